import type { Story } from './Story';

/** What is open since yesterday or longer. */
export const openStories: Story[] = [
  {
    begins: { ago: '2d 22h' },
    by: 'tom.baker',
    incident: {
      title: 'Invoices of one customer show the wrong VAT number',
      description:
        'All invoices since the first carry the VAT number of the parent company.',
      ciRefs: ['component:default/invoice-portal'],
      category: 'software/business',
      channel: 'email',
      reporter: {
        name: 'Hannah Okafor',
        organization: 'Brightline plc',
        email: 'h.okafor@brightline.example',
        role: 'Customer',
      },
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['4m', 'tom.baker', 'accept', {}],
      [
        '12m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'The number is right in the customer record.',
        },
      ],
      ['40m', 'wang.fang', 'accept', {}],
      [
        '3h',
        'wang.fang',
        'hold',
        {
          waitingFor: 'change',
          note: 'The mapping is corrected with the release of Thursday.',
        },
      ],
    ],
  },
  {
    begins: { ago: '1d 22h' },
    by: 'emma.clark',
    incident: {
      title: 'Laptop battery lasts half an hour',
      description: 'It used to be a working day.',
      ciRefs: ['resource:default/laptops'],
      category: 'hardware/laptop',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['15m', 'chen.jie', 'accept', {}],
      [
        '20m',
        'chen.jie',
        'hold',
        {
          waitingFor: 'parts',
          note: 'Battery health 41 percent; a new one is ordered.',
        },
      ],
    ],
  },
  {
    begins: { ago: '1d 6h' },
    by: 'zhang.wei',
    incident: {
      title: '风控检查偶尔把正常付款拦下',
      description: '今天有五笔正常付款被拦，人工放行后都没问题。',
      ciRefs: [
        'component:default/fraud-check',
        'resource:default/fraud-features-db',
      ],
      category: 'software/business',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['5m', 'li.na', 'accept', {}],
      [
        '8m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '五笔都来自新注册的商户。' },
      ],
      ['20m', 'wang.fang', 'accept', {}],
      [
        '2h',
        'wang.fang',
        'note',
        '阈值没有变，特征库里新商户的注册天数是空值，被当作 0 天。',
      ],
      [
        '10m',
        'wang.fang',
        'escalate',
        { kind: 'functional', reason: '需要核心研发修改特征计算。' },
      ],
      ['35m', 'sun.hao', 'accept', {}],
      ['1h', 'sun.hao', 'say', '已找到原因，正在验证修复，预计今天可以上线。'],
    ],
  },
  {
    begins: { ago: '23h' },
    by: 'emma.clark',
    incident: {
      title: 'Cannot send offers larger than 10 MB',
      description:
        'The customer wants drawings in the offer. The mail stays in the outbox.',
      ciRefs: ['component:default/mail'],
      category: 'email',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['7m', 'tom.baker', 'accept', {}],
      [
        '9m',
        'tom.baker',
        'hold',
        {
          waitingFor: 'requester',
          note: 'Would a link to the file share do for this customer? It needs no change of limits, and they need no account.',
        },
      ],
    ],
  },
  {
    begins: { ago: '20h' },
    by: 'zhang.wei',
    incident: {
      title: '结算文件目录只剩 5% 空间',
      description: '看到结算系统首页的黄色提示，月底文件会更多。',
      ciRefs: ['resource:default/settlement-files'],
      category: 'hardware/server',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['10m', 'chen.jie', 'accept', {}],
      [
        '5m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: '需要清理或扩容。' },
      ],
      ['25m', 'liu.yang', 'accept', {}],
      [
        '40m',
        'liu.yang',
        'return',
        { reason: '可以扩容，但先请财务确认 2023 年以前的文件能否归档。' },
      ],
      ['5m', 'chen.jie', 'accept', {}],
      [
        '3m',
        'chen.jie',
        'hold',
        {
          waitingFor: 'requester',
          note: '2023 年以前的结算文件能否移到归档？需要财务书面确认。',
        },
      ],
    ],
  },
  {
    begins: { ago: '9h' },
    by: 'chen.jie',
    incident: {
      title: 'Payments database: replica is four hours behind',
      description:
        'Alarm of the night. The shop is not affected, reports read old figures.',
      ciRefs: [
        'resource:default/payments-db',
        'component:default/reporting-warehouse',
      ],
      category: 'data/database',
      channel: 'monitoring',
      reporter: { name: 'Monitoring', role: 'Alarm' },
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['6m', 'chen.jie', 'accept', {}],
      [
        '4m',
        'chen.jie',
        'escalate',
        {
          kind: 'functional',
          reason: 'The replica reads slower than the primary writes.',
        },
      ],
      ['14m', 'zhao.min', 'accept', {}],
      [
        '1h 20m',
        'zhao.min',
        'note',
        'Long analytical query on the replica stops it from replaying. Asked its owner to end it; catching up at twice real time.',
      ],
      [
        '3h',
        'maria.silva',
        'note',
        'Due in the afternoon. Please say by two whether it will be.',
      ],
    ],
  },
];
