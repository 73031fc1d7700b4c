import {
  countReplySchema,
  momentSchema,
  type CallOptions,
} from '@firstline/common-kit';
import { z } from 'zod';

/** What somebody gave to the knowledge base in a period. */
export interface Contribution {
  /** User ref of who wrote the articles first. */
  author: string;
  /** Articles published for the first time. */
  written: number;
  /** How often one of theirs, of whatever time, solved something. */
  used: number;
}

/** A period: moments, `to` not included. */
export interface ContributionsRequest {
  from: string;
  to: string;
}

/** Who wrote what, for other plugins (S-168). */
export interface ContributionApi {
  listContributions(
    request: ContributionsRequest,
    options?: CallOptions,
  ): Promise<{ items: Contribution[] }>;
}

/** Query of `GET /contributions`. */
export const contributionsQuerySchema = z.strictObject({
  from: momentSchema,
  to: momentSchema,
});

/** Reply of `GET /contributions`. */
export const contributionsReplySchema = z.strictObject({
  items: z.array(
    z.strictObject({
      author: z.string(),
      written: countReplySchema,
      used: countReplySchema,
    }),
  ),
});
