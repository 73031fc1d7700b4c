import {
  categoryReplySchema,
  countReplySchema,
  linkedItemReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';

const count = countReplySchema;

/** Reply of `GET /me`. */
export const knowledgePersonReplySchema = z
  .strictObject({
    ref: z.string(),
    groups: z.array(z.string()),
    manager: z.boolean(),
    engineer: z.boolean(),
  })
  .meta({ id: 'KnowledgePerson' });

/** Reply of `GET /settings`. */
export const knowledgeSettingsReplySchema = z
  .strictObject({
    categories: z.array(categoryReplySchema),
    reviewDays: count,
    attachmentLimitBytes: count,
  })
  .meta({ id: 'KnowledgeSettings' });

/** Reply of `GET /overview`. */
export const knowledgeOverviewReplySchema = z
  .strictObject({
    published: count,
    byConfigurationItem: z
      .array(linkedItemReplySchema.extend({ count }))
      .max(24),
    toReview: count,
    stale: count,
    drafts: count,
  })
  .meta({ id: 'KnowledgeOverview' });
