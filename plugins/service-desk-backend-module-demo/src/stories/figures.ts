import type { Story } from './Story';

/** Rates, reports and queues behind the payments. */
export const figureStories: Story[] = [
  {
    begins: { daysAgo: 16, at: '02:48' },
    by: 'zhang.wei',
    incident: {
      title: '欧元汇率停在上周五',
      description:
        '系统里的欧元汇率还是 7.74，今天实际是 7.81。按这个开票会差不少。',
      ciRefs: ['component:default/exchange-rates'],
      category: 'data/report',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['8m', 'li.na', 'accept', {}],
      [
        '3m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '汇率服务周六之后没有更新。' },
      ],
      ['13m', 'raj.patel', 'accept', {}],
      [
        '35m',
        'raj.patel',
        'hold',
        {
          waitingFor: 'vendor',
          note: 'The supplier of the rates has changed its certificate; ticket opened with them.',
        },
      ],
      ['3h', 'raj.patel', 'resume', {}],
      [
        '20m',
        'raj.patel',
        'resolve',
        {
          code: 'third-party',
          workaround: false,
          resolution:
            '汇率供应商更换了证书，我们已加入信任。汇率现在每小时更新一次，周六以来的汇率已补齐。',
        },
      ],
      ['5d', 'the clock', 'close', { code: 'no-answer' }],
    ],
  },
  {
    begins: { daysAgo: 13, at: '10:15' },
    by: 'emma.clark',
    incident: {
      title: 'Good customers are refused above 500 €',
      description:
        'Three regular customers were refused today. All above 500 €, all from Spain. Below that it works.',
      ciRefs: ['component:default/fraud-check'],
      category: 'software/business',
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['6m', 'tom.baker', 'accept', {}],
      [
        '5m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason:
            'The fraud check gives no answer, and large payments are held back then.',
        },
      ],
      ['8m', 'wang.fang', 'accept', {}],
      [
        '1h',
        'wang.fang',
        'note',
        'The model answers in 900 ms for Spanish addresses, the limit is 200. Needs somebody who knows the feature code.',
      ],
      [
        '4m',
        'wang.fang',
        'escalate',
        {
          kind: 'functional',
          reason:
            'Slow since the new address features; needs a look into the code.',
        },
      ],
      ['17m', 'sun.hao', 'accept', {}],
      [
        '2h 30m',
        'sun.hao',
        'note',
        'Quadratic in the number of accents in the address. Found with a flame graph, fixed, rolled out to all.',
      ],
      [
        '15m',
        'sun.hao',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          articleNumber: 'KB-000030',
          resolution:
            'The check was too slow for some addresses and is back at 40 milliseconds. The three payments were let through by hand.',
        },
      ],
      [
        '1d',
        'tom.baker',
        'followUp',
        {
          method: 'call',
          outcome: 'Emma has called the customers; all three have paid.',
        },
      ],
      [
        '10m',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 4,
            speed: 3,
            attitude: 5,
            result: 5,
            comment: 'Took the whole day, but I always knew where it was.',
          },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 9, at: '07:12' },
    by: 'zhang.wei',
    incident: {
      title: '报表平台打开很慢，经常超时',
      description:
        '月末报表要等五分钟以上，一半时间直接超时。上个月不到一分钟。',
      ciRefs: [
        'component:default/reporting-warehouse',
        'resource:default/warehouse-db',
      ],
      category: 'data/report',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['9m', 'chen.jie', 'accept', {}],
      [
        '6m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: '查询在数据库里执行了四分多钟。' },
      ],
      ['31m', 'zhao.min', 'accept', {}],
      [
        '1h 15m',
        'zhao.min',
        'hold',
        {
          waitingFor: 'change',
          note: '需要在维护窗口重建两个索引，已提交变更，今晚执行。',
        },
      ],
      ['12h', 'zhao.min', 'resume', { note: '索引已重建。' }],
      [
        '1h',
        'zhao.min',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            '两个索引在上月扩容时丢失，昨晚已重建。月末报表现在 35 秒左右。',
        },
      ],
      [
        '2h',
        'zhang.wei',
        'confirm',
        { satisfied: true, rating: { overall: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 6, at: '12:20' },
    by: 'raj.patel',
    incident: {
      title: 'Queue of refunds grows and nobody works on it',
      description:
        'The alarm of the queue: 4,100 messages, oldest 50 minutes. The consumers are connected but take nothing.',
      ciRefs: [
        'resource:default/payments-queue',
        'component:default/refund-worker',
      ],
      category: 'software/business',
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['2m', 'tom.baker', 'accept', {}],
      [
        '3m',
        'tom.baker',
        'escalate',
        { kind: 'functional', reason: 'The queue belongs to the platform.' },
      ],
      ['5m', 'liu.yang', 'accept', {}],
      [
        '18m',
        'liu.yang',
        'return',
        {
          reason:
            'The queue is fine: one message makes each consumer stop. That is for the payments team.',
        },
      ],
      [
        '4m',
        'tom.baker',
        'assign',
        {
          team: 'group:default/payments-team',
          reason: 'A refund that cannot be read stops all others.',
        },
      ],
      ['3m', 'wang.fang', 'accept', {}],
      [
        '32m',
        'wang.fang',
        'resolve',
        {
          code: 'workaround',
          workaround: true,
          articleNumber: 'KB-000023',
          resolution:
            'The unreadable message was set aside; the queue was empty twenty minutes later. One refund of 12.00 € is done by hand.',
        },
      ],
      ['30m', 'raj.patel', 'confirm', { satisfied: true }],
    ],
  },
];
