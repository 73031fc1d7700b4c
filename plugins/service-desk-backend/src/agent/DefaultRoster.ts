import { toDbTime, type CatalogDirectory } from '@firstline/backend-kit';
import type { AgentProfile } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { BusinessCalendar } from '../service-level/businessCalendar';
import type { AssignmentConfig } from '../settings/assignmentConfig';
import type { AgentStore } from './AgentStore';
import {
  dutyOf,
  dutyUntil,
  leaveAt,
  shiftUntil,
  type DutyFacts,
} from './dutyOf';
import type { OnCall } from './OnCall';
import type { Roster, RosterMember } from './Roster';

/** Calendars made of people's own hours that are kept; each is some kilobytes. */
const MAX_OWN = 1_000;

const nothingSet: AgentProfile = {
  leaves: [],
  shifts: [],
  skills: [],
  locations: [],
};

/** What a roster is made of. */
export interface RosterOptions {
  catalog: Pick<CatalogDirectory, 'membersOf'>;
  agents: AgentStore;
  config: Pick<AssignmentConfig, 'teams'>;
  /** Those of the config, by name. */
  calendars: ReadonlyMap<string, BusinessCalendar>;
  /** Absent: the shifts of the profiles say who is on call. */
  onCall?: OnCall;
}

/** {@link Roster} of the catalog's groups and the profiles of their people. */
export class DefaultRoster implements Roster {
  readonly #options: RosterOptions;
  /** By what they are made of; a calendar works days out once. */
  readonly #own = new Map<string, BusinessCalendar>();

  static create(options: RosterOptions): DefaultRoster {
    return new DefaultRoster(options);
  }

  private constructor(options: RosterOptions) {
    this.#options = options;
  }

  async membersOf(team: string, at: DateTime): Promise<RosterMember[]> {
    const { catalog, onCall } = this.#options;
    const [refs, called] = await Promise.all([
      catalog.membersOf(team),
      onCall?.of(team, at),
    ]);
    return this.#members(refs, at, { teamOf: () => team, called });
  }

  people(
    userRefs: string[],
    at: DateTime,
    { teams }: { teams: ReadonlyMap<string, string[]> },
  ): Promise<RosterMember[]> {
    const teamOf = (ref: string) => {
      const [only, another] = teams.get(ref) ?? [];
      return another === undefined ? only : undefined;
    };
    return this.#members(userRefs, at, { teamOf });
  }

  dutyUntil({ profile, team }: RosterMember, at: DateTime): string | undefined {
    const until = dutyUntil(this.#facts(profile, team), at);
    return until && toDbTime(until);
  }

  timeZoneOf({ profile, team }: Pick<RosterMember, 'profile' | 'team'>) {
    return this.#facts(profile, team).timeZone;
  }

  async #members(
    refs: string[],
    at: DateTime,
    options: {
      teamOf(ref: string): string | undefined;
      called?: ReadonlySet<string>;
    },
  ): Promise<RosterMember[]> {
    const stored = await this.#options.agents.getMany(refs);
    return refs.map(userRef => {
      const team = options.teamOf(userRef);
      const { profile = nothingSet, version = 0 } = stored.get(userRef) ?? {};
      const facts: DutyFacts = {
        ...this.#facts(profile, team),
        onCall: options.called?.has(userRef),
      };
      return {
        userRef,
        team,
        profile,
        version,
        duty: dutyOf(facts, at),
        leave: leaveAt(facts, at),
        shiftUntil: shiftUntil(facts, at),
      };
    });
  }

  #facts(profile: AgentProfile, team: string | undefined): DutyFacts {
    const { calendars, config } = this.#options;
    // A calendar that the config has no longer counts as none.
    const named = calendars.get(profile.calendar ?? '');
    const ofTeam = calendars.get(config.teams.get(team ?? '')?.calendar ?? '');
    const base = named ?? ofTeam;
    const timeZone = profile.timeZone ?? base?.rules.timeZone ?? 'UTC';
    const calendar = profile.hours
      ? this.#ownCalendar(profile.hours, timeZone, base)
      : base;
    return { profile, calendar, timeZone, team };
  }

  /** Own hours stand in for those of the calendar; its holidays stay. */
  #ownCalendar(
    hours: Record<string, string[]>,
    timeZone: string,
    base: BusinessCalendar | undefined,
  ): BusinessCalendar {
    const { holidays = [], workdays = [] } = base?.rules ?? {};
    const key = JSON.stringify([hours, timeZone, base?.name]);
    const known = this.#own.get(key);
    if (known) return known;
    if (this.#own.size >= MAX_OWN) this.#own.clear();
    const calendar = BusinessCalendar.create({
      hours,
      timeZone,
      holidays,
      workdays,
    });
    this.#own.set(key, calendar);
    return calendar;
  }
}
