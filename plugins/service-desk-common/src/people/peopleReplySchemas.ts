import { categoryReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import {
  calendarReplySchema,
  contractReplySchema,
  operationalLevelReplySchema,
  serviceLevelReplySchema,
} from '../service-level/serviceLevelReplySchemas';
import { deskLanguages } from './people';
import { channels, levels, priorities } from '../incident/incident';
import { visibleIncidentReplySchema } from '../incident/incidentReplySchemas';
import {
  knowledgeStateSchema,
  suggestedArticleReplySchema,
} from '../knowledge/knowledgeSchemas';

const count = z.int().min(0);
const moment = z.iso.datetime();

/** Reply of `GET /me`. */
export const deskPersonReplySchema = z
  .strictObject({
    userRef: z.string(),
    teams: z.array(z.string()),
    agent: z.boolean(),
    incidentManager: z.boolean(),
    deskManager: z.boolean(),
    resolver: z.boolean(),
    language: z.enum(deskLanguages).optional(),
  })
  .meta({ id: 'DeskPerson' });

/** Body of `PUT /me/language`. */
export const readerLanguageSchema = z.strictObject({
  language: z.enum(deskLanguages),
});

/** Reply of `GET /me/counts`. */
export const queueCountsReplySchema = z
  .strictObject({
    unassigned: count,
    mine: count,
    myTeams: count,
    waiting: count,
    awaitingConfirmation: count,
    needMe: count,
  })
  .meta({ id: 'QueueCounts' });

const priority = z.enum(priorities);
const matrixRow = z.strictObject({
  low: priority,
  medium: priority,
  high: priority,
});

/** Reply of `GET /settings`. */
export const deskSettingsReplySchema = z
  .strictObject({
    categories: z.array(categoryReplySchema),
    priorityMatrix: z.strictObject({
      low: matrixRow,
      medium: matrixRow,
      high: matrixRow,
    }),
    channels: z.array(z.enum(channels)),
    defaultImpact: z.enum(levels),
    defaultUrgency: z.enum(levels),
    deskTeam: z.string().optional(),
    contact: z
      .strictObject({
        phone: z.string().optional(),
        extension: z.string().optional(),
        email: z.string().optional(),
        website: z.string().optional(),
        chat: z.string().optional(),
        hours: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
    attachmentLimitBytes: count,
    reopenWindowDays: z.number(),
    autoCloseDays: z.number(),
    majorUpdateEverySeconds: count.optional(),
    serviceLevels: z.array(serviceLevelReplySchema),
    calendars: z.array(calendarReplySchema),
    contracts: z.array(contractReplySchema).optional(),
    operationalLevels: z.array(operationalLevelReplySchema).optional(),
  })
  .meta({ id: 'DeskSettings' });

/** Reports on one configuration item that anybody signed in may know of. */
export const recentReportsReplySchema = z
  .strictObject({ ciRef: z.string(), count, since: moment })
  .meta({ id: 'RecentReports' });

/** Reply of `GET /ci-summaries`. */
export const configurationItemSummariesReplySchema = z.strictObject({
  items: z.array(
    z
      .strictObject({
        ciRef: z.string(),
        openCount: count,
        visibleByPriority: z.partialRecord(priority, count),
        recentReports: recentReportsReplySchema,
      })
      .meta({ id: 'ConfigurationItemSummary' }),
  ),
});

/** Reply of `GET /incidents/suggestions`. */
export const suggestionsReplySchema = z
  .strictObject({
    knownFixes: z.array(suggestedArticleReplySchema),
    knownErrors: z.array(suggestedArticleReplySchema),
    openIncidents: z.array(visibleIncidentReplySchema),
    recentReports: z.array(recentReportsReplySchema),
    knowledge: knowledgeStateSchema.optional(),
  })
  .meta({ id: 'Suggestions' });
