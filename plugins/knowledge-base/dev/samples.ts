import type {
  ArticleContent,
  ArticleState,
  Revision,
  Staleness,
} from '@firstline/plugin-knowledge-base-common';
import { articleNumber } from '@firstline/plugin-knowledge-base-common';
import { DateTime } from 'luxon';
import type { FakeArticle, FakeState } from './fakeState';
import { moreSamples } from './moreSamples';
import { groupRef, userRef } from './people';

/** An article of the samples, in few words. */
export interface Sample {
  content: Partial<ArticleContent> & Pick<ArticleContent, 'title' | 'kind'>;
  state?: ArticleState;
  owner: string;
  author: string;
  daysAgo: number;
  stale?: Staleness[];
  helped?: string[];
  notHelped?: Record<string, string>;
  solved?: number;
  /** What the next revision, which is in review, says otherwise. */
  next?: Partial<ArticleContent>;
}

const samples: Sample[] = [
  {
    content: {
      title: 'Checkout answers 502 while payments-api holds idle connections',
      kind: 'known-fix',
      category: 'application',
      tags: ['postgres', 'hikaricp', '502'],
      ciRefs: [
        'component:default/payments-api',
        'resource:default/payments-db',
      ],
      audience: 'engineers',
      symptoms:
        '- Checkout shows **502 Bad Gateway** after about thirty seconds.\n- The log of `payments-api` says:\n\n```\nHikariPool-1 - Connection is not available, request timed out after 30000ms.\n```',
      cause:
        'A job that was stopped in the middle leaves its sessions `idle in transaction`; the pool of 20 is soon used up.',
      resolution:
        "1. See who holds connections:\n\n   ```sql\n   select pid, state, now() - state_change as since\n   from pg_stat_activity\n   where state = 'idle in transaction';\n   ```\n\n2. End those older than five minutes with `select pg_terminate_backend(pid)`.\n3. Check that `hikaricp_connections_pending` falls to **0** within a minute.\n\nIf it does not, follow KB-000003, or [the way in Chinese](/knowledge-base/articles/KB-000006).",
      body: '## Why twenty\n\nThe database allows 200 connections, and ten replicas share them.\n\n## How to tell it from a slow database\n\nA slow database has *active* sessions; here they are *idle in transaction*.\n\n## Numbers\n\n| what | normal | alarm |\n|---|---|---|\n| pending | 0 | > 5 |\n| active | 4 to 12 | 20 |',
    },
    owner: 'payments-team',
    author: 'wang.fang',
    daysAgo: 64,
    helped: ['raj.patel', 'li.na', 'liu.yang'],
    notHelped: { 'zhao.min': 'Step 2 needs rights I did not have.' },
    solved: 12,
    next: {
      title: 'Checkout answers 502 while payments-api holds idle connections',
      resolution:
        '1. Run the `end-idle-sessions` job.\n2. Check that `hikaricp_connections_pending` falls to **0**.',
    },
  },
  {
    content: {
      title: '如何重置或修改密码',
      kind: 'how-to',
      category: 'access/password',
      tags: ['password', 'self-service'],
      language: 'zh',
      ciRefs: ['component:default/password-reset'],
      symptoms:
        '- 忘记密码，或者密码已过期。\n- 登录时提示“用户名或密码错误”。',
      resolution:
        '1. 用任意设备打开 `https://password.northwind.example`。\n2. 输入用户名，点击 **继续**。\n3. 用双因素认证确认身份。\n4. 设置新密码：至少 14 个字符。\n5. **等两分钟**再登录。',
    },
    owner: 'platform-team',
    author: 'li.na',
    daysAgo: 20,
    helped: ['zhang.wei', 'wang.fang'],
    solved: 7,
  },
  {
    content: {
      title: 'Fail over the payments database',
      kind: 'runbook',
      category: 'database',
      tags: ['postgres', 'patroni'],
      ciRefs: ['resource:default/payments-db'],
      audience: 'engineers',
      symptoms: 'The primary does not answer, or must be taken down.',
      resolution:
        '1. Tell the payments team.\n2. `patronictl switchover payments --force`\n3. Wait until `patronictl list` shows a leader.',
    },
    owner: 'dba-team',
    author: 'zhao.min',
    daysAgo: 204,
    stale: [
      {
        reason: 'review-due',
        since: DateTime.now().minus({ days: 24 }).toISO(),
      },
      {
        reason: 'ci-changed-hands',
        ciRef: 'resource:default/payments-db',
        since: DateTime.now().minus({ days: 3 }).toISO(),
      },
    ],
    solved: 2,
  },
  ...moreSamples,
];

const ago = (days: number) => DateTime.now().minus({ days }).toUTC().toISO();

function revisionOf(sample: Sample): Revision {
  const at = ago(sample.daysAgo);
  const published = (sample.state ?? 'published') === 'published';
  return {
    ciRefs: [],
    tags: [],
    language: 'en',
    audience: 'everyone',
    ...sample.content,
    revision: 1,
    state:
      published || sample.state === 'retired'
        ? 'published'
        : (sample.state as 'draft' | 'in_review'),
    author: userRef(sample.author),
    createdAt: at,
    updatedAt: at,
    submittedAt: sample.state === 'draft' ? undefined : at,
  };
}

function articleOf(sample: Sample, index: number): FakeArticle {
  const at = ago(sample.daysAgo);
  const state = sample.state ?? 'published';
  const first = revisionOf(sample);
  const wasPublished = state === 'published' || state === 'retired';
  const second: Revision | undefined = sample.next && {
    ...first,
    ...sample.next,
    revision: 2,
    state: 'in_review',
    author: userRef('raj.patel'),
    createdAt: ago(1),
    updatedAt: ago(1),
    submittedAt: ago(1),
    note: 'There is a job for it now.',
  };
  return {
    number: articleNumber(index + 1),
    state,
    version: 1,
    owner: groupRef(sample.owner),
    createdAt: at,
    createdBy: userRef(sample.author),
    ...(wasPublished && {
      publishedAt: at,
      approvedBy: userRef('he.qiang'),
      reviewDate: DateTime.fromISO(at).plus({ days: 180 }).toISODate()!,
      published: 1,
    }),
    stale: sample.stale ?? [],
    revisions: second ? [first, second] : [first],
    pending: second?.revision ?? (wasPublished ? undefined : 1),
    feedback: [
      ...(sample.helped ?? []).map(name => ({
        by: userRef(name),
        helpful: true,
        at: ago(5),
      })),
      ...Object.entries(sample.notHelped ?? {}).map(([name, comment]) => ({
        by: userRef(name),
        helpful: false,
        comment,
        at: ago(4),
      })),
    ],
    uses: Array.from({ length: sample.solved ?? 0 }, (_, i) => ({
      incidentNumber: `INC-${String(i + 1).padStart(6, '0')}`,
      at: ago(2 + i * 3),
    })),
  };
}

/** The articles the fake starts with. */
export function sampleState(): FakeState {
  return {
    articles: samples.map(articleOf),
    attachments: new Map(),
    missed: [
      {
        id: 'missed-1',
        text: 'badge printer offline',
        count: 4,
        firstAt: ago(12),
        lastAt: ago(1),
      },
    ],
  };
}
