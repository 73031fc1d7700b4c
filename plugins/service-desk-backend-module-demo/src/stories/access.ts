import type { Story } from './Story';

/** Rights, and who tries to get them. */
export const accessStories: Story[] = [
  {
    begins: { daysAgo: 24, at: '07:01' },
    by: 'chen.jie',
    incident: {
      title: 'Single sign-on answers with an error page',
      description:
        'Since seven all applications that use single sign-on show *502*. Those still signed in can work on.',
      ciRefs: ['component:default/sso', 'resource:default/directory-db'],
      category: 'access/account',
      channel: 'monitoring',
      reporter: { name: 'Monitoring', role: 'Alarm' },
      impact: 'high',
      urgency: 'high',
    },
    steps: [
      ['1m', 'chen.jie', 'accept', {}],
      [
        '1m',
        'chen.jie',
        'declareMajor',
        { reason: 'Nobody can sign in anywhere.' },
      ],
      [
        '1m',
        'chen.jie',
        'escalate',
        {
          kind: 'functional',
          reason: 'Single sign-on cannot reach its directory.',
        },
      ],
      ['3m', 'anna.schmidt', 'accept', {}],
      [
        '2m',
        'chen.jie',
        'announce',
        {
          title: 'Signing in fails / 无法登录',
          note: 'Stay signed in where you are. 已登录的请不要退出。We have the cause and expect an end within half an hour. 预计半小时内恢复。',
        },
      ],
      [
        '8m',
        'anna.schmidt',
        'note',
        'Disk of the directory database is full: the write-ahead log of a replica that was switched off on Friday.',
      ],
      [
        '2m',
        'anna.schmidt',
        'assign',
        {
          team: 'group:default/dba-team',
          assignee: 'user:default/zhao.min',
          reason: 'Replication slot fills the disk.',
        },
      ],
      ['3m', 'zhao.min', 'accept', {}],
      [
        '11m',
        'zhao.min',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'The disk of the directory was full. Space was made, signing in works since 07:33. An alarm at 80 percent is in place.',
        },
      ],
      [
        '50m',
        'chen.jie',
        'followUp',
        {
          method: 'chat',
          outcome: 'All departments asked: everybody is in.',
          close: true,
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 20, at: '03:15' },
    by: 'zhang.wei',
    incident: {
      title: '请求开通发票系统的审批权限',
      description: '主管休假两周，需要代她审批发票。',
      ciRefs: ['component:default/invoice-portal'],
      category: 'access/permission',
      impact: 'low',
      urgency: 'medium',
    },
    steps: [
      ['19m', 'li.na', 'accept', {}],
      [
        '3m',
        'li.na',
        'hold',
        {
          waitingFor: 'requester',
          note: '请主管回复一封邮件确认代理的起止日期。',
        },
      ],
      ['5h', 'zhang.wei', 'say', '主管已回复：1 日到 14 日，金额上限五万元。'],
      [
        '6m',
        'li.na',
        'escalate',
        {
          kind: 'functional',
          reason: '带上限的审批权限需要支付团队配置，主管已书面同意。',
        },
      ],
      ['35m', 'wang.fang', 'accept', {}],
      [
        '15m',
        'wang.fang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          articleNumber: 'KB-000017',
          resolution: '代理审批已开通，1 日生效，14 日自动收回，上限五万元。',
        },
      ],
      [
        '30m',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 4, speed: 4, attitude: 5, result: 5 },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 15, at: '09:55' },
    by: 'tom.baker',
    incident: {
      title: 'Suspicious mail asks to confirm the password',
      description:
        'Four people in sales got it. Sender looks like us, link goes to a strange address. Nobody has typed anything, they say.',
      ciRefs: ['component:default/mail', 'component:default/sso'],
      category: 'security',
      channel: 'walk-in',
      reporter: { userRef: 'user:default/emma.clark', role: 'Received it' },
      impact: 'medium',
      urgency: 'high',
    },
    steps: [
      ['1m', 'tom.baker', 'accept', {}],
      [
        '4m',
        'tom.baker',
        'announce',
        {
          title: 'Do not open: "Confirm your password"',
          note: 'A mail that looks like ours asks for your password. It is not from us. Delete it; if you have typed your password, call the desk at once.',
        },
      ],
      [
        '1m',
        'tom.baker',
        'escalate',
        { kind: 'functional', reason: 'Sender and link have to be blocked.' },
      ],
      ['6m', 'liu.yang', 'accept', {}],
      [
        '3m',
        'liu.yang',
        'escalate',
        {
          kind: 'hierarchical',
          reason:
            'One account signed in from abroad five minutes after the mail.',
        },
      ],
      [
        '14m',
        'liu.yang',
        'note',
        'Account blocked, sessions ended, password set anew. No mail was read from it.',
      ],
      [
        '25m',
        'liu.yang',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'Sender and link are blocked, the mail was removed from 212 mailboxes. One account was secured in time.',
        },
      ],
      [
        '2h',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 5, speed: 5 } },
      ],
    ],
  },
  {
    begins: { daysAgo: 11, at: '06:30' },
    by: 'zhang.wei',
    incident: {
      title: '统一登录每小时要求重新登录',
      description: '从昨天开始，每过一小时就被踢出来，填到一半的发票都没了。',
      ciRefs: ['component:default/sso'],
      category: 'access/account',
      impact: 'medium',
      urgency: 'medium',
    },
    steps: [
      ['12m', 'chen.jie', 'accept', {}],
      [
        '10m',
        'chen.jie',
        'escalate',
        { kind: 'functional', reason: '多人反映，从前天的配置变更开始。' },
      ],
      ['24m', 'anna.schmidt', 'accept', {}],
      [
        '1h 40m',
        'anna.schmidt',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            '会话时长在变更中被误设为一小时，已恢复为十小时。重新登录一次即可。',
        },
      ],
      [
        '22h',
        'zhang.wei',
        'reopen',
        { reason: '今天又被踢出来了，这次是两个小时。' },
      ],
      ['15m', 'anna.schmidt', 'accept', {}],
      [
        '1h 20m',
        'anna.schmidt',
        'note',
        '第二个节点没有重新加载配置，负载均衡把人分到哪边就看运气。',
      ],
      [
        '10m',
        'anna.schmidt',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution: '第二个节点也已更新配置，两个节点的时长一致了。',
        },
      ],
      [
        '1d 3h',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 3,
            speed: 4,
            attitude: 5,
            result: 2,
            comment: '最后好了，但报了两次。',
          },
        },
      ],
    ],
  },
];
