import {
  formatIncidentNumber,
  type AppliedServiceLevel,
  type AttachmentInfo,
  type ClockView,
  type IncidentMove,
  type IncidentView,
  type Reporter,
  type Resolution,
  type SurveyView,
  type ViewerAbilities,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { assignmentSentence } from '../assignment/assignmentSentence';
import { actionsOf, reopenableUntil } from './incidentAccess';
import type { LinkedArticle } from '../knowledge/ArticleLinks';
import type { MajorPart } from '../major/readMajors';
import type { IncidentRecord } from './IncidentRecord';
import { principalsOf } from './principalsOf';

/** What a view is made of besides the record. */
export interface IncidentViewParts {
  view: IncidentView;
  viewer: ViewerAbilities;
  /** The reader filed it, or it was filed for them. */
  isRequester: boolean;
  moves: IncidentMove[];
  clocks: ClockView[];
  attachments: AttachmentInfo[];
  articles: LinkedArticle[];
  reopenWindowDays: number;
  /** As far as the reader may know of it. */
  major: MajorPart;
  /** Of the requester alone. */
  survey?: SurveyView;
}

/** An incident as one reader gets it: nothing in it that they may not know. */
export function toVisibleIncident(
  record: IncidentRecord,
  parts: IncidentViewParts,
): VisibleIncident {
  return parts.view === 'announced'
    ? announcedView(record, parts)
    : fullView(record, parts, parts.view);
}

function announcedView(
  record: IncidentRecord,
  parts: IncidentViewParts,
): VisibleIncident {
  const { announcement } = record;
  if (!announcement) {
    throw new Error('An incident that was not announced has no such view');
  }
  // Not `updatedAt`: it would tell of work that was not announced.
  const updatedAt = [announcement.at, record.resolvedAt, record.closedAt]
    .filter(time => time !== undefined)
    .reduce((last, time) => (time > last ? time : last));
  return {
    number: formatIncidentNumber(record.id),
    version: record.version,
    view: 'announced',
    title: announcement.title,
    announcement,
    state: record.state,
    major: record.major,
    ciRefs: record.configurationItems.map(item => item.ref),
    configurationItems: record.configurationItems,
    createdAt: record.createdAt,
    updatedAt,
    followerCount: principalsOf(record, 'follower').length,
    ...actionsOf(parts.moves),
    viewer: parts.viewer,
  };
}

function fullView(
  record: IncidentRecord,
  parts: IncidentViewParts,
  view: 'internal' | 'public',
): VisibleIncident {
  const internal = view === 'internal';
  return {
    number: formatIncidentNumber(record.id),
    version: record.version,
    view,
    title: record.title,
    description: record.description,
    state: record.state,
    waitingFor: record.waitingFor,
    waitingUntil: record.waitingUntil,
    category: record.category,
    impact: record.impact,
    urgency: record.urgency,
    priority: record.priority,
    channel: record.channel,
    requester: record.requester,
    filedBy: record.filedBy,
    reporter: reporterFor(record.reporter, internal || parts.isRequester),
    location: record.location,
    ciRefs: record.configurationItems.map(item => item.ref),
    configurationItems: record.configurationItems,
    tier: record.tier,
    assignedTeam: record.assignedTeam,
    assignee: record.assignee,
    ...(internal && record.assignmentBasis
      ? {
          assignmentReason: assignmentSentence(record.assignmentBasis),
          assignmentBasis: record.assignmentBasis,
        }
      : {}),
    firstContactOwner: record.firstContactOwner,
    vendor: internal ? record.vendor : undefined,
    major: record.major,
    ...parts.major,
    announcement: record.announcement,
    serviceLevel: internal
      ? record.serviceLevel
      : publicServiceLevel(record.serviceLevel),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    occurredAt: record.occurredAt,
    respondedAt: record.respondedAt,
    resolvedAt: record.resolvedAt,
    closedAt: record.closedAt,
    desiredResolutionAt: record.desiredResolutionAt,
    reopenableUntil:
      reopenableUntil(record, parts.reopenWindowDays)?.toISO() ?? undefined,
    clocks: internal
      ? parts.clocks
      : parts.clocks.filter(clock => clock.kind !== 'ola'),
    reopenCount: record.reopenCount,
    reassignmentCount: record.reassignmentCount,
    resolution: resolutionFor(record, parts.articles, internal),
    closureCode: record.closureCode,
    rating: internal || parts.isRequester ? record.rating : undefined,
    survey: parts.survey,
    attachments: parts.attachments,
    articles: internal
      ? parts.articles.map(({ audience: _, ...article }) => article)
      : undefined,
    participants: principalsOf(record, 'participant'),
    helpers: internal ? principalsOf(record, 'helper') : undefined,
    followerCount: principalsOf(record, 'follower').length,
    ...actionsOf(parts.moves),
    viewer: parts.viewer,
  };
}

/** An article that a reader may not read is not named to them; nor is one nobody knows. */
function resolutionFor(
  { resolution }: IncidentRecord,
  articles: LinkedArticle[],
  internal: boolean,
): Resolution | undefined {
  if (!resolution || internal) return resolution;
  const { articleNumber, ...rest } = resolution;
  const solution = articles.find(({ number }) => number === articleNumber);
  return solution?.audience === 'everyone' ? resolution : rest;
}

/** Which groups and systems stand behind an agreement is not for the requester. */
function publicServiceLevel(
  level: AppliedServiceLevel | undefined,
): AppliedServiceLevel | undefined {
  if (!level) return undefined;
  const { ref: _, ...params } = level.basis.params;
  return { ...level, basis: { ...level.basis, params } };
}

/** How to reach the reporter is for those who have to, and for the requester. */
function reporterFor(
  reporter: Reporter | undefined,
  withContact: boolean,
): Reporter | undefined {
  if (!reporter || withContact) return reporter;
  const { userRef, name, organization, role } = reporter;
  return { userRef, name, organization, role };
}
