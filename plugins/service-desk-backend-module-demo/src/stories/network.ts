import type { Story } from './Story';

/** Networks and doors. */
export const networkStories: Story[] = [
  {
    begins: { daysAgo: 37, at: '03:25' },
    by: 'li.na',
    incident: {
      title: '上海 12 楼整层断网',
      description: '整层有线网络不通，无线正常。约四十人受影响。',
      ciRefs: ['resource:default/office-network'],
      category: 'network/wired',
      channel: 'walk-in',
      reporter: { userRef: 'user:default/zhang.wei', role: '受影响用户' },
      impact: 'high',
      urgency: 'medium',
      location: '上海 12 楼',
    },
    steps: [
      ['1m', 'li.na', 'accept', {}],
      [
        '1m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '楼层交换机无响应。' },
      ],
      ['4m', 'liu.yang', 'accept', {}],
      [
        '2m',
        'li.na',
        'announce',
        {
          title: '上海 12 楼有线网络中断',
          note: '请先使用无线网络。正在更换交换机电源，预计一小时。',
        },
      ],
      [
        '45m',
        'liu.yang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '交换机电源损坏，已更换备件，整层恢复。',
        },
      ],
      [
        '25m',
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
    begins: { daysAgo: 30, at: '10:50' },
    by: 'emma.clark',
    incident: {
      title: 'Guest Wi-Fi has no internet',
      description:
        'A customer sits here and cannot get online. My own laptop is fine.',
      ciRefs: ['resource:default/office-network'],
      category: 'network/wifi',
      impact: 'low',
      urgency: 'high',
      location: 'London, reception',
    },
    steps: [
      ['4m', 'chen.jie', 'accept', {}],
      [
        '9m',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'The voucher page had run out of addresses; old ones were released. The guest is online.',
        },
      ],
      [
        '30m',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 18, at: '12:15' },
    by: 'tom.baker',
    incident: {
      title: 'Web site slow from Brazil',
      description:
        'Pages take eight seconds in São Paulo, one second in London.',
      ciRefs: [
        'resource:default/edge-load-balancer',
        'component:default/checkout-web',
      ],
      category: 'network/internet',
      channel: 'chat',
      reporter: {
        name: 'Camila Rocha',
        organization: 'Northwind Brasil',
        email: 'camila.rocha@northwind.example',
        role: 'Head of sales',
      },
      impact: 'medium',
      urgency: 'low',
    },
    steps: [
      ['6m', 'tom.baker', 'accept', {}],
      [
        '20m',
        'tom.baker',
        'escalate',
        { kind: 'functional', reason: 'Only from Brazil, only static files.' },
      ],
      ['2h 30m', 'anna.schmidt', 'accept', {}],
      [
        '3h',
        'anna.schmidt',
        'hold',
        {
          waitingFor: 'vendor',
          note: 'The network provider has a broken cable between Fortaleza and Lisbon.',
        },
      ],
      ['3d 4h', 'anna.schmidt', 'resume', { note: 'Cable repaired.' }],
      [
        '1h',
        'anna.schmidt',
        'resolve',
        {
          code: 'third-party',
          workaround: false,
          resolution:
            'A sea cable of the provider was repaired. Pages take 1.4 seconds in São Paulo.',
        },
      ],
      [
        '1d',
        'tom.baker',
        'followUp',
        { method: 'email', outcome: 'Camila confirms.', close: true },
      ],
    ],
  },
  {
    begins: { daysAgo: 10, at: '06:45' },
    by: 'zhang.wei',
    incident: {
      title: '午休后门禁刷卡没有反应',
      description: '12 楼东侧门禁刷卡没有反应，西侧正常。',
      ciRefs: ['resource:default/office-network'],
      category: 'door-access',
      impact: 'low',
      urgency: 'medium',
      location: '上海 12 楼东侧',
    },
    steps: [
      ['11m', 'li.na', 'accept', {}],
      [
        '5m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '读卡器离线，可能是网络端口。' },
      ],
      ['40m', 'liu.yang', 'accept', {}],
      [
        '15m',
        'liu.yang',
        'return',
        { reason: '端口正常，读卡器没有电，请联系物业。' },
      ],
      ['8m', 'li.na', 'accept', {}],
      [
        '3m',
        'li.na',
        'hold',
        { waitingFor: 'visit', note: '物业电工下午四点到。' },
      ],
      ['3h', 'li.na', 'resume', {}],
      [
        '20m',
        'li.na',
        'resolve',
        {
          code: 'third-party',
          workaround: false,
          resolution: '电源适配器松脱，物业已固定，刷卡正常。',
        },
      ],
      [
        '1h',
        'zhang.wei',
        'confirm',
        { satisfied: true, rating: { overall: 4 } },
      ],
    ],
  },
];
