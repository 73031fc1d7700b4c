import {
  inTransaction,
  type CatalogDirectory,
  type Clock,
} from '@firstline/backend-kit';
import type { Leave } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import { loadOf } from './agentLoad';
import { leaveNotification } from './leaveNotification';
import { leaveKey, type AgentLeaves, type LeaveStore } from './LeaveStore';
import type { Roster } from './Roster';
import type { Workloads } from './Workloads';

const BATCH = 200;

/** What the sweep works with. */
export interface LeaveSweepOptions {
  database: Knex;
  leaves: LeaveStore;
  roster: Roster;
  workloads: Workloads;
  teams: Teams;
  catalog: Pick<CatalogDirectory, 'entries'>;
  config: Pick<DeskConfig, 'groups' | 'assignment' | 'notificationLanguage'>;
  outbox: IncidentOutbox;
  clock: Clock;
}

/**
 * Tells the lead of a team, once a leave, that somebody is away and still has open work; the
 * incident managers where the config names no lead. Safe on any replica and to run twice.
 */
export class LeaveSweep {
  readonly #options: LeaveSweepOptions;

  static create(options: LeaveSweepOptions): LeaveSweep {
    return new LeaveSweep(options);
  }

  private constructor(options: LeaveSweepOptions) {
    this.#options = options;
  }

  /** @returns how many leaves were told of */
  async run(): Promise<number> {
    let told = 0;
    let after = '';
    let page: AgentLeaves[];
    do {
      page = await this.#options.leaves.page({ after, limit: BATCH });
      told += await this.#tell(page);
      after = page.at(-1)?.userRef ?? after;
    } while (page.length === BATCH);
    if (told > 0) this.#options.outbox.poke();
    return told;
  }

  async #tell(page: AgentLeaves[]): Promise<number> {
    const { roster, workloads, clock, catalog, config } = this.#options;
    const at = clock.now();
    const withLeaves = page.filter(({ profile }) => profile.leaves.length > 0);
    if (withLeaves.length === 0) return 0;
    const refs = withLeaves.map(({ userRef }) => userRef);
    const teams = await this.#options.teams.ofPeople();
    const members = await roster.people(refs, at, { teams });
    const away = withLeaves.flatMap((agent, i) => {
      const { leave } = members[i];
      const isNew = leave && !agent.told.includes(leaveKey(leave));
      return isNew ? [{ agent, leave }] : [];
    });
    if (away.length === 0) return 0;
    const awayRefs = away.map(({ agent }) => agent.userRef);
    const [loads, names] = await Promise.all([
      workloads.of(awayRefs),
      catalog.entries(awayRefs),
    ]);
    let told = 0;
    for (const { agent, leave } of away) {
      const { userRef } = agent;
      const work = loads.get(userRef)?.work ?? {};
      const { open } = loadOf(work, config.assignment.weights);
      if (open === 0) continue;
      const name = names.get(userRef)?.title ?? userRef;
      const recipients = this.#leadsOf(teams.get(userRef) ?? []);
      if (await this.#tellOf(agent, { name, leave, open, recipients })) {
        told += 1;
      }
    }
    return told;
  }

  #tellOf(
    agent: AgentLeaves,
    what: { name: string; leave: Leave; open: number; recipients: string[] },
  ): Promise<boolean> {
    const { database, leaves, outbox, clock, config } = this.#options;
    const { userRef } = agent;
    const { leave, recipients } = what;
    return inTransaction(database, async transaction => {
      if (!(await leaves.note(agent, leave, { transaction }))) return false;
      if (recipients.length === 0) return true;
      const message = leaveNotification(
        { userRef, ...what },
        { recipients, language: config.notificationLanguage },
      );
      const key = `leave:${userRef}:${leaveKey(leave)}`;
      await outbox.add([{ key, messages: [message] }], {
        at: clock.now(),
        transaction,
      });
      return true;
    });
  }

  #leadsOf(teams: string[]): string[] {
    const { assignment, groups } = this.#options.config;
    const leads = teams
      .map(team => assignment.teams.get(team)?.lead)
      .filter(lead => lead !== undefined);
    const managers = [groups.incidentManagers ?? groups.deskManagers].filter(
      group => group !== undefined,
    );
    return [...new Set(leads.length > 0 ? leads : managers)];
  }
}
