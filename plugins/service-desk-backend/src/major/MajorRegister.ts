import type {
  LinkedConfigurationItem,
  MajorReview,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** The major part of an incident as it is stored; times are ISO 8601 in UTC. */
export interface MajorRecord {
  incidentId: number;
  declaredAt: string;
  /** A user, or the product itself by a rule. */
  declaredBy: string;
  reason: string;
  /** In seconds. */
  updateEverySeconds: number;
  reviewAsked: boolean;
  review?: MajorReview;
  /** Its own items and what depends on them, nearest first. */
  affected: LinkedConfigurationItem[];
}

/** What a write changes of the major part. */
export type MajorChange =
  | {
      kind: 'declared';
      declaredBy: string;
      reason: string;
      /** In seconds. */
      updateEverySeconds: number;
      affected: LinkedConfigurationItem[];
    }
  | { kind: 'affected'; affected: LinkedConfigurationItem[] }
  | { kind: 'reviewAsked' }
  | { kind: 'reviewed'; review: MajorReview };

/** Major incidents in domain words. */
export interface MajorRegister {
  /** Those of the incidents that are major, one query each table. */
  ofIncidents(
    incidentIds: number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, MajorRecord>>;
  /** Part of the write that changes the incident. */
  apply(
    incidentId: number,
    change: MajorChange,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void>;
}
