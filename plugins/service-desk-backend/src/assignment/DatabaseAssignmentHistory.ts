import { toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type {
  AssignmentHistory,
  AssignmentMove,
  AssignmentTarget,
  CurrentAssignment,
} from './AssignmentHistory';

interface AssignmentRow {
  incident_id: number;
  seq: number;
  team: string;
  assignee: string | null;
  tier: number;
  move: AssignmentMove;
  assigned_by: string;
  assigned_at: string;
  accepted_at: string | null;
  ended_at: string | null;
  came_from: number | null;
}

interface CurrentRow extends AssignmentRow {
  back_team: string | null;
  back_assignee: string | null;
  back_tier: number | null;
}

const TABLE = 'assignments';

/** {@link AssignmentHistory} in the table `assignments`. */
export class DatabaseAssignmentHistory implements AssignmentHistory {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAssignmentHistory {
    return new DatabaseAssignmentHistory(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async current(
    incidentIds: number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, CurrentAssignment>> {
    if (incidentIds.length === 0) return new Map();
    const db = options.transaction ?? this.#database;
    const rows: CurrentRow[] = await db(`${TABLE} as a`)
      .leftJoin(`${TABLE} as b`, join =>
        join.on('b.incident_id', 'a.incident_id').andOn('b.seq', 'a.came_from'),
      )
      .whereIn('a.incident_id', incidentIds)
      .whereNull('a.ended_at')
      .select('a.*', {
        back_team: 'b.team',
        back_assignee: 'b.assignee',
        back_tier: 'b.tier',
      });
    return new Map(rows.map(row => [row.incident_id, toCurrent(row)]));
  }

  async begin(
    incidentId: number,
    next: AssignmentTarget & { move: AssignmentMove; by: string },
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    const { transaction } = options;
    const at = toDbTime(options.at);
    // What is submitted just now has no assignment before.
    const last =
      next.move === 'submit'
        ? undefined
        : await this.#last(incidentId, transaction);
    if (last) await this.end(incidentId, options);
    await transaction<AssignmentRow>(TABLE).insert({
      incident_id: incidentId,
      seq: (last?.seq ?? 0) + 1,
      team: next.team,
      assignee: next.assignee ?? null,
      tier: next.tier,
      move: next.move,
      assigned_by: next.by,
      assigned_at: at,
      came_from: await this.#cameFrom(last, next, transaction),
    });
  }

  async accept(
    incidentId: number,
    assignee: string,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await options
      .transaction<AssignmentRow>(TABLE)
      .where({ incident_id: incidentId })
      .whereNull('ended_at')
      .update({ assignee, accepted_at: toDbTime(options.at) });
  }

  async end(
    incidentId: number,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await options
      .transaction<AssignmentRow>(TABLE)
      .where({ incident_id: incidentId })
      .whereNull('ended_at')
      .update({ ended_at: toDbTime(options.at) });
  }

  #last(
    incidentId: number,
    transaction: Knex.Transaction,
  ): Promise<AssignmentRow | undefined> {
    return transaction<AssignmentRow>(TABLE)
      .where({ incident_id: incidentId })
      .orderBy('seq', 'desc')
      .first();
  }

  /** The assignment a return would go to from the next one. */
  async #cameFrom(
    last: AssignmentRow | undefined,
    next: AssignmentTarget & { move: AssignmentMove },
    transaction: Knex.Transaction,
  ): Promise<number | null> {
    if (!last) return null;
    if (next.move === 'return') {
      const undone = await transaction<AssignmentRow>(TABLE)
        .where({ incident_id: last.incident_id, seq: last.came_from ?? 0 })
        .first();
      return undone?.came_from ?? null;
    }
    return next.team === last.team ? last.came_from : last.seq;
  }
}

function toCurrent(row: CurrentRow): CurrentAssignment {
  return {
    seq: row.seq,
    team: row.team,
    assignee: row.assignee ?? undefined,
    tier: row.tier,
    returnsTo:
      row.back_team === null
        ? undefined
        : {
            team: row.back_team,
            assignee: row.back_assignee ?? undefined,
            tier: row.back_tier ?? row.tier,
          },
  };
}
