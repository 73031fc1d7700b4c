import type { Story } from './Story';

/** Taking and refunding money. */
export const paymentStories: Story[] = [
  {
    begins: { daysAgo: 41, at: '01:20' },
    by: 'zhang.wei',
    incident: {
      title: '昨夜结算报表没有生成',
      description:
        '今天早上打开结算报表，只有前天的数据，昨天的一条都没有。财务九点半要和银行对账。',
      ciRefs: ['component:default/settlement-job'],
      category: 'data/report',
      impact: 'medium',
      urgency: 'high',
      location: '上海 12 楼财务部',
    },
    steps: [
      ['3m', 'li.na', 'accept', {}],
      [
        '6m',
        'li.na',
        'escalate',
        {
          kind: 'functional',
          reason: '任务日志在 02:00 之后没有输出，需要支付团队查看。',
        },
      ],
      ['7m', 'wang.fang', 'accept', {}],
      [
        '20m',
        'wang.fang',
        'note',
        '银行对账文件 01:58 才到，任务 02:00 开始时文件还在写，读到一半就退出了，没有重试。',
      ],
      [
        '25m',
        'wang.fang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            '已重新运行结算任务，昨天的数据已补齐。任务改为等待文件写完再开始。',
        },
      ],
      [
        '40m',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 5,
            speed: 5,
            attitude: 5,
            result: 5,
            comment: '赶在对账前弄好了，谢谢！',
          },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 38, at: '09:42' },
    by: 'emma.clark',
    incident: {
      title: 'Customer charged twice for one order',
      description:
        'Order **NW-48213**: the customer sees two charges of 249.00 € on the card, ten seconds apart. Only one order in our system.',
      ciRefs: [
        'component:default/payments-api',
        'component:default/checkout-web',
      ],
      category: 'software/business',
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['5m', 'tom.baker', 'accept', {}],
      [
        '4m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Two authorizations with different ids for one basket.',
        },
      ],
      ['9m', 'raj.patel', 'accept', {}],
      [
        '35m',
        'raj.patel',
        'note',
        'The browser repeated the call after a timeout and made a new idempotency key for it. Six more orders this month look like this one.',
      ],
      [
        '1h 10m',
        'raj.patel',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'The second charge was voided; the bank shows it within three days. The checkout now keeps its key when it repeats a call.',
        },
      ],
      [
        '3h',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 5, result: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 33, at: '13:05' },
    by: 'tom.baker',
    incident: {
      title: 'Refund of last week still not with the customer',
      description:
        'Caller has waited nine days for a refund of 89.90 €. Order NW-47790.',
      ciRefs: ['component:default/refund-worker'],
      category: 'software/business',
      channel: 'phone',
      reporter: {
        name: 'Olivia Grant',
        organization: 'Harbour Books Ltd.',
        phone: '+44 20 7946 0102',
        role: 'Customer',
      },
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['1m', 'tom.baker', 'accept', {}],
      [
        '8m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Approved on our side, nothing sent to the bank.',
        },
      ],
      ['26m', 'wang.fang', 'accept', {}],
      [
        '50m',
        'wang.fang',
        'hold',
        {
          waitingFor: 'vendor',
          note: 'The bank looks for the transfer on its side; answer promised for tomorrow.',
        },
      ],
      [
        '1d 2h',
        'wang.fang',
        'resume',
        {
          note: 'The bank had parked it: name of the account holder misspelt.',
        },
      ],
      [
        '30m',
        'wang.fang',
        'resolve',
        {
          code: 'third-party',
          workaround: false,
          resolution:
            'The bank had stopped the transfer because of a misspelt name. Corrected and sent again; it arrives today.',
        },
      ],
      [
        '1h',
        'tom.baker',
        'followUp',
        {
          method: 'call',
          outcome: 'The customer sees the money on the account and is content.',
          close: true,
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 27, at: '06:55' },
    by: 'zhang.wei',
    incident: {
      title: '发票系统导出 PDF 中文全部变成方块',
      description:
        '升级之后导出的发票里中文都是方块，英文和数字正常。客户已经退回三张。',
      ciRefs: ['component:default/invoice-portal'],
      category: 'software/business',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['14m', 'chen.jie', 'accept', {}],
      [
        '5m',
        'chen.jie',
        'say',
        '已经重现，所有发票都这样，与您的电脑无关。我转给支付团队。',
      ],
      [
        '1m',
        'chen.jie',
        'escalate',
        {
          kind: 'functional',
          reason: '昨晚发布之后开始，预览正常，只有导出不对。',
        },
      ],
      ['6m', 'wang.fang', 'accept', {}],
      [
        '40m',
        'wang.fang',
        'resolve',
        {
          code: 'workaround',
          workaround: true,
          resolution:
            '新镜像里缺少中文字体。先切回上一版导出服务，导出已正常；字体随下次发布补上。',
        },
      ],
      [
        '2h',
        'zhang.wei',
        'confirm',
        {
          satisfied: false,
          reason:
            '新导出的可以了，但昨天晚上自动发出的那一批还是方块，能重发吗？',
        },
      ],
      ['11m', 'wang.fang', 'accept', {}],
      [
        '1h 5m',
        'wang.fang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '已把昨晚的 47 张发票重新生成并重发，字体也已补进镜像。',
        },
      ],
      [
        '50m',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 4, speed: 4, attitude: 5, result: 4 },
        },
      ],
    ],
  },
];
