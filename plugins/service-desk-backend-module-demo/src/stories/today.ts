import type { Story } from './Story';

/** What came in today; the newest is minutes old. */
export const todayStories: Story[] = [
  {
    begins: { ago: '6h' },
    by: 'li.na',
    incident: {
      title: '打印服务队列堵塞，全楼无法打印',
      description: '多个楼层同时反映打印没有反应，队列里有三百多个任务。',
      ciRefs: [
        'component:default/print-service',
        'resource:default/office-printers',
      ],
      category: 'printing/printer',
      channel: 'phone',
      reporter: {
        userRef: 'user:default/zhang.wei',
        phone: '021-5555 0128',
        role: '受影响用户',
      },
      impact: 'high',
      urgency: 'low',
      location: '上海',
    },
    steps: [
      ['2m', 'li.na', 'accept', {}],
      [
        '6m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '重启队列无效。' },
      ],
      ['9m', 'anna.schmidt', 'accept', {}],
      [
        '3m',
        'li.na',
        'announce',
        {
          title: '上海办公室暂时无法打印',
          note: '打印任务会保留，恢复后自动打出，请不要重复提交。急件可到 3 楼前台打印。',
        },
      ],
      ['30m', 'zhang.wei', 'say', '刚才有一份打出来了，其他的还没有。'],
      [
        '20m',
        'anna.schmidt',
        'note',
        'A 900 MB drawing blocks the spooler each time it is retried. Removing it by hand.',
      ],
    ],
  },
  {
    begins: { ago: '4h 30m' },
    by: 'emma.clark',
    incident: {
      title: 'New colleague starts on Monday: laptop and access',
      description:
        'Sales, London. Needs a laptop, mail, and the same folders as I have.',
      category: 'service-request/equipment',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['20m', 'tom.baker', 'accept', {}],
      [
        '30m',
        'tom.baker',
        'say',
        'Laptop is reserved. I need the name and the start date in the HR system before I can make the account.',
      ],
    ],
  },
  {
    begins: { ago: '3h' },
    by: 'raj.patel',
    incident: {
      title: 'Load balancer refuses the new certificate of the shop',
      description:
        'Upload ends with `key mismatch`. The old one runs out in nine days.',
      ciRefs: ['resource:default/edge-load-balancer'],
      category: 'network/internet',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['8m', 'chen.jie', 'accept', {}],
      [
        '3m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: 'For the platform.' },
      ],
      ['30m', 'liu.yang', 'accept', {}],
    ],
  },
  {
    begins: { ago: '2h 10m' },
    by: 'zhang.wei',
    incident: {
      title: '报销审批页面提示“没有权限”',
      description: '昨天还可以审批，今天打开就提示没有权限。还有十几张等着审。',
      ciRefs: ['component:default/invoice-portal', 'component:default/sso'],
      category: 'access/permission',
      impact: 'low',
      urgency: 'high',
    },
    steps: [
      ['4m', 'li.na', 'accept', {}],
      [
        '15m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '角色还在，系统没有读到。' },
      ],
    ],
  },
  {
    begins: { ago: '1h 25m' },
    by: 'emma.clark',
    incident: {
      title: 'Checkout shows prices in the wrong currency',
      description:
        'Customers from Switzerland see euro instead of francs. The amount on the card is right.',
      ciRefs: [
        'component:default/checkout-web',
        'component:default/exchange-rates',
      ],
      category: 'software/business',
      impact: 'high',
      urgency: 'medium',
    },
    steps: [
      ['3m', 'tom.baker', 'accept', {}],
      [
        '5m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Seen in two browsers, since this morning.',
        },
      ],
      ['6m', 'raj.patel', 'accept', {}],
      [
        '10m',
        'raj.patel',
        'escalate',
        {
          kind: 'hierarchical',
          reason:
            'Orders from Switzerland have halved since nine; you should know.',
        },
      ],
      [
        '8m',
        'raj.patel',
        'note',
        'The country comes from the edge as `CH-` since the rollout of the morning.',
      ],
    ],
  },
  {
    begins: { ago: '48m' },
    by: 'chen.jie',
    incident: {
      title: 'Payments API answers slowly, one request in ten fails',
      description:
        'Alarm: p99 above four seconds, 9 percent errors with *503*.',
      ciRefs: ['component:default/payments-api'],
      category: 'software/business',
      channel: 'monitoring',
      reporter: { name: 'Monitoring', role: 'Alarm' },
      impact: 'high',
      urgency: 'high',
    },
    steps: [
      ['1m', 'chen.jie', 'accept', {}],
      [
        '2m',
        'chen.jie',
        'declareMajor',
        { reason: 'One payment in ten fails.' },
      ],
      [
        '1m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: 'For the owners of payments.' },
      ],
      ['3m', 'wang.fang', 'accept', {}],
      [
        '2m',
        'chen.jie',
        'announce',
        {
          title: 'Some payments fail / 部分付款失败',
          note: 'One payment in ten fails at the moment; trying again helps. 大约十分之一的付款失败，重试可以成功。我们正在处理。',
        },
      ],
      ['3m', 'emma.clark', 'follow'],
      ['1m', 'zhang.wei', 'follow'],
      [
        '9m',
        'wang.fang',
        'note',
        '一个节点的连接池耗尽，已从负载均衡摘除，错误率降到 2%。',
      ],
    ],
  },
  {
    begins: { ago: '31m' },
    by: 'emma.clark',
    incident: {
      title: 'VPN asks for a code I do not get',
      description:
        'No text message, no call. I am at a customer’s and need the price tool at two.',
      ciRefs: ['component:default/vpn-gateway', 'component:default/mfa'],
      category: 'network/vpn',
      impact: 'low',
      urgency: 'high',
      location: 'At a customer’s, Leeds',
    },
    steps: [
      ['5m', 'tom.baker', 'accept', {}],
      [
        '6m',
        'tom.baker',
        'say',
        'Your number is right. I am sending you a code by hand; please keep the line open.',
      ],
    ],
  },
  {
    begins: { ago: '22m' },
    by: 'zhang.wei',
    incident: {
      title: '收银台退款按钮点了没有反应',
      description:
        '给客户办退款，点“确认退款”没有任何提示，列表里也没有。试了两个浏览器。',
      ciRefs: [
        'component:default/refund-worker',
        'component:default/checkout-web',
      ],
      category: 'software/business',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [],
  },
  {
    begins: { ago: '12m' },
    by: 'tom.baker',
    incident: {
      title: 'Caller cannot hear anybody on the telephone',
      description: 'The other side hears her. Restarted the phone twice.',
      category: 'telephone',
      channel: 'phone',
      reporter: {
        name: 'Grace Liu',
        organization: 'Sales, London',
        phone: '+44 20 7946 0145',
        role: 'Affected',
      },
      impact: 'low',
      urgency: 'high',
    },
    steps: [['1m', 'tom.baker', 'accept', {}]],
  },
  {
    begins: { ago: '6m' },
    by: 'emma.clark',
    incident: {
      title: 'Shared mailbox "offers" has vanished from my Outlook',
      description: 'It was there this morning. Two colleagues still have it.',
      ciRefs: ['component:default/mail'],
      category: 'email',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [],
  },
  {
    begins: { ago: '3m' },
    by: 'zhang.wei',
    incident: {
      title: '会议室 302 的屏幕一直显示“维护中”',
      description: '下午三点有客户会议，屏幕从中午开始显示“维护中”。',
      ciRefs: ['component:default/meeting-rooms'],
      category: 'video',
      impact: 'low',
      urgency: 'medium',
      location: '上海 3 楼 302',
    },
    steps: [],
  },
];
