import { fromJson, toJson } from '@firstline/backend-kit';
import {
  assignmentBasisCodes,
  formatIncidentNumber,
  isOpen,
  personBasisCodes,
  priorities,
  ratingSchema,
  resolutionCodes,
  serviceLevelBasisCodes,
  type Channel,
  type ClosureCode,
  type IncidentState,
  type Level,
  type LinkedConfigurationItem,
  type Priority,
  type WaitingFor,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import type { AccessRelation } from './IncidentCriterion';
import type { Access, IncidentRecord } from './IncidentRecord';
import { termsOf } from './incidentTerms';

/** Stands for "no clock runs": sorts after every time there is. */
export const NEVER = '9999-12-31T23:59:59.999Z';

/** A row of `incidents`. */
export interface IncidentRow {
  id: number;
  version: number;
  title: string;
  description: string;
  state: string;
  waiting_for: string | null;
  waiting_until: string | null;
  category: string | null;
  impact: string;
  urgency: string;
  priority: string;
  channel: string;
  requester: string | null;
  filed_by: string;
  reporter: string | null;
  location: string | null;
  tier: number;
  assigned_team: string | null;
  assignee: string | null;
  assignment_basis: string | null;
  first_contact_owner: string | null;
  vendor: string | null;
  major: number;
  announced: number;
  announcement: string | null;
  service_level: string | null;
  created_at: string;
  updated_at: string;
  occurred_at: string | null;
  responded_at: string | null;
  resolved_at: string | null;
  closed_at: string | null;
  desired_resolution_at: string | null;
  reopen_count: number;
  reassignment_count: number;
  resolution: string | null;
  closure_code: string | null;
  rating: string | null;
  open_rank: number;
  priority_rank: number;
  next_due_at: string;
}

/** A row of `incident_access`. */
export interface AccessRow {
  incident_id: number;
  relation: string;
  principal: string;
  open_rank: number;
  created_at: string;
}

/** A row of `incident_cis`. */
export interface ConfigurationItemRow {
  incident_id: number;
  position: number;
  ci_ref: string;
  title: string;
  open_rank: number;
  created_at: string;
}

const reporter = z.object({
  userRef: z.string().optional(),
  name: z.string().optional(),
  organization: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  role: z.string().optional(),
});
const assignmentBasis = z.object({
  code: z.enum(assignmentBasisCodes),
  params: z.record(z.string(), z.string()),
  person: z
    .object({
      code: z.enum(personBasisCodes),
      params: z.record(z.string(), z.string()),
    })
    .optional(),
});
const serviceLevel = z.object({
  name: z.string(),
  title: z.string(),
  titles: z.record(z.string(), z.string()).optional(),
  calendar: z.string().optional(),
  basis: z.object({
    code: z.enum(serviceLevelBasisCodes),
    params: z.record(z.string(), z.string()),
  }),
});
const announcement = z.object({
  title: z.string(),
  note: z.string(),
  at: z.string(),
});
const resolution = z.object({
  code: z.enum(resolutionCodes),
  text: z.string(),
  workaround: z.boolean(),
  articleNumber: z.string().optional(),
  resolvedBy: z.string(),
  team: z.string().optional(),
});

/** 1 while an incident is open, else 0. */
export function openRankOf(state: IncidentState): number {
  return isOpen(state) ? 1 : 0;
}

/** Grows with the pressure: P1 has the highest. */
export function priorityRankOf(priority: Priority): number {
  return priorities.length - priorities.indexOf(priority);
}

/** The row of a record, less when its next clock is due. */
export function toIncidentRow(
  record: IncidentRecord,
): Omit<IncidentRow, 'next_due_at'> {
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    description: record.description,
    state: record.state,
    waiting_for: record.waitingFor ?? null,
    waiting_until: record.waitingUntil ?? null,
    category: record.category ?? null,
    impact: record.impact,
    urgency: record.urgency,
    priority: record.priority,
    channel: record.channel,
    requester: record.requester ?? null,
    filed_by: record.filedBy,
    reporter: record.reporter ? toJson(record.reporter) : null,
    location: record.location ?? null,
    tier: record.tier,
    assigned_team: record.assignedTeam ?? null,
    assignee: record.assignee ?? null,
    assignment_basis: record.assignmentBasis
      ? toJson(record.assignmentBasis)
      : null,
    first_contact_owner: record.firstContactOwner ?? null,
    vendor: record.vendor ?? null,
    major: record.major ? 1 : 0,
    announced: record.announcement ? 1 : 0,
    announcement: record.announcement ? toJson(record.announcement) : null,
    service_level: record.serviceLevel ? toJson(record.serviceLevel) : null,
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    occurred_at: record.occurredAt ?? null,
    responded_at: record.respondedAt ?? null,
    resolved_at: record.resolvedAt ?? null,
    closed_at: record.closedAt ?? null,
    desired_resolution_at: record.desiredResolutionAt ?? null,
    reopen_count: record.reopenCount,
    reassignment_count: record.reassignmentCount,
    resolution: record.resolution ? toJson(record.resolution) : null,
    closure_code: record.closureCode ?? null,
    rating: record.rating ? toJson(record.rating) : null,
    open_rank: openRankOf(record.state),
    priority_rank: priorityRankOf(record.priority),
  };
}

