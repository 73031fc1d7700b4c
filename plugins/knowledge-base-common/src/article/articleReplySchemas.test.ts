import { sameType, type Category } from '@firstline/common-kit';
import type { ImportProgress } from '../api/KnowledgeBaseApi';
import type { FeedbackEntry } from '../feedback/feedback';
import type {
  KnowledgeOverview,
  KnowledgePerson,
  KnowledgeSettings,
} from '../people/people';
import type {
  knowledgeOverviewReplySchema,
  knowledgePersonReplySchema,
  knowledgeSettingsReplySchema,
} from '../people/peopleReplySchemas';
import type { MissedSearch, SearchReply, SuggestReply } from '../search/search';
import type {
  missedSearchesReplySchema,
  searchReplySchema,
  suggestReplySchema,
} from '../search/searchReplySchemas';
import type {
  Article,
  ArticleSummary,
  Revision,
  RevisionSummary,
} from './article';
import {
  articleSummaryReplySchema,
  type articleReplySchema,
  type feedbackReplySchema,
  type importProgressReplySchema,
  type revisionReplySchema,
  type revisionsReplySchema,
} from './articleReplySchemas';

type Counted<T> = Omit<T, 'totalItems'> & {
  totalItems: number | { atLeast: 10_000 };
};

describe('reply schemas', () => {
  it('are the types of the API', () => {
    expect([
      sameType<typeof articleSummaryReplySchema, ArticleSummary>(true),
      sameType<typeof articleReplySchema, Article>(true),
      sameType<typeof revisionReplySchema, Revision>(true),
      sameType<typeof revisionsReplySchema, { items: RevisionSummary[] }>(true),
      sameType<typeof feedbackReplySchema, { items: FeedbackEntry[] }>(true),
      sameType<typeof importProgressReplySchema, ImportProgress>(true),
      sameType<typeof searchReplySchema, Counted<SearchReply>>(true),
      sameType<typeof suggestReplySchema, SuggestReply>(true),
      sameType<
        typeof missedSearchesReplySchema,
        Counted<{
          items: MissedSearch[];
          nextCursor?: string;
          totalItems: number;
        }>
      >(true),
      sameType<typeof knowledgePersonReplySchema, KnowledgePerson>(true),
      sameType<
        typeof knowledgeSettingsReplySchema,
        Omit<KnowledgeSettings, 'categories'> & { categories: Category[] }
      >(true),
      sameType<typeof knowledgeOverviewReplySchema, KnowledgeOverview>(true),
    ]).not.toContain(false);
  });

  it('refuse what the API does not name', () => {
    const summary: ArticleSummary = {
      number: 'KB-000001',
      title: 'Reset your password',
      kind: 'how-to',
      state: 'published',
      language: 'en',
      audience: 'everyone',
      tags: [],
      configurationItems: [],
      owner: 'group:default/platform-team',
      author: 'user:default/liu.yang',
      updatedAt: '2026-11-21T09:00:00.000Z',
      stale: [],
      feedback: { helped: 0, didNotHelp: 0 },
      solvedCount: 0,
      excerpt: 'Open the portal',
    };
    expect(articleSummaryReplySchema.safeParse(summary).success).toBe(true);
    expect(
      articleSummaryReplySchema.safeParse({ ...summary, secret: 1 }).success,
    ).toBe(false);
  });
});
