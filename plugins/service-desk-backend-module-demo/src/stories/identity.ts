import type { Story } from './Story';

/** Signing in and accounts. */
export const identityStories: Story[] = [
  {
    begins: { daysAgo: 44, at: '00:50' },
    by: 'li.na',
    incident: {
      title: '新员工账号无法登录任何系统',
      description: '今天入职，邮箱和统一登录都提示“用户不存在”。',
      ciRefs: ['component:default/directory'],
      category: 'access/account',
      channel: 'phone',
      reporter: {
        name: '周晓彤',
        organization: '财务部',
        phone: '021-5555 0134',
        role: '新员工',
      },
      impact: 'low',
      urgency: 'high',
    },
    steps: [
      ['2m', 'li.na', 'accept', {}],
      [
        '12m',
        'li.na',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            '人事昨晚才录入，目录还没有同步。已手动同步，账号可用，并协助完成首次登录。',
        },
      ],
      [
        '20m',
        'li.na',
        'followUp',
        { method: 'call', outcome: '已能登录邮箱和门户。', close: true },
      ],
    ],
  },
  {
    begins: { daysAgo: 36, at: '08:03' },
    by: 'emma.clark',
    incident: {
      title: 'Locked out after password change',
      description:
        'I changed my password this morning as the mail asked me to. Now the laptop says the account is locked.',
      ciRefs: ['component:default/password-reset'],
      category: 'access/password',
      impact: 'low',
      urgency: 'high',
    },
    steps: [
      ['2m', 'tom.baker', 'accept', {}],
      [
        '7m',
        'tom.baker',
        'resolve',
        {
          code: 'advice-given',
          workaround: false,
          articleNumber: 'KB-000010',
          resolution:
            'Your phone kept trying the old password and locked the account. Unlocked; enter the new password on the phone, too.',
        },
      ],
      [
        '15m',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 5, speed: 5, comment: 'Nine minutes. Nice.' },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 31, at: '05:40' },
    by: 'zhang.wei',
    incident: {
      title: '手机丢了，收不到双因素验证码',
      description:
        '昨晚手机丢在出租车上，现在什么都登录不了。用同事的电脑提交。',
      ciRefs: ['component:default/mfa'],
      category: 'access/account',
      impact: 'low',
      urgency: 'high',
    },
    steps: [
      ['4m', 'li.na', 'accept', {}],
      [
        '3m',
        'li.na',
        'say',
        '我先停用旧手机上的验证，再请您带工牌到服务台核对身份，领取临时安全密钥。',
      ],
      [
        '38m',
        'li.na',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          articleNumber: 'KB-000013',
          resolution:
            '身份已核对，旧手机已停用，新的安全密钥已登记。拿到新手机后可在门户自行添加。',
        },
      ],
      [
        '1h',
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
    begins: { daysAgo: 29, at: '14:22' },
    by: 'emma.clark',
    incident: {
      title: 'No access to the shared folder of the campaign',
      description:
        'I need to write to *Sales / Spring campaign*, but can only read.',
      ciRefs: ['component:default/file-share'],
      category: 'access/permission',
      impact: 'low',
      urgency: 'low',
    },
    steps: [
      ['22m', 'chen.jie', 'accept', {}],
      [
        '4m',
        'chen.jie',
        'hold',
        {
          waitingFor: 'requester',
          note: 'Who owns the folder? I need their yes before I let you write there.',
        },
      ],
      [
        '2h 10m',
        'emma.clark',
        'say',
        'That is Marcus, my head of department. He says yes, I have put him in copy.',
      ],
      [
        '10m',
        'chen.jie',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          resolution:
            'With the consent of the owner you can now write to the folder.',
        },
      ],
      [
        '18h',
        'emma.clark',
        'confirm',
        { satisfied: true, rating: { overall: 4, speed: 3, attitude: 5 } },
      ],
    ],
  },
];