/** The record of a row and of what belongs to it. */
export function toIncidentRecord(
  row: IncidentRow,
  parts: { access: Access[]; configurationItems: LinkedConfigurationItem[] },
): IncidentRecord {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    description: row.description,
    state: row.state as IncidentState,
    waitingFor: (row.waiting_for as WaitingFor | null) ?? undefined,
    waitingUntil: row.waiting_until ?? undefined,
    category: row.category ?? undefined,
    impact: row.impact as Level,
    urgency: row.urgency as Level,
    priority: row.priority as Priority,
    channel: row.channel as Channel,
    requester: row.requester ?? undefined,
    filedBy: row.filed_by,
    reporter: fromJson(reporter, row.reporter),
    location: row.location ?? undefined,
    configurationItems: parts.configurationItems,
    tier: row.tier,
    assignedTeam: row.assigned_team ?? undefined,
    assignee: row.assignee ?? undefined,
    assignmentBasis: fromJson(assignmentBasis, row.assignment_basis),
    firstContactOwner: row.first_contact_owner ?? undefined,
    vendor: row.vendor ?? undefined,
    major: row.major === 1,
    announcement: fromJson(announcement, row.announcement),
    serviceLevel: fromJson(serviceLevel, row.service_level),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    occurredAt: row.occurred_at ?? undefined,
    respondedAt: row.responded_at ?? undefined,
    resolvedAt: row.resolved_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    desiredResolutionAt: row.desired_resolution_at ?? undefined,
    reopenCount: row.reopen_count,
    reassignmentCount: row.reassignment_count,
    resolution: fromJson(resolution, row.resolution),
    closureCode: (row.closure_code as ClosureCode | null) ?? undefined,
    rating: fromJson(ratingSchema, row.rating),
    access: parts.access,
  };
}

/** The access rows of a record; the same relation of the same principal counts once. */
export function toAccessRows(record: IncidentRecord): AccessRow[] {
  const rows = record.access.map(({ relation, principal }) => ({
    incident_id: record.id,
    relation,
    principal,
    open_rank: openRankOf(record.state),
    created_at: record.createdAt,
  }));
  return [
    ...new Map(
      rows.map(row => [`${row.relation} ${row.principal}`, row]),
    ).values(),
  ];
}

/** An access row as the domain has it. */
export function toAccess(row: { relation: string; principal: string }): Access {
  return {
    relation: row.relation as AccessRelation,
    principal: row.principal,
  };
}

/** The rows of a record's configuration items, in their order. */
export function toConfigurationItemRows(
  record: IncidentRecord,
): ConfigurationItemRow[] {
  return record.configurationItems.map((item, position) => ({
    incident_id: record.id,
    position,
    ci_ref: item.ref,
    title: item.title,
    open_rank: openRankOf(record.state),
    created_at: record.createdAt,
  }));
}

/**
 * The terms a record is found by: what each of its readers sees. The reporter's details
 * are left out: searching for a telephone number must not tell whose incident it is in.
 */
export function termsOfRecord(record: IncidentRecord): string[] {
  return termsOf([
    formatIncidentNumber(record.id),
    String(record.id),
    record.title,
    ...record.configurationItems.flatMap(item => [
      item.title,
      item.ref.slice(item.ref.lastIndexOf('/') + 1),
    ]),
    record.resolution?.text ?? '',
    record.description,
  ]);
}
