import type { Config } from '@backstage/config';
import {
  byteSizeSchema,
  categoriesSchema,
  defaultCategories,
  durationSchema,
  permissionMemoSchema,
  readConfigSection,
  refuseSlips,
  requestLimitsSchema,
  sqliteSchema,
} from '@firstline/backend-kit';
import {
  defaultAttachmentLimitBytes,
  defaultPriorityMatrix,
  groupRefSchema,
  levels,
  missingCells,
  priorities,
  type PriorityMatrix,
} from '@firstline/plugin-service-desk-common';
import { Duration } from 'luxon';
import { z } from 'zod';
import { assessmentSchema } from './assessmentConfig';
import { assignmentSchema } from './assignmentConfig';
import { checkAssignment } from './checkAssignment';
import { calendarsSchema } from './calendarConfig';
import type { DeskConfig } from './DeskConfig';
import { readAgreements } from './readAgreements';
import {
  contractsSchema,
  operationalLevelsSchema,
  serviceLevelsSchema,
  targetsSchema,
} from './serviceLevelConfig';
import { checkLadder, escalationSchema } from './escalationConfig';
import { complaintSchema } from './complaintConfig';
import { contactSchema } from './contactConfig';
import { majorSchema } from './majorConfig';
import { measuresSchema } from './measuresConfig';
import { reportCalendar, reportsSchema } from './reportConfig';
import { satisfactionSchema } from './satisfactionConfig';

const SECTION = 'serviceDesk';

const seconds = (duration: { days: number }) =>
  Duration.fromObject(duration).as('seconds');

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

/** The `serviceDesk` section. Loose at the top alone: modules keep settings of their own beside these. */
export const deskSectionSchema = z.looseObject({
  groups: z
    .strictObject({
      desk: groupRefSchema.optional(),
      incidentManagers: groupRefSchema.optional(),
      deskManagers: groupRefSchema.optional(),
      complaintReviewers: groupRefSchema.optional(),
    })
    .default({}),
  contact: contactSchema,
  tiers: z
    .record(
      z.string().regex(/^[2-9]$/, 'must be a tier from 2 to 9'),
      z.strictObject({ team: groupRefSchema }),
    )
    .default({}),
  assignment: assignmentSchema,
  assessment: assessmentSchema,
  categories: categoriesSchema.default(defaultCategories),
  priorityMatrix: matrixSchema.default(defaultPriorityMatrix),
  defaults: z
    .strictObject({
      impact: z.enum(levels).default('medium'),
      urgency: z.enum(levels).default('medium'),
    })
    .prefault({}),
  calendars: calendarsSchema,
  targets: targetsSchema,
  serviceLevels: serviceLevelsSchema,
  operationalLevels: operationalLevelsSchema,
  contracts: contractsSchema,
  escalation: escalationSchema,
  major: majorSchema,
  measures: measuresSchema,
  reports: reportsSchema,
  satisfaction: satisfactionSchema,
  complaints: complaintSchema,
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
  requestLimits: requestLimitsSchema,
  sqlite: sqliteSchema,
});

const SECONDS_A_DAY = seconds({ days: 1 });

/**
 * Reads and checks the `serviceDesk` section of the app config; everything has a default.
 *
 * @throws InputError that names each key and what is wrong with it
 */
export function readDeskConfig(config: Config): DeskConfig {
  const section = readConfigSection(
    config,
    SECTION,
    refuseSlips(deskSectionSchema),
  );
  const agreements = readAgreements(section);
  reportCalendar(section.reports, agreements);
  checkLadder(section.escalation.ladder, section.groups);
  checkAssignment(section.assignment, {
    categories: section.categories,
    calendars: new Set(agreements.calendars.keys()),
    contracts: new Set(agreements.contracts.keys()),
  });
  return {
    groups: section.groups,
    contact: section.contact,
    tiers: new Map(
      Object.entries(section.tiers).map(([tier, { team }]) => [
        Number(tier),
        { team },
      ]),
    ),
    assignment: section.assignment,
    assessment: section.assessment,
    categories: section.categories,
    priorityMatrix: section.priorityMatrix,
    defaultImpact: section.defaults.impact,
    defaultUrgency: section.defaults.urgency,
    agreements,
    escalation: section.escalation,
    major: {
      updateEverySeconds: section.major.updateEvery,
      rules: section.major.rules,
    },
    complaints: {
      targets: section.complaints.targets,
      autoCloseDays: section.complaints.autoClose / SECONDS_A_DAY,
    },
    satisfaction: section.satisfaction,
    measureTargets: section.measures,
    reports: section.reports,
    reopenWindowDays: section.reopenWindow / SECONDS_A_DAY,
    autoCloseDays: section.autoClose / SECONDS_A_DAY,
    attachmentLimitBytes: section.attachments.limit,
    notificationLanguage: section.notifications.language,
    permissionMemoSeconds: section.permissionMemo,
    requestLimits: section.requestLimits,
    sqliteSynchronous: section.sqlite.synchronous,
  };
}
