import { toDbTime, type Clock } from '@firstline/backend-kit';
import { DateTime } from 'luxon';
import type { Roster } from '../agent/Roster';
import type { Teams } from '../people/Teams';

/** Knows which day it is for somebody: by the time zone of their profile, else of their team. */
export class WorkDays {
  readonly #options: { roster: Roster; teams: Teams; clock: Clock };

  static create(options: {
    roster: Roster;
    teams: Teams;
    clock: Clock;
  }): WorkDays {
    return new WorkDays(options);
  }

  private constructor(options: { roster: Roster; teams: Teams; clock: Clock }) {
    this.#options = options;
  }

  /** `2026-11-23`. */
  async today(person: string): Promise<string> {
    const zone = await this.#zoneOf(person);
    const today = this.#options.clock.now().setZone(zone).toISODate();
    if (today === null) throw new RangeError(`Not a time zone: ${zone}`);
    return today;
  }

  /** When a day of somebody begins, and when it is over; ISO 8601 as it is stored. */
  async boundsOf(
    person: string,
    day: string,
  ): Promise<{ from: string; to: string }> {
    const zone = await this.#zoneOf(person);
    const begin = DateTime.fromISO(day, { zone }).startOf('day');
    return { from: toDbTime(begin), to: toDbTime(begin.plus({ days: 1 })) };
  }

  async #zoneOf(person: string): Promise<string> {
    const { roster, clock } = this.#options;
    const teams = await this.#options.teams.ofPeople();
    const [member] = await roster.people([person], clock.now(), { teams });
    return roster.timeZoneOf(member);
  }
}
