import type {
  ArticleState,
  FeedbackEntry,
  ImportProgress,
  KnowledgeSettings,
  MissedSearch,
  Revision,
  Staleness,
} from '@firstline/plugin-knowledge-base-common';

/** An article as the fake keeps it: everything, and nothing of who looks. */
export interface FakeArticle {
  number: string;
  state: ArticleState;
  version: number;
  owner: string;
  createdAt: string;
  createdBy: string;
  publishedAt?: string;
  approvedBy?: string;
  reviewDate?: string;
  stale: Staleness[];
  sourceIncident?: string;
  /** First to latest; the number of a revision is its place, from 1. */
  revisions: Revision[];
  /** The revision that readers see. */
  published?: number;
  /** The revision on its way. */
  pending?: number;
  feedback: FeedbackEntry[];
  uses: { incidentNumber?: string; at: string }[];
}

/** All the fake knows. */
export interface FakeState {
  articles: FakeArticle[];
  attachments: Map<string, Blob>;
  missed: MissedSearch[];
}

export const sampleSettings: KnowledgeSettings = {
  categories: [
    {
      id: 'access',
      title: 'Accounts and access',
      titles: { zh: '账号与权限' },
      children: [
        { id: 'access/password', title: 'Password', titles: { zh: '密码' } },
      ],
    },
    { id: 'network', title: 'Network', titles: { zh: '网络' } },
    { id: 'application', title: 'Application', titles: { zh: '应用系统' } },
    { id: 'database', title: 'Database', titles: { zh: '数据库' } },
  ],
  reviewDays: 180,
  attachmentLimitBytes: 10 * 1024 * 1024,
};

/** An import that has read nothing yet. */
export function emptyProgress(): ImportProgress {
  return {
    lines: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refusedCount: 0,
    refused: [],
    done: false,
  };
}

let counter = 0;

/** An id no other thing has. */
export function newId(): string {
  counter += 1;
  return `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`;
}
