import type {
  IncidentState,
  Priority,
} from '@firstline/plugin-service-desk-common';

/** Open incidents of one kind. */
export interface OpenIncidents {
  state: IncidentState;
  priority: Priority;
  tier: number;
  count: number;
  /** Of these, how many nobody has. */
  unassigned: number;
}

/** What of the desk is watched from outside: counts and times, nobody's name and no complaint. */
export interface DeskFigures {
  open(): Promise<OpenIncidents[]>;
  /** Seconds that the oldest record waits for a sweep that is due, by sweep; 0 when none does. */
  lags(): Promise<ReadonlyMap<string, number>>;
  /** Service levels that were missed between two moments, by priority of their incidents. */
  breaches(options: {
    from: string;
    to?: string;
  }): Promise<ReadonlyMap<Priority, number>>;
}
