import type { Story } from './Story';

/** Files, mail and what else an office needs. */
export const officeStories: Story[] = [
  {
    begins: { daysAgo: 19, at: '08:45' },
    by: 'zhang.wei',
    incident: {
      title: '误删了共享盘里的整个预算文件夹',
      description:
        '昨天下午四点左右，“2026 预算”文件夹不见了，可能是我拖错了。里面有部门三个月的工作。',
      ciRefs: [
        'component:default/file-share',
        'resource:default/backup-storage',
      ],
      category: 'data/recovery',
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['2m', 'li.na', 'accept', {}],
      [
        '4m',
        'li.na',
        'say',
        '请先不要在该目录保存新文件，我们从昨天中午的备份恢复。',
      ],
      [
        '1m',
        'li.na',
        'escalate',
        { kind: 'functional', reason: '需要从快照恢复整个目录。' },
      ],
      ['9m', 'liu.yang', 'accept', {}],
      [
        '48m',
        'liu.yang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            '已从昨天 15:00 的快照恢复全部 312 个文件，放在“2026 预算（恢复）”，请核对后改名。',
        },
      ],
      [
        '1h 30m',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 5,
            speed: 5,
            attitude: 5,
            result: 5,
            comment: '救命之恩！',
          },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 17, at: '13:30' },
    by: 'emma.clark',
    incident: {
      title: 'Word closes by itself while I type',
      description: 'Happened twice today, I think with the big offer document.',
      ciRefs: ['resource:default/laptops'],
      category: 'software/office',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['21m', 'tom.baker', 'accept', {}],
      [
        '10m',
        'tom.baker',
        'hold',
        {
          waitingFor: 'requester',
          note: 'I cannot make it happen here. Please tell me the next time it does, and do not restart: I will look at it with you.',
        },
      ],
      ['2d', 'emma.clark', 'say', 'It has not happened again since.'],
      [
        '30m',
        'tom.baker',
        'resolve',
        {
          code: 'not-reproducible',
          workaround: false,
          resolution:
            'Not seen again. An update of yesterday mentions such a fault; it is installed on your laptop.',
        },
      ],
      ['5d', 'the clock', 'close', { code: 'no-answer' }],
    ],
  },
  {
    begins: { daysAgo: 14, at: '01:35' },
    by: 'zhang.wei',
    incident: {
      title: '打印机卡纸（已自行解决）',
      description: '四楼打印机卡纸，取不出来。',
      ciRefs: ['resource:default/office-printers'],
      category: 'printing/printer',
      impact: 'low',
      urgency: 'low',
    },
    steps: [
      [
        '6m',
        'zhang.wei',
        'cancel',
        { reason: '同事帮忙取出来了，不用处理了。' },
      ],
    ],
  },
  {
    begins: { daysAgo: 12, at: '16:05' },
    by: 'tom.baker',
    incident: {
      title: 'Fax to the customs office does not go out',
      description: 'They still want papers by fax. Busy tone for two days.',
      ciRefs: ['component:default/legacy-fax-gateway'],
      category: 'telephone',
      channel: 'phone',
      reporter: {
        name: 'Peter Novak',
        organization: 'Logistics',
        phone: '+44 20 7946 0177',
        role: 'Shipping clerk',
      },
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['2m', 'tom.baker', 'accept', {}],
      [
        '15m',
        'tom.baker',
        'note',
        'The catalog names an owner that no longer exists: fax operations were dissolved last year.',
      ],
      [
        '1h',
        'tom.baker',
        'assign',
        {
          team: 'group:default/platform-team',
          reason:
            'Nobody owns the fax gateway any more; the platform knows the telephone lines.',
        },
      ],
      ['3h', 'anna.schmidt', 'accept', {}],
      [
        '1d',
        'anna.schmidt',
        'resolve',
        {
          code: 'workaround',
          workaround: true,
          resolution:
            'The line was cancelled by the provider. Papers can be sent through the provider’s web fax; access is set up for shipping.',
        },
      ],
      [
        '2h',
        'tom.baker',
        'followUp',
        { method: 'call', outcome: 'Papers arrived at customs.', close: true },
      ],
    ],
  },
  {
    begins: { daysAgo: 8, at: '07:25' },
    by: 'emma.clark',
    incident: {
      title: 'Calendar shows meetings an hour late',
      description:
        'Since the clocks were changed my appointments with Shanghai are one hour off.',
      ciRefs: ['component:default/mail'],
      category: 'email',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['13m', 'chen.jie', 'accept', {}],
      [
        '18m',
        'chen.jie',
        'resolve',
        {
          code: 'advice-given',
          workaround: false,
          articleNumber: 'KB-000026',
          resolution:
            'The series was made with a fixed offset. Please open it once and choose *Europe/London*; the others follow.',
        },
      ],
      [
        '40m',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 4, result: 4 } },
      ],
    ],
  },
];
