import {
  countReplySchema,
  momentSchema,
  type CallOptions,
} from '@firstline/common-kit';
import { z } from 'zod';

/** How the knowledge base was used in a period (`domain.md`, *Measures*). */
export interface KnowledgeActivity {
  searches: number;
  searchesWithoutResult: number;
  /** Articles published for the first time. */
  articlesPublished: number;
  /** How often an article solved something. */
  solved: number;
}

/** How it was used, for other plugins. */
export interface ActivityApi {
  /** @param request - moments, `to` not included; searches are counted by quarters of an hour */
  getActivity(
    request: { from: string; to: string },
    options?: CallOptions,
  ): Promise<KnowledgeActivity>;
}

/** Query of `GET /activity`. */
export const activityQuerySchema = z.strictObject({
  from: momentSchema,
  to: momentSchema,
});

/** Reply of `GET /activity`. */
export const activityReplySchema = z
  .strictObject({
    searches: countReplySchema,
    searchesWithoutResult: countReplySchema,
    articlesPublished: countReplySchema,
    solved: countReplySchema,
  })
  .meta({ id: 'KnowledgeActivity' });
