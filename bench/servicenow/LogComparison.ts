import type { Incident } from '@firstline/plugin-service-desk-common';
import { refOfGroup } from './desk';
import type { LogIncident, LogRow } from './eventLog';
import { logStateOf } from './logState';
import { count, type Tally } from './tally';

/** A row of the log, and what the service made of it. */
export interface Played {
  row: LogRow;
  incident: Incident;
  /** The moves that were made for it. */
  done: string[];
  /** Which move was refused, and why. */
  refused: string | undefined;
}

/** Sets one incident of the log beside what the service made of it, and says why they differ. */
export class LogComparison {
  readonly #log: LogIncident;
  readonly #tally: Tally;
  /** The last refusal; what it kept from happening shows in later rows too. */
  #earlier: string | undefined;

  static create(options: { log: LogIncident; tally: Tally }): LogComparison {
    return new LogComparison(options);
  }

  private constructor(options: { log: LogIncident; tally: Tally }) {
    this.#log = options.log;
    this.#tally = options.tally;
  }

  /** Counts a row, in the order of the log. */
  compare(now: Played, before: Played | undefined): void {
    const tally = this.#tally;
    this.#compareStates(now, before);
    this.#compareReassignments(now, before);
    this.#compareReopenings(now, before);
    if (now.incident.priority === now.row.priority) {
      tally.priority.same += 1;
    } else {
      tally.priority.differs += 1;
      this.#explain('priority', now, now.refused ?? this.#earlier);
    }
    if (now.refused) this.#earlier = `after: ${now.refused}`;
  }

  #compareStates(now: Played, before: Played | undefined): void {
    const tally = this.#tally;
    const { row } = now;
    const from = before?.row.state ?? 'filed';
    const change = `${from} -> ${row.state}`;
    if (from !== row.state) {
      tally.changes[change] ??= {};
      count(
        tally.changes[change],
        row.state === '-100'
          ? 'refused: the log lost the state'
          : brief(now, { lost: from === '-100' }),
      );
    }
    if (!before) return;
    const made = `${logStateOf(before.incident)} -> ${logStateOf(
      now.incident,
    )}`;
    count(tally.matrix.log, change);
    count(tally.matrix.service, made);
    if (change === made) return;
    const lost = row.state === '-100' || from === '-100';
    this.#explain(
      'matrix',
      now,
      lost
        ? 'the log lost the state (-100): the service keeps the one before'
        : now.refused ?? this.#earlier,
    );
  }

  #compareReassignments(now: Played, before: Played | undefined): void {
    const logged = now.row.reassignments - (before?.row.reassignments ?? 0);
    const made =
      now.incident.reassignmentCount -
      (before?.incident.reassignmentCount ?? 0);
    if (logged === made) return;
    this.#explain(
      'reassignments',
      now,
      whyReassigned(now, before, logged),
      made - logged,
    );
  }

  #compareReopenings(now: Played, before: Played | undefined): void {
    const logged = now.row.reopenings - (before?.row.reopenings ?? 0);
    const made = now.incident.reopenCount - (before?.incident.reopenCount ?? 0);
    if (logged === made) return;
    const uncounted =
      made > logged ? 'reopened in the log, but not counted there' : undefined;
    this.#explain('reopenings', now, now.refused ?? uncounted, made - logged);
  }

  #explain(
    what: keyof Tally['why'],
    { row }: Played,
    reason: string | undefined,
    by = 1,
  ): void {
    if (reason) {
      count(this.#tally.why[what], reason, by);
    } else {
      const at = this.#log.rows.indexOf(row);
      this.#tally.unexplained.push(
        `${what}: ${this.#log.number}, row ${at + 1}`,
      );
    }
  }
}

// Hand-overs on the way are counted apart; here the change of state is of interest.
function brief({ done, refused }: Played, options: { lost: boolean }): string {
  const what = refused ?? (done.join(' + ') || 'nothing to do');
  const text = what.replace(/(assign|reclassify) \+ (?=.)/g, '');
  return options.lost ? `${text} (the log lost the state in between)` : text;
}

function whyReassigned(
  now: Played,
  before: Played | undefined,
  logged: number,
): string | undefined {
  if (!before) return 'handed over before the log begins';
  if (logged < 0) return 'the log counts down';
  if (now.refused) return now.refused;
  if (before.row.group === now.row.group) {
    return refOfGroup(before.row.group) === before.incident.assignedTeam
      ? 'counted in the log, but the group is the same before and after'
      : 'caught up on a hand-over that was refused before';
  }
  return undefined;
}
