import type {
  Announcement,
  AppliedServiceLevel,
  AssignmentBasis,
  Channel,
  ClosureCode,
  IncidentState,
  Level,
  LinkedConfigurationItem,
  Priority,
  Rating,
  Reporter,
  Resolution,
  WaitingFor,
} from '@firstline/plugin-service-desk-common';
import type { Access } from '@firstline/plugin-service-desk-node';

export type { Access };

/** An incident as the stores keep it; times are ISO 8601 in UTC with milliseconds. */
export interface IncidentRecord {
  id: number;
  /** Grows by one with each write; decides who wins when two write at once. */
  version: number;
  title: string;
  description: string;
  state: IncidentState;
  waitingFor?: WaitingFor;
  waitingUntil?: string;
  category?: string;
  impact: Level;
  urgency: Level;
  priority: Priority;
  channel: Channel;
  requester?: string;
  filedBy: string;
  reporter?: Reporter;
  location?: string;
  configurationItems: LinkedConfigurationItem[];
  tier: number;
  assignedTeam?: string;
  assignee?: string;
  assignmentBasis?: AssignmentBasis;
  firstContactOwner?: string;
  /** Name of the contract of a vendor who works on it. */
  vendor?: string;
  major: boolean;
  announcement?: Announcement;
  /** Which agreement its clocks follow; absent on those filed before there were any. */
  serviceLevel?: AppliedServiceLevel;
  createdAt: string;
  updatedAt: string;
  occurredAt?: string;
  respondedAt?: string;
  resolvedAt?: string;
  closedAt?: string;
  desiredResolutionAt?: string;
  reopenCount: number;
  reassignmentCount: number;
  resolution?: Resolution;
  closureCode?: ClosureCode;
  rating?: Rating;
  /** Everybody who stands in a relation to it, kept with the record in one transaction. */
  access: Access[];
}
