import type { Story } from './Story';

/** The day nobody could pay, and a partner who met the same trouble. */
export const outageStories: Story[] = [
  {
    begins: { daysAgo: 22, at: '08:31' },
    by: 'emma.clark',
    incident: {
      title: 'Nobody can pay: checkout stops at "processing"',
      description:
        'All customers on the phone say the same: after *Pay now* the wheel turns and nothing happens. Tried it myself with the test card, three times.',
      ciRefs: [
        'component:default/checkout-web',
        'component:default/payments-api',
      ],
      category: 'software/business',
      impact: 'high',
      urgency: 'high',
    },
    steps: [
      ['1m', 'li.na', 'accept', {}],
      [
        '2m',
        'li.na',
        'declareMajor',
        { reason: 'Eleven calls in four minutes, nobody can pay.' },
      ],
      [
        '1m',
        'li.na',
        'escalate',
        {
          kind: 'functional',
          reason:
            'Payments time out since 08:27, first seen in the shop window.',
        },
      ],
      ['2m', 'raj.patel', 'accept', {}],
      [
        '2m',
        'li.na',
        'announce',
        {
          title: 'Payments do not go through',
          note: 'Customers cannot pay since 08:27. Orders are kept; nobody is charged twice. Please tell callers that we are on it.',
        },
      ],
      ['2m', 'zhang.wei', 'follow'],
      [
        '4m',
        'raj.patel',
        'note',
        'All connections to the payments database are taken. Something holds locks since the nightly job.',
      ],
      [
        '3m',
        'raj.patel',
        'assign',
        {
          team: 'group:default/dba-team',
          reason: 'Locks in the payments database.',
        },
      ],
      ['3m', 'zhao.min', 'accept', {}],
      [
        '9m',
        'zhao.min',
        'note',
        '`idle in transaction` from the settlement job since 02:04, holding 212 row locks. Terminated.',
      ],
      [
        '4m',
        'maria.silva',
        'announce',
        {
          title: 'Payments work again, we are watching',
          note: 'The cause is found and removed at 08:58. Payments go through; held-back orders are being charged now.',
        },
      ],
      [
        '45m',
        'zhao.min',
        'resolve',
        {
          code: 'fixed',
          workaround: true,
          resolution:
            'A job of the night had kept the database locked and was ended. Payments work since 08:58. The job gets a time limit with the next change.',
        },
      ],
      [
        '1h 20m',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 5,
            speed: 5,
            attitude: 5,
            result: 5,
            comment: 'Impressive how quickly this was told to everybody.',
          },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 22, at: '08:36' },
    by: 'chen.jie',
    incident: {
      title: 'Web shop of a partner cannot take payments',
      description:
        'Same trouble as in our own shop, seen by a partner who uses our payments.',
      ciRefs: ['component:default/payments-api'],
      category: 'software/business',
      channel: 'email',
      reporter: {
        name: 'Jonas Weber',
        organization: 'Alpenrad GmbH',
        email: 'weber@alpenrad.example',
        role: 'Partner',
      },
      impact: 'high',
      urgency: 'medium',
    },
    steps: [
      ['4m', 'chen.jie', 'accept', {}],
      [
        '31m',
        'chen.jie',
        'resolve',
        {
          code: 'duplicate',
          workaround: false,
          resolution:
            'The cause was the locked payments database, removed at 08:58. Payments of partners go through again.',
        },
      ],
      [
        '1h',
        'chen.jie',
        'followUp',
        {
          method: 'email',
          outcome: 'Told Mr. Weber; he confirmed that payments arrive.',
          close: true,
        },
      ],
    ],
  },
];
