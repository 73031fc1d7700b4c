import type { Config } from '@backstage/config';
import {
  byteSizeSchema,
  categoriesSchema,
  defaultCategories,
  permissionMemoSchema,
  readConfigSection,
  requestLimitsSchema,
  sqliteSchema,
} from '@firstline/backend-kit';
import {
  defaultAttachmentLimitBytes,
  groupRefSchema,
} from '@firstline/common-kit';
import { DEFAULT_REVIEW_DAYS } from '@firstline/plugin-knowledge-base-common';
import { z } from 'zod';
import type { KnowledgeConfig } from './KnowledgeConfig';

const MAX_REVIEW_DAYS = 3_650;

/** The `knowledgeBase` section. Loose at the top alone: modules keep settings of their own beside these. */
export const knowledgeSectionSchema = z.looseObject({
  groups: z
    .strictObject({
      managers: z.array(groupRefSchema).default([]),
      engineers: z.array(groupRefSchema).default([]),
    })
    .prefault({}),
  categories: categoriesSchema.optional(),
  reviewDays: z
    .int('must be a whole number of days')
    .min(1, 'must be at least 1 day')
    .max(MAX_REVIEW_DAYS, `must be at most ${MAX_REVIEW_DAYS} days`)
    .default(DEFAULT_REVIEW_DAYS),
  attachments: z
    .strictObject({
      limit: byteSizeSchema.default(defaultAttachmentLimitBytes),
    })
    .prefault({}),
  permissionMemo: permissionMemoSchema,
  requestLimits: requestLimitsSchema,
  sqlite: sqliteSchema,
});

// What the two share is said once, in the desk's section. The desk checks the rest of it.
const deskSchema = z.looseObject({
  groups: z
    .looseObject({
      desk: groupRefSchema.optional(),
      incidentManagers: groupRefSchema.optional(),
      deskManagers: groupRefSchema.optional(),
    })
    .prefault({}),
  tiers: z
    .record(z.string(), z.looseObject({ team: groupRefSchema }))
    .default({}),
  categories: categoriesSchema.optional(),
});

/**
 * Reads and checks the `knowledgeBase` section of the app config; everything has a default.
 * Whoever works on incidents is an engineer here, and articles have the desk's categories
 * unless they have their own: so `serviceDesk` is read, too.
 *
 * @throws InputError that names each key and what is wrong with it
 */
export function readKnowledgeConfig(config: Config): KnowledgeConfig {
  const section = readConfigSection(
    config,
    'knowledgeBase',
    knowledgeSectionSchema,
  );
  const desk = readConfigSection(config, 'serviceDesk', deskSchema);
  const { desk: agents, incidentManagers, deskManagers } = desk.groups;
  const engineers = [
    ...section.groups.engineers,
    agents,
    incidentManagers,
    deskManagers,
    ...Object.values(desk.tiers).map(({ team }) => team),
  ].filter(group => group !== undefined);
  return {
    managers: section.groups.managers,
    engineers: [...new Set(engineers)],
    categories: section.categories ?? desk.categories ?? defaultCategories,
    reviewDays: section.reviewDays,
    attachmentLimitBytes: section.attachments.limit,
    permissionMemoSeconds: section.permissionMemo,
    requestLimits: section.requestLimits,
    sqliteSynchronous: section.sqlite.synchronous,
  };
}
