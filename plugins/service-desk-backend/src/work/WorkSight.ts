import {
  formatIncidentNumber,
  type WorkEntry,
} from '@firstline/plugin-service-desk-common';
import { viewOf } from '../incident/incidentAccess';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { Caller } from '../people/Caller';
import type { WorkRecord } from './WorkStore';

/** Where incidents are found by id, in the order asked. */
export interface IncidentsById {
  getMany(ids: number[]): Promise<(IncidentRecord | undefined)[]>;
}

/** What of an incident stands in an entry. */
export interface NamedIncident {
  number: string;
  title: string;
}

/**
 * What of incidents a reader of work logs gets: those of which they see all. Time on another
 * one counts, and neither the incident nor what was written of it is shown.
 */
export class WorkSight {
  readonly #incidents: IncidentsById;

  static create(options: { incidents: IncidentsById }): WorkSight {
    return new WorkSight(options.incidents);
  }

  private constructor(incidents: IncidentsById) {
    this.#incidents = incidents;
  }

  /** Those of which the reader sees all, by id; one look at the store. */
  async named(ids: number[], by: Caller): Promise<Map<number, NamedIncident>> {
    const wanted = [...new Set(ids)];
    const records =
      wanted.length === 0 ? [] : await this.#incidents.getMany(wanted);
    return new Map(
      records.flatMap((record): [number, NamedIncident][] =>
        record && viewOf(record, by) === 'internal'
          ? [
              [
                record.id,
                {
                  number: formatIncidentNumber(record.id),
                  title: record.title,
                },
              ],
            ]
          : [],
      ),
    );
  }

  /** @param mayWithdraw - whether the reader may withdraw what is theirs and counts */
  async entries(
    records: WorkRecord[],
    options: { by: Caller; mayWithdraw(record: WorkRecord): boolean },
  ): Promise<WorkEntry[]> {
    const ids = records.flatMap(({ incidentId }) => incidentId ?? []);
    const named = await this.named(ids, options.by);
    return records.map((record): WorkEntry => {
      const { incidentId, ...rest } = record;
      const incident =
        incidentId === undefined ? undefined : named.get(incidentId);
      const isHidden = incidentId !== undefined && !incident;
      return {
        ...rest,
        note: isHidden ? undefined : rest.note,
        withdrawnReason: isHidden ? undefined : rest.withdrawnReason,
        incidentNumber: incident?.number,
        incidentTitle: incident?.title,
        hidden: isHidden || undefined,
        mayWithdraw:
          record.withdrawnAt === undefined && options.mayWithdraw(record),
      };
    });
  }
}
