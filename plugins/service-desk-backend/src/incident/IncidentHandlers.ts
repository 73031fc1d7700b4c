import { NotFoundError } from '@backstage/errors';
import { parseIncidentNumber } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { Caller } from '../people/Caller';
import type { IncidentDesk } from './IncidentDesk';

/** Who had a hand in an incident, for those who judge how it was handled. */
export interface IncidentHandlers {
  /** The id of an incident that the caller may know of; undefined for any other. */
  visibleId(
    number: string,
    options: { by: Caller },
  ): Promise<number | undefined>;
  /** User refs: everybody it was ever assigned to, who resolved it, and who took it first. */
  handlersOf(incidentId: number): Promise<string[]>;
}

/** {@link IncidentHandlers} over the desk's own database. */
export class DatabaseIncidentHandlers implements IncidentHandlers {
  readonly #database: Knex;
  readonly #incidents: Pick<IncidentDesk, 'get'>;

  static create(options: {
    database: Knex;
    incidents: Pick<IncidentDesk, 'get'>;
  }): DatabaseIncidentHandlers {
    return new DatabaseIncidentHandlers(options.database, options.incidents);
  }

  private constructor(database: Knex, incidents: Pick<IncidentDesk, 'get'>) {
    this.#database = database;
    this.#incidents = incidents;
  }

  async visibleId(
    number: string,
    options: { by: Caller },
  ): Promise<number | undefined> {
    try {
      await this.#incidents.get(number, options);
      return parseIncidentNumber(number);
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }

  async handlersOf(incidentId: number): Promise<string[]> {
    const assignees: string[] = await this.#database('assignments')
      .distinct('assignee')
      .where({ incident_id: incidentId })
      .whereNotNull('assignee')
      .pluck('assignee');
    // Whoever resolved it in an earlier round is told by the timeline alone.
    const resolvers: string[] = await this.#database('timeline_entries')
      .distinct('actor')
      .where({ incident_id: incidentId, kind: 'resolved' })
      .pluck('actor');
    const incident:
      | { assignee: string | null; first_contact_owner: string | null }
      | undefined = await this.#database('incidents')
      .where({ id: incidentId })
      .first('assignee', 'first_contact_owner');
    return [
      ...new Set([
        ...assignees,
        ...resolvers,
        incident?.assignee,
        incident?.first_contact_owner,
      ]),
    ].filter(
      ref => typeof ref === 'string' && ref.startsWith('user:'),
    ) as string[];
  }
}
