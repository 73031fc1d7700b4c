import type { ManualClock } from '@firstline/backend-kit';
import type {
  ComplaintDesk,
  DeskConfig,
} from '@firstline/plugin-service-desk-backend';
import {
  complaintActionSchemas,
  fileComplaintSchema,
  formatIncidentNumber,
  type ComplaintAction,
  type ComplaintActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { callerOf } from './callerOf';
import type { DemoComplaint } from './demoComplaints';
import type { Actor } from './stories/Story';
import { timesOf } from './storyTimes';

/** Plays complaints through the service desk, as if they had happened before now. */
export class ComplaintPlayer {
  readonly #database: Knex;
  readonly #complaints: Pick<ComplaintDesk, 'file' | 'act'>;
  readonly #clock: ManualClock;
  readonly #config: Pick<DeskConfig, 'groups'>;

  /**
   * Makes a player.
   *
   * @param options - `complaints`: the service, running on `clock`
   */
  static create(options: {
    database: Knex;
    complaints: Pick<ComplaintDesk, 'file' | 'act'>;
    clock: ManualClock;
    config: Pick<DeskConfig, 'groups'>;
  }): ComplaintPlayer {
    return new ComplaintPlayer(options);
  }

  private constructor(options: Parameters<typeof ComplaintPlayer.create>[0]) {
    this.#database = options.database;
    this.#complaints = options.complaints;
    this.#clock = options.clock;
    this.#config = options.config;
  }

  /** Plays one after the other, in the order they were made, so that numbers grow with time. */
  async play(
    complaints: DemoComplaint[],
    { now }: { now: DateTime },
  ): Promise<void> {
    const timed = complaints
      .map(complaint => ({ complaint, times: timesOf(complaint, now) }))
      .sort((a, b) => a.times[0].toMillis() - b.times[0].toMillis());
    for (const { complaint, times } of timed) {
      this.#clock.set(times[0]);
      const { number } = await this.#complaints.file(
        fileComplaintSchema.parse({
          ...complaint.complaint,
          incidentNumber: await this.#incident(complaint.about),
        }),
        { by: callerOf(complaint.by, this.#config) },
      );
      for (const [i, [, by, action, body]] of complaint.steps.entries()) {
        this.#clock.set(times[i + 1]);
        await this.#act(number, by, action, body);
      }
    }
  }

  async #act<A extends ComplaintAction>(
    number: string,
    by: Actor,
    action: A,
    body: unknown,
  ): Promise<void> {
    // The table of schemas is typed by action; picking one by a type parameter loses that.
    const parsed = complaintActionSchemas[action].parse(
      body,
    ) as ComplaintActionBodies[A];
    const options = { by: callerOf(by, this.#config) };
    await this.#complaints.act(number, action, parsed, options);
  }

  async #incident(title: string | undefined): Promise<string | undefined> {
    if (title === undefined) return undefined;
    const row = await this.#database('incidents').where({ title }).first('id');
    return row && formatIncidentNumber(row.id);
  }
}
