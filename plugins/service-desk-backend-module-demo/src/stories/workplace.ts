import type { Story } from './Story';

/** Computers, printers and meeting rooms. */
export const workplaceStories: Story[] = [
  {
    begins: { daysAgo: 43, at: '09:18' },
    by: 'emma.clark',
    incident: {
      title: 'Printer on the second floor prints stripes',
      description: 'Grey stripes down every page, from any computer.',
      ciRefs: ['resource:default/office-printers'],
      category: 'printing/printer',
      impact: 'low',
      urgency: 'low',
      location: 'London, 2nd floor, next to the kitchen',
    },
    steps: [
      ['16m', 'tom.baker', 'accept', {}],
      [
        '20m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Cleaning did not help; needs a new drum.',
        },
      ],
      ['1h', 'liu.yang', 'accept', {}],
      [
        '12m',
        'liu.yang',
        'hold',
        { waitingFor: 'parts', note: 'Drum ordered, arrives on Thursday.' },
      ],
      ['2d 1h', 'liu.yang', 'resume', { note: 'Drum is here.' }],
      [
        '25m',
        'liu.yang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: 'New drum fitted; pages are clean again.',
        },
      ],
      [
        '3h',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 4, speed: 3, attitude: 5, result: 5 },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 40, at: '02:05' },
    by: 'zhang.wei',
    incident: {
      title: '笔记本电脑合上再打开就蓝屏',
      description: '每次从会议室回来打开盖子就蓝屏，未保存的表格都丢了。',
      ciRefs: ['resource:default/laptops'],
      category: 'hardware/laptop',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['7m', 'li.na', 'accept', {}],
      [
        '45m',
        'li.na',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '远程更新了显卡驱动，合盖十次没有再出现。',
        },
      ],
      [
        '1d 20h',
        'zhang.wei',
        'confirm',
        { satisfied: true, rating: { overall: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 35, at: '12:40' },
    by: 'emma.clark',
    incident: {
      title: 'Meeting room "Thames" is booked but empty, every day',
      description:
        'The screen at the door shows a meeting from nine to six, each day, by somebody who left the company.',
      ciRefs: ['component:default/meeting-rooms'],
      category: 'email',
      impact: 'low',
      urgency: 'low',
    },
    steps: [
      ['35m', 'chen.jie', 'accept', {}],
      [
        '30m',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'The series of a former colleague was taken out, here and in two more rooms.',
        },
      ],
      [
        '20h',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 5, comment: 'We have a room again!' },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 32, at: '06:20' },
    by: 'li.na',
    incident: {
      title: '三楼会议室投影没有声音',
      description: '十分钟后有客户会议，画面正常，没有声音。',
      ciRefs: ['component:default/meeting-rooms'],
      category: 'video',
      channel: 'phone',
      reporter: {
        userRef: 'user:default/zhang.wei',
        phone: '021-5555 0128',
        role: '会议组织者',
      },
      impact: 'low',
      urgency: 'high',
      location: '上海 3 楼 302',
    },
    steps: [
      ['1m', 'li.na', 'accept', {}],
      [
        '6m',
        'li.na',
        'resolve',
        {
          code: 'advice-given',
          workaround: false,
          articleNumber: 'KB-000001',
          resolution:
            '输出选到了显示器，改为“会议音箱”即可。已在桌上贴了说明。',
        },
      ],
      [
        '3h',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 5, speed: 5, attitude: 5, result: 5 },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 28, at: '15:10' },
    by: 'emma.clark',
    incident: {
      title: 'Mails to one customer come back',
      description:
        'Every mail to *@harbour-books.example* comes back with `550 5.7.26 unauthenticated`. Others work.',
      ciRefs: ['component:default/mail'],
      category: 'email',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['8m', 'tom.baker', 'accept', {}],
      [
        '15m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Their server refuses our signature since yesterday.',
        },
      ],
      ['50m', 'anna.schmidt', 'accept', {}],
      [
        '40m',
        'anna.schmidt',
        'note',
        'One of three outgoing servers signs with the key of last year.',
      ],
      [
        '20m',
        'anna.schmidt',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'One of our servers signed with an old key. Changed; the mails of today were sent again.',
        },
      ],
      [
        '17h',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 5, result: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 26, at: '11:00' },
    by: 'emma.clark',
    incident: {
      title: 'Second monitor, please',
      description:
        'I compare price lists all day. A second monitor would help a lot.',
      category: 'service-request/equipment',
      impact: 'low',
      urgency: 'low',
    },
    steps: [
      ['28m', 'chen.jie', 'accept', {}],
      [
        '5m',
        'chen.jie',
        'hold',
        {
          waitingFor: 'visit',
          note: 'Monitor reserved; our colleague in London brings it on Monday.',
        },
      ],
      ['3d', 'chen.jie', 'resume', {}],
      [
        '1h',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: 'Monitor delivered and set up.',
        },
      ],
      ['5d', 'the clock', 'close', { code: 'no-answer' }],
    ],
  },
];
