import {
  sameType,
  type AttachmentInfo,
  type attachmentReplySchema,
  type Page,
  type pageReplySchema,
  type Same,
} from '@firstline/common-kit';
import type { z } from 'zod';
import type { Suggestions } from '../api/ServiceDeskApi';
import type { ArticleDraft, SuggestedArticles } from '../knowledge/knowledge';
import type {
  articleDraftReplySchema,
  suggestedArticlesReplySchema,
} from '../knowledge/knowledgeSchemas';
import type {
  ConfigurationItemSummary,
  DeskPerson,
  DeskSettings,
  QueueCounts,
  RecentReports,
} from '../people/people';
import {
  type configurationItemSummariesReplySchema,
  type deskPersonReplySchema,
  type deskSettingsReplySchema,
  type queueCountsReplySchema,
  type recentReportsReplySchema,
  type suggestionsReplySchema,
} from '../people/peopleReplySchemas';
import type { TimelineEntry } from '../timeline/timeline';
import type { AnnouncedIncident, Announcement, Incident } from './incident';
import {
  announcedIncidentReplySchema,
  incidentReplySchema,
  type announcementReplySchema,
  type timelineEntryReplySchema,
} from './incidentReplySchemas';
import type { ClockView } from '../service-level/serviceLevel';
import type { clockReplySchema } from '../service-level/serviceLevelReplySchemas';

describe('reply schemas', () => {
  it('are the types of the API', () => {
    expect([
      sameType<typeof incidentReplySchema, Incident>(true),
      sameType<typeof announcedIncidentReplySchema, AnnouncedIncident>(true),
      sameType<typeof announcementReplySchema, Announcement>(true),
      sameType<typeof attachmentReplySchema, AttachmentInfo>(true),
      sameType<typeof clockReplySchema, ClockView>(true),
      sameType<typeof timelineEntryReplySchema, TimelineEntry>(true),
      sameType<
        ReturnType<typeof pageReplySchema<z.ZodType<string>>>,
        Omit<Page<string>, 'totalItems'> & {
          totalItems: number | { atLeast: 10_000 };
        }
      >(true),
      sameType<typeof deskPersonReplySchema, DeskPerson>(true),
      sameType<typeof deskSettingsReplySchema, DeskSettings>(true),
      sameType<typeof queueCountsReplySchema, QueueCounts>(true),
      sameType<typeof recentReportsReplySchema, RecentReports>(true),
      sameType<typeof suggestionsReplySchema, Suggestions>(true),
      sameType<typeof suggestedArticlesReplySchema, SuggestedArticles>(true),
      sameType<typeof articleDraftReplySchema, ArticleDraft>(true),
      sameType<
        typeof configurationItemSummariesReplySchema,
        { items: ConfigurationItemSummary[] }
      >(true),
    ]).not.toContain(false);
  });

  it('tell a type apart from one with a field more, or an optional one less', () => {
    type Announced = z.output<typeof announcementReplySchema>;
    const more: Same<Announced, Announcement & { by?: string }> = false;
    const other: Same<Announced, Omit<Announcement, 'at'>> = false;
    expect([more, other]).toEqual([false, false]);
  });

  it('refuse what the API does not name', () => {
    const announced = {
      number: 'INC-000001',
      version: 1,
      view: 'announced',
      title: 'Payments are slow',
      announcement: {
        title: 'Payments are slow',
        note: 'We are on it',
        at: '2026-11-21T09:00:00.000Z',
      },
      state: 'in_progress',
      major: false,
      ciRefs: [],
      configurationItems: [],
      createdAt: '2026-11-21T08:00:00.000Z',
      updatedAt: '2026-11-21T09:00:00.000Z',
      followerCount: 3,
      allowedActions: [],
      allowedEscalations: [],
      viewer: {
        view: 'announced',
        following: false,
        mayWrite: [],
        mayAddParticipants: false,
        mayAskHelpers: false,
        mayFollow: true,
        mayLink: false,
        mayReview: false,
      },
    };
    expect(announcedIncidentReplySchema.safeParse(announced).success).toBe(
      true,
    );
    expect(
      announcedIncidentReplySchema.safeParse({
        ...announced,
        requester: 'user:default/zhang.wei',
      }).success,
    ).toBe(false);
  });
});
