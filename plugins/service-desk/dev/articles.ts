import type { Article } from '@firstline/plugin-knowledge-base-common';

type Sample = Pick<
  Article,
  'number' | 'title' | 'kind' | 'language' | 'audience' | 'ciRefs'
> &
  Partial<Article>;

const samples: Sample[] = [
  {
    number: 'KB-000001',
    title: 'Card payments fail with 502: exhausted connection pool',
    kind: 'runbook',
    language: 'en',
    audience: 'engineers',
    ciRefs: ['component:default/payments-api'],
    symptoms:
      'Payments by card end with `502 Bad Gateway`. The log of `payments-api` says `TimeoutError: Knex: Timeout acquiring a connection`.',
    cause: 'A release holds connections of `payments-db` longer than before.',
    resolution:
      '1. Look at the pool:\n\n```sh\nkubectl exec deploy/payments-api -- curl -s localhost:9464/metrics | grep pool_used\n```\n\n2. Roll back the last release.\n3. The error rate falls within two minutes.',
    solvedCount: 12,
    lastSolvedAt: '2026-11-18T09:30:00.000Z',
  },
  {
    number: 'KB-000002',
    title: 'VPN says "authentication failed" after the second factor',
    kind: 'known-fix',
    language: 'en',
    audience: 'everyone',
    ciRefs: ['component:default/vpn-gateway'],
    symptoms: 'The password is right, the code is right, and still it fails.',
    resolution:
      'The clock of your phone is wrong. Set it to *automatic*, wait for the **next** code, and sign in again.\n\nMore: see KB-000004.',
    solvedCount: 3,
  },
  {
    number: 'KB-000003',
    title: 'Second page of a duplex print comes out empty',
    kind: 'known-error',
    language: 'en',
    audience: 'everyone',
    ciRefs: ['resource:default/office-printers'],
    symptoms: 'Every second page is empty when printed on both sides.',
    workaround: 'Print on one side until the driver of December is installed.',
  },
  {
    number: 'KB-000004',
    title: '如何重置密码',
    kind: 'how-to',
    language: 'zh',
    audience: 'everyone',
    ciRefs: ['component:default/password-reset'],
    symptoms: '忘记密码，或登录时提示密码已过期。',
    resolution:
      '1. 打开自助重置页面。\n2. 输入工号，选择“短信验证”。\n3. 设置新密码，至少 12 个字符。\n\n五分钟后即可用新密码登录 VPN 和邮箱。',
    solvedCount: 7,
  },
];

/** Articles of the fake knowledge base, in both languages and of all kinds. */
export const sampleArticles: Article[] = samples.map(sample => ({
  state: 'published',
  version: 1,
  revision: 1,
  tags: [],
  configurationItems: sample.ciRefs.map(ref => ({
    ref,
    title: ref.split('/')[1],
  })),
  owner: 'group:default/service-desk',
  author: 'user:default/li.na',
  createdBy: 'user:default/li.na',
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-10-01T08:00:00.000Z',
  stale: [],
  feedback: { helped: 2, didNotHelp: 0 },
  solvedCount: 0,
  excerpt: sample.symptoms ?? '',
  allowedActions: [],
  mayEdit: false,
  ...sample,
}));
