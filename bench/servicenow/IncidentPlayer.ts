import type {
  Incident,
  IncidentAction,
  IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { IncidentDesk } from '../../plugins/service-desk-backend/src/incident/IncidentDesk';
import type { Caller } from '../../plugins/service-desk-backend/src/people/Caller';
import { memberOf, operator, refOfGroup, refOfPerson, somebody } from './desk';
import type { LogIncident, LogRow } from './eventLog';
import { BreachWatch } from './BreachWatch';
import { LogComparison, type Played } from './LogComparison';
import { logStateOf, WAITING } from './logState';
import { count, type Tally } from './tally';

type Desk = {
  desk: IncidentDesk;
  at: <T>(time: DateTime, run: () => Promise<T>) => Promise<T>;
};

/** Plays one incident of the log through the service, row by row. */
export class IncidentPlayer {
  readonly #desk: Desk;
  readonly #tally: Tally;
  readonly #breaches: BreachWatch;
  #incident!: Incident;
  #row!: LogRow;
  /** What was done for the row at hand, and what was refused. */
  #done: string[] = [];
  #refused: string | undefined;

  static async play(
    log: LogIncident,
    options: { desk: Desk; tally: Tally },
  ): Promise<void> {
    await new IncidentPlayer(options).#play(log);
  }

  private constructor({ desk, tally }: { desk: Desk; tally: Tally }) {
    this.#desk = desk;
    this.#tally = tally;
    this.#breaches = BreachWatch.create({ tally });
  }

  async #play(log: LogIncident): Promise<void> {
    const tally = this.#tally;
    const comparison = LogComparison.create({ log, tally });
    let before: Played | undefined;
    for (const row of log.rows) {
      this.#row = row;
      this.#done = [];
      this.#refused = undefined;
      await (before ? this.#follow(before.row) : this.#file(log));
      const played = {
        row,
        incident: this.#incident,
        done: this.#done,
        refused: this.#refused,
      };
      comparison.compare(played, before);
      before = played;
    }
    tally.incidents += 1;
    tally.rows += log.rows.length;
    const { reassignments, reopenings } = this.#row;
    count(tally.reassignments.log, reassignments);
    count(tally.reassignments.service, this.#incident.reassignmentCount);
    count(tally.reopenings.log, reopenings);
    count(tally.reopenings.service, this.#incident.reopenCount);
    count(tally.lastState, logStateOf(this.#incident));
  }

  async #file(log: LogIncident): Promise<void> {
    const { impact, urgency, at } = this.#row;
    this.#tally.moves += 1;
    this.#incident = await this.#desk.at(at, () =>
      this.#desk.desk.file(
        {
          title: log.number,
          description: 'As in the log',
          channel: log.channel,
          reporter: log.caller
            ? { userRef: refOfPerson(log.caller) }
            : { name: 'Not in the log' },
          category: log.category,
          impact,
          urgency,
        },
        { by: operator },
      ),
    );
    this.#done.push('file');
    this.#breaches.look(this.#incident, 'filing');
    await this.#handOver();
    await this.#goTo(this.#row.state);
  }

  async #follow(before: LogRow): Promise<void> {
    const row = this.#row;
    // First out of what takes no hand-over, last into it.
    const leaves = ['Resolved', 'Closed'].includes(logStateOf(this.#incident));
    const stays = leaves && ['Resolved', 'Closed'].includes(row.state);
    if (leaves && !stays && row.state !== '-100') await this.#reopen();
    if (row.impact !== before.impact || row.urgency !== before.urgency) {
      await this.#act('reclassify', operator, {
        impact: row.impact,
        urgency: row.urgency,
        reason: 'As in the log',
      });
    }
    const personChanges =
      row.person !== undefined &&
      refOfPerson(row.person) !== this.#incident.assignee;
    const groupChanges = refOfGroup(row.group) !== this.#incident.assignedTeam;
    const isOpen = !['Resolved', 'Closed'].includes(logStateOf(this.#incident));
    if (groupChanges || (personChanges && isOpen)) await this.#handOver();
    await this.#goTo(row.state);
  }

  async #handOver(): Promise<void> {
    const { group, person } = this.#row;
    await this.#act('assign', operator, {
      team: refOfGroup(group),
      assignee: person && refOfPerson(person),
      reason: 'As in the log',
    });
  }

  async #reopen(): Promise<void> {
    await this.#act('reopen', operator, { reason: 'As in the log' });
  }

  /** Makes the moves that lead to a state, as many as it takes. */
  async #goTo(state: string): Promise<void> {
    // A row whose state the log itself lost.
    if (state === '-100') return;
    for (let step = 0; step < 6 && !this.#refused; step += 1) {
      const now = logStateOf(this.#incident);
      if (now === state) return;
      await this.#stepFrom(now, state);
    }
  }

  async #stepFrom(now: string, state: string): Promise<void> {
    const worker = this.#worker();
    const reason = 'As in the log';
    if (now === 'Closed') {
      await this.#reopen();
    } else if (now === 'Resolved') {
      if (state === 'Closed') {
        await this.#act('close', operator, { code: 'by-desk' });
      } else {
        await this.#reopen();
      }
    } else if (now === 'New') {
      await this.#act('accept', worker, {});
    } else if (state === 'New') {
      // Back to the team, with nobody named.
      await this.#act('assign', operator, {
        team: refOfGroup(this.#row.group),
        reason,
      });
    } else if (now !== 'Active') {
      await this.#act('resume', worker, {});
    } else if (WAITING[state]) {
      await this.#act('hold', worker, {
        waitingFor: WAITING[state],
        note: reason,
      });
    } else {
      await this.#act('resolve', worker, {
        code: 'fixed',
        resolution: reason,
        workaround: false,
      });
    }
  }

  /** Who works on it now: the assignee, or anybody of the team. */
  #worker(): Caller {
    const { assignee, assignedTeam } = this.#incident;
    const name = (ref: string) => ref.slice(ref.indexOf('/') + 1);
    return memberOf(
      name(assignedTeam ?? refOfGroup(this.#row.group)),
      assignee ? name(assignee) : this.#row.person ?? somebody,
    );
  }

  async #act<A extends IncidentAction>(
    action: A,
    by: Caller,
    body: IncidentActionBodies[A],
  ): Promise<void> {
    if (this.#refused) return;
    const { desk, at } = this.#desk;
    this.#tally.moves += 1;
    try {
      this.#incident = (await at(this.#row.at, () =>
        desk.act(this.#incident.number, action, body, { by }),
      )) as Incident;
      this.#done.push(action);
      this.#breaches.look(this.#incident, action);
    } catch (error) {
      const { name, message } = error as Error;
      if (name !== 'ConflictError') throw error;
      this.#refused = `${action} refused: ${message.replace(/INC-\d+/g, 'it')}`;
    }
  }
}
