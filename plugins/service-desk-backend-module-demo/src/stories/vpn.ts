import type { Story } from './Story';

/** Working from home. */
export const vpnStories: Story[] = [
  {
    begins: { daysAgo: 42, at: '07:45' },
    by: 'emma.clark',
    incident: {
      title: 'VPN drops every ten minutes at home',
      description:
        'Works, drops, works, drops. The line itself is fine, video calls without VPN are good.',
      ciRefs: ['component:default/vpn-gateway'],
      category: 'network/vpn',
      impact: 'low',
      urgency: 'medium',
      location: 'Home office',
    },
    steps: [
      ['9m', 'tom.baker', 'accept', {}],
      [
        '25m',
        'tom.baker',
        'note',
        'Client 5.1; the gateway logs a missed keep-alive each time.',
      ],
      [
        '3m',
        'tom.baker',
        'escalate',
        {
          kind: 'functional',
          reason: 'Keep-alives do not reach the gateway in time.',
        },
      ],
      ['30m', 'liu.yang', 'accept', {}],
      [
        '1h 5m',
        'liu.yang',
        'resolve',
        {
          code: 'workaround',
          workaround: true,
          resolution:
            'Please use profile *Home (TCP)*: your router forgets silent UDP connections. The gateway will send keep-alives more often with the next change.',
        },
      ],
      [
        '2h',
        'emma.clark',
        'confirm',
        {
          satisfied: true,
          rating: { overall: 4, speed: 4, attitude: 5, result: 4 },
        },
      ],
    ],
  },
  {
    begins: { daysAgo: 23, at: '05:10' },
    by: 'zhang.wei',
    incident: {
      title: '从家里连不上 VPN，证书过期',
      description: '今天居家办公，VPN 提示“服务器证书已过期”。同组的人都一样。',
      ciRefs: ['component:default/vpn-gateway'],
      category: 'network/vpn',
      impact: 'high',
      urgency: 'medium',
    },
    steps: [
      ['3m', 'chen.jie', 'accept', {}],
      [
        '2m',
        'chen.jie',
        'escalate',
        {
          kind: 'functional',
          reason: '网关证书今天零点过期，影响所有远程办公人员。',
        },
      ],
      ['6m', 'anna.schmidt', 'accept', {}],
      [
        '2m',
        'chen.jie',
        'announce',
        {
          title: 'VPN 证书过期 / VPN certificate expired',
          note: '正在更换证书，请勿忽略证书警告。Do not click the warning away; a new certificate is on its way.',
        },
      ],
      ['5m', 'emma.clark', 'follow'],
      [
        '22m',
        'anna.schmidt',
        'resolve',
        {
          code: 'fixed',
          workaround: false,
          articleNumber: 'KB-000014',
          resolution:
            '证书已更换，重新连接即可。续期已改为自动，并在到期前三十天告警。',
        },
      ],
      [
        '1h',
        'zhang.wei',
        'confirm',
        {
          satisfied: true,
          rating: {
            overall: 4,
            speed: 5,
            attitude: 5,
            result: 4,
            comment: '处理很快，不过这种事不应该发生。',
          },
        },
      ],
    ],
  },
];
