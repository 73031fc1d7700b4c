import type { Story } from './Story';

/** What is resolved and waits for a word of the requester, or was closed these days. */
export const recentStories: Story[] = [
  {
    begins: { daysAgo: 4, at: '09:05' },
    by: 'emma.clark',
    incident: {
      title: 'Price list opens with last month’s prices',
      description: 'The link on the start page still opens October.',
      ciRefs: ['component:default/file-share'],
      category: 'data/report',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['7m', 'chen.jie', 'accept', {}],
      [
        '14m',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'The link points to the current list now, and always will: to the folder instead of the file.',
        },
      ],
      [
        '50m',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 5, speed: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 3, at: '02:30' },
    by: 'zhang.wei',
    incident: {
      title: '银行对账单接口返回 401',
      description: '今天导入对账单全部失败，提示 `401 Unauthorized`。',
      ciRefs: [
        'api:default/bank-statement-api',
        'component:default/settlement-job',
      ],
      category: 'software/business',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['6m', 'li.na', 'accept', {}],
      [
        '4m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '银行接口的令牌可能已过期。' },
      ],
      ['12m', 'raj.patel', 'accept', {}],
      [
        '50m',
        'raj.patel',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '银行轮换了令牌，已更新，对账单已重新导入。请核对金额。',
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 2, at: '08:15' },
    by: 'emma.clark',
    incident: {
      title: 'Headset crackles in every call',
      description: 'On laptop and phone alike, so it must be the headset.',
      ciRefs: ['resource:default/laptops'],
      category: 'hardware/peripheral',
      impact: 'low',
      urgency: 'low',
    },
    steps: [
      ['18m', 'tom.baker', 'accept', {}],
      [
        '1h',
        'tom.baker',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'A new headset is on your desk. Please leave the old one at the desk.',
        },
      ],
      [
        '20h',
        'tom.baker',
        'followUp',
        { method: 'call', outcome: 'No answer; left a message.' },
      ],
    ],
  },
  {
    begins: { ago: '1d 20h' },
    by: 'chen.jie',
    incident: {
      title: 'Backup of the warehouse failed twice',
      description:
        'Red in the report of both nights, other databases are fine.',
      ciRefs: [
        'resource:default/warehouse-db',
        'resource:default/backup-storage',
      ],
      category: 'data/recovery',
      channel: 'monitoring',
      reporter: { name: 'Monitoring', role: 'Alarm' },
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['5m', 'chen.jie', 'accept', {}],
      [
        '6m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: 'The backup job cannot write.' },
      ],
      ['33m', 'zhao.min', 'accept', {}],
      [
        '2h',
        'zhao.min',
        'note',
        'Quota of the bucket is used up; old copies were not removed since the retention job was moved.',
      ],
      [
        '1h',
        'zhao.min',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'Old copies were removed, the backup ran by hand at noon and is complete.',
        },
      ],
    ],
  },
  {
    begins: { ago: '1d 4h' },
    by: 'zhang.wei',
    incident: {
      title: '扫描到邮箱收不到附件',
      description: '扫描仪显示发送成功，邮箱里一直没有。',
      ciRefs: ['component:default/print-service', 'component:default/mail'],
      category: 'printing/scanner',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['4m', 'li.na', 'accept', {}],
      [
        '35m',
        'li.na',
        'resolve',
        {
          code: 'workaround',
          workaround: true,
          resolution:
            '附件超过 20 MB 被邮件系统退回。扫描分辨率改为 300 dpi 即可；大文件可选“扫描到共享盘”。',
        },
      ],
    ],
  },
];
