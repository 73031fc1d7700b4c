import type {
  Priority,
  ServiceLevelInfo,
  Titled,
  VendorContact,
} from '@firstline/plugin-service-desk-common';
import type { BusinessCalendar } from './businessCalendar';

/** Times agreed with the requester, in seconds of working time. */
export type AgreedTargets = ServiceLevelInfo['targets'][Priority];

/** An agreement with those who use a service (SLA). */
export interface ServiceLevel extends Titled {
  /** Its key in the config. */
  name: string;
  /** Absent: every hour counts. */
  calendar?: BusinessCalendar;
  /** For incidents that no other level is chosen for. */
  isDefault: boolean;
  targets: Record<Priority, AgreedTargets>;
  /** Group refs: of configuration items that one of them owns. */
  owners: readonly string[];
  /** Entity refs: of configuration items that are part of one of them. */
  systems: readonly string[];
}

/** The time a tier gives itself (OLA), in seconds of working time. */
export interface OperationalLevel {
  /** Absent: that of the incident's service level. */
  calendar?: BusinessCalendar;
  /** From the assignment to the acceptance. */
  acceptSeconds?: number;
  /** From the assignment until it is handed over or solved. */
  handOverSeconds?: number;
}

/** What was agreed with a vendor (UC), in seconds of working time. */
export interface VendorContract extends Titled {
  /** Its key in the config. */
  name: string;
  /** Absent: every hour counts. */
  calendar?: BusinessCalendar;
  acceptSeconds?: number;
  resolveSeconds?: number;
  contact?: VendorContact;
  reference?: string;
  /** The last day it holds. */
  until?: string;
}

/** All that is agreed on time, of the config. */
export interface Agreements {
  /** By name. */
  calendars: ReadonlyMap<string, BusinessCalendar>;
  /** In the order of the config; exactly one is the default. */
  levels: readonly ServiceLevel[];
  /** By tier, from 1. */
  operationalLevels: ReadonlyMap<number, OperationalLevel>;
  /** By name. */
  contracts: ReadonlyMap<string, VendorContract>;
}
