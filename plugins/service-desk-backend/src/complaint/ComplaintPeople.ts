import type { CatalogDirectory, GroupDirectory } from '@firstline/backend-kit';
import type { IncidentHandlers } from '../incident/IncidentHandlers';
import type { DeskConfig } from '../settings/DeskConfig';
import {
  ableOf,
  chooseHearing,
  concernedBy,
  type HearingGround,
  type HearingLevel,
} from './complaintHearing';
import type { ComplaintRecord, Hearing } from './ComplaintRecord';

/** Levels above the desk managers that are looked at. */
const MAX_LEVELS = 10;

/** What is used of the catalog. */
export type ComplaintCatalog = Pick<CatalogDirectory, 'entries' | 'membersOf'> &
  GroupDirectory;

/** What says who is concerned by a complaint. */
export interface ConcernFacts {
  complainant?: string;
  subjects: string[];
  team?: string;
  incidentId?: number;
  /** Who was found to be concerned before: they stay so. */
  concerned?: string[];
}

/** Who hears of what happens to a complaint, each by name; nobody it is about. */
export interface ComplaintAudience {
  /** User refs. */
  verifiers: string[];
  deciders: string[];
  /** For what concerns the desk's own setting. */
  incidentManagers: string[];
  /** Those it is about, as of now. */
  barred: string[];
}

/** Finds out who is concerned by a complaint, who can hear it, and who is told of it. */
export class ComplaintPeople {
  readonly #catalog: ComplaintCatalog;
  readonly #handlers: Pick<IncidentHandlers, 'handlersOf'>;
  readonly #groups: DeskConfig['groups'];

  static create(options: {
    catalog: ComplaintCatalog;
    handlers: Pick<IncidentHandlers, 'handlersOf'>;
    groups: DeskConfig['groups'];
  }): ComplaintPeople {
    return new ComplaintPeople(options);
  }

  private constructor(options: {
    catalog: ComplaintCatalog;
    handlers: Pick<IncidentHandlers, 'handlersOf'>;
    groups: DeskConfig['groups'];
  }) {
    this.#catalog = options.catalog;
    this.#handlers = options.handlers;
    this.#groups = options.groups;
  }

  /** Who is concerned, and who can hear it then. */
  async hear(facts: ConcernFacts): Promise<{
    concerned: string[];
    hearing: Hearing;
    ground: HearingGround;
  }> {
    const { complainant, team, incidentId } = facts;
    const found = concernedBy({
      ...facts,
      teamMembers: team ? await this.#catalog.membersOf(team) : [],
      handlers:
        incidentId === undefined
          ? []
          : await this.#handlers.handlersOf(incidentId),
    });
    const concerned = [...new Set([...(facts.concerned ?? []), ...found])];
    const ground = await this.#ground({ concerned, complainant });
    const hearing = chooseHearing(ground, { concerned, complainant });
    return { concerned, hearing, ground };
  }

  /** Who is told of what happens to a complaint. */
  async audience(
    record: Pick<
      ComplaintRecord,
      'complainant' | 'concerned' | 'hearing' | 'team'
    >,
  ): Promise<ComplaintAudience> {
    const { complainant, hearing, team } = record;
    const now = team ? await this.#catalog.membersOf(team) : [];
    const barred = [...new Set([...record.concerned, ...now])].filter(
      ref => ref !== complainant,
    );
    const able = async (groups: (string | undefined)[]) => {
      const levels = await Promise.all(groups.map(group => this.#level(group)));
      return levels
        .flat()
        .flatMap(level => ableOf(level, { concerned: barred, complainant }));
    };
    return {
      verifiers: await able(hearing.verifiers),
      deciders: await able(hearing.deciders),
      incidentManagers: await able([this.#groups.incidentManagers]),
      barred,
    };
  }

  async #ground(facts: {
    concerned: string[];
    complainant?: string;
  }): Promise<HearingGround> {
    const { desk, deskManagers, complaintReviewers } = this.#groups;
    const deciders = [
      ...(await this.#level(deskManagers)),
      ...(await this.#level(complaintReviewers)),
    ];
    // Groups above are asked for only when nobody below is able.
    let above = deskManagers;
    for (let i = 0; above && i < MAX_LEVELS; i += 1) {
      if (deciders.some(level => ableOf(level, facts).length > 0)) break;
      above = await this.#catalog.parentOf(above);
      const known = new Set(deciders.map(({ group }) => group));
      if (above && !known.has(above)) {
        deciders.push(...(await this.#level(above)));
      }
    }
    return { verifiers: [...(await this.#level(desk)), ...deciders], deciders };
  }

  async #level(group: string | undefined): Promise<HearingLevel[]> {
    if (group === undefined) return [];
    return [{ group, members: await this.#catalog.ownMembersOf(group) }];
  }
}
