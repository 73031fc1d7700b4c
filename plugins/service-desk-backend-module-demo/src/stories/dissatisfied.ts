import type { Story } from './Story';

/** What the desk has to call somebody about, and calls it has made. */
export const dissatisfiedStories: Story[] = [
  {
    begins: { daysAgo: 6, at: '06:40' },
    by: 'emma.clark',
    incident: {
      title: 'Cannot open the customer archive',
      description: 'Access denied since this morning. I need it for a meeting.',
      ciRefs: ['component:default/file-share'],
      category: 'data/report',
      impact: 'low',
      urgency: 'high',
    },
    steps: [
      ['9m', 'tom.baker', 'accept', {}],
      [
        '5h',
        'tom.baker',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: 'Access to the archive was given back.',
        },
      ],
      [
        '2h',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 2,
            speed: 1,
            attitude: 3,
            result: 4,
            comment:
              'It works, but the meeting was over by then, and nobody told me how long it would take.',
          },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 3, at: '01:20' },
    by: 'li.na',
    incident: {
      title: '前台访客打印机无法打印胸牌',
      description: '前台来电：访客登记后打印机没有反应。',
      ciRefs: ['component:default/print-service'],
      category: 'printing/printer',
      channel: 'phone',
      impact: 'low',
      urgency: 'medium',
      reporter: {
        name: '前台 周婷',
        organization: '行政服务公司',
        phone: '021 5555 0110',
        role: '前台接待',
      },
    },
    steps: [
      ['3m', 'li.na', 'accept', {}],
      [
        '40m',
        'li.na',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '打印队列卡住，已清空并重启打印服务，试打正常。',
        },
      ],
      [
        '1d',
        'li.na',
        'followUp',
        {
          method: 'call',
          result: 'not-reached',
          outcome: '无人接听，前台换班。',
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 9, at: '03:10' },
    by: 'chen.jie',
    incident: {
      title: 'Badge reader at the side door does not answer',
      description: 'The guard calls: the reader stays dark.',
      channel: 'phone',
      impact: 'low',
      urgency: 'medium',
      reporter: {
        name: 'Guard at gate 2',
        organization: 'Safe Site Ltd.',
        phone: '021 5555 0177',
      },
    },
    steps: [
      ['5m', 'chen.jie', 'accept', {}],
      [
        '2h',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: 'The fuse of the door controller was replaced.',
        },
      ],
      [
        '1d',
        'chen.jie',
        'followUp',
        {
          method: 'call',
          result: 'reached',
          outcome: 'The reader works. He liked that somebody came at once.',
          close: true,
          rating: { overall: 5, speed: 5, attitude: 5, result: 4 },
        },
      ],
    ],
  },
];
