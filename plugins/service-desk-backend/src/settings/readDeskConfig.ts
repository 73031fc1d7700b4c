import type { Config } from '@backstage/config';
import {
  byteSizeSchema,
  categoriesSchema,
  defaultCategories,
  durationSchema,
  permissionMemoSchema,
  readConfigSection,
  sqliteSchema,
} from '@firstline/backend-kit';
import {
  defaultAttachmentLimitBytes,
  defaultPriorityMatrix,
  groupRefSchema,
  levels,
  missingCells,
  priorities,
  type Priority,
  type PriorityMatrix,
} from '@firstline/plugin-service-desk-common';
import { Duration } from 'luxon';
import { z } from 'zod';
import type { DeskConfig } from './DeskConfig';

const SECTION = 'serviceDesk';

const seconds = (duration: {
  minutes?: number;
  hours?: number;
  days?: number;
}) => Duration.fromObject(duration).as('seconds');

// Ten minutes to respond (S-083); the times to resolve are our own, to be set by each desk.
const defaultTargets: DeskConfig['targets'] = {
  P1: {
    responseSeconds: seconds({ minutes: 10 }),
    resolutionSeconds: seconds({ hours: 4 }),
  },
  P2: {
    responseSeconds: seconds({ minutes: 10 }),
    resolutionSeconds: seconds({ hours: 8 }),
  },
  P3: {
    responseSeconds: seconds({ minutes: 10 }),
    resolutionSeconds: seconds({ days: 3 }),
  },
  P4: {
    responseSeconds: seconds({ minutes: 10 }),
    resolutionSeconds: seconds({ days: 5 }),
  },
};

const prioritySchema = z.enum(priorities);

const matrixSchema = z
  .strictObject(
    Object.fromEntries(
      levels.map(impact => [
        impact,
        z
          .strictObject(
            Object.fromEntries(
              levels.map(urgency => [urgency, prioritySchema.optional()]),
            ),
          )
          .optional(),
      ]),
    ),
  )
  .transform((given, context) => {
    const matrix = given as Partial<PriorityMatrix>;
    for (const cell of missingCells(matrix)) {
      context.addIssue({
        code: 'custom',
        message: `has no priority for impact/urgency ${cell}`,
      });
    }
    return matrix as PriorityMatrix;
  });

const targetSchema = z.strictObject({
  response: durationSchema.optional(),
  resolution: durationSchema.optional(),
});

// Loose at the top alone: modules keep settings of their own beside these.
const sectionSchema = z.looseObject({
  groups: z
    .strictObject({
      desk: groupRefSchema.optional(),
      incidentManagers: groupRefSchema.optional(),
      deskManagers: groupRefSchema.optional(),
    })
    .default({}),
  tiers: z
    .record(
      z.string().regex(/^[2-9]$/, 'must be a tier from 2 to 9'),
      z.strictObject({ team: groupRefSchema }),
    )
    .default({}),
  categories: categoriesSchema.default(defaultCategories),
  priorityMatrix: matrixSchema.default(defaultPriorityMatrix),
  defaults: z
    .strictObject({
      impact: z.enum(levels).default('medium'),
      urgency: z.enum(levels).default('medium'),
    })
    .prefault({}),
  targets: z
    .strictObject(
      Object.fromEntries(
        priorities.map(priority => [priority, targetSchema.optional()]),
      ) as Record<Priority, z.ZodOptional<typeof targetSchema>>,
    )
    .default({}),
  reopenWindow: durationSchema.default(seconds({ days: 14 })),
  autoClose: durationSchema.default(seconds({ days: 5 })),
  attachments: z
    .strictObject({
      limit: byteSizeSchema.default(defaultAttachmentLimitBytes),
    })
    .prefault({}),
  notifications: z
    .strictObject({ language: z.enum(['en', 'zh']).default('en') })
    .prefault({}),
  permissionMemo: permissionMemoSchema,
  sqlite: sqliteSchema,
});

const SECONDS_A_DAY = seconds({ days: 1 });

/**
 * Reads and checks the `serviceDesk` section of the app config; everything has a default.
 *
 * @throws InputError that names each key and what is wrong with it
 */
export function readDeskConfig(config: Config): DeskConfig {
  const section = readConfigSection(config, SECTION, sectionSchema);
  const targets = Object.fromEntries(
    priorities.map(priority => {
      const given = section.targets[priority];
      const { responseSeconds, resolutionSeconds } = defaultTargets[priority];
      return [
        priority,
        {
          responseSeconds: given?.response ?? responseSeconds,
          resolutionSeconds: given?.resolution ?? resolutionSeconds,
        },
      ];
    }),
  ) as DeskConfig['targets'];
  return {
    groups: section.groups,
    tiers: new Map(
      Object.entries(section.tiers).map(([tier, { team }]) => [
        Number(tier),
        { team },
      ]),
    ),
    categories: section.categories,
    priorityMatrix: section.priorityMatrix,
    defaultImpact: section.defaults.impact,
    defaultUrgency: section.defaults.urgency,
    targets,
    reopenWindowDays: section.reopenWindow / SECONDS_A_DAY,
    autoCloseDays: section.autoClose / SECONDS_A_DAY,
    attachmentLimitBytes: section.attachments.limit,
    notificationLanguage: section.notifications.language,
    permissionMemoSeconds: section.permissionMemo,
    sqliteSynchronous: section.sqlite.synchronous,
  };
}
