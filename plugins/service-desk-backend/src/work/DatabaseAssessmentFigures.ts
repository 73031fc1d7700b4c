import type { Knex } from 'knex';
import type { AssessmentFigures, DeskFigures } from './AssessmentFigures';

type Period = Parameters<AssessmentFigures['of']>[0];
/** Sums as drivers give them: PostgreSQL's are text. */
interface FigureRow {
  person: string;
  amount: number | string;
  part?: number | string | null;
}

const nothing: DeskFigures = {
  taken: 0,
  solved: 0,
  reopened: 0,
  workSeconds: 0,
  responses: 0,
  ratings: 0,
};

/** {@link AssessmentFigures} in the plugin's database: six queries, however many people. */
export class DatabaseAssessmentFigures implements AssessmentFigures {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAssessmentFigures {
    return new DatabaseAssessmentFigures(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async of(period: Period): Promise<Map<string, DeskFigures>> {
    const figures = new Map<string, DeskFigures>();
    const queries = this.queries(period);
    const add = async (
      query: Knex.QueryBuilder,
      toFigures: (row: FigureRow) => Partial<DeskFigures>,
    ) => {
      const rows: FigureRow[] = await query;
      for (const row of rows) {
        const before = figures.get(row.person) ?? nothing;
        figures.set(row.person, { ...before, ...toFigures(row) });
      }
    };
    await add(queries.taken, ({ amount }) => ({ taken: Number(amount) }));
    await add(queries.solved, ({ amount }) => ({ solved: Number(amount) }));
    await add(queries.reopened, ({ amount }) => ({ reopened: Number(amount) }));
    await add(queries.worked, ({ amount }) => ({
      workSeconds: Number(amount),
    }));
    await add(queries.responses, ({ amount, part }) => ({
      responses: Number(amount),
      responseRate: Number(part) / Number(amount),
    }));
    await add(queries.ratings, ({ amount, part }) => ({
      ratings: Number(amount),
      ratingMean: Number(part) / Number(amount),
    }));
    return figures;
  }

  /** One query a figure; each is read off an index of its period. */
  queries(period: Period): Record<string, Knex.QueryBuilder> {
    return {
      taken: this.#taken(period),
      solved: this.#solved(period),
      reopened: this.#reopened(period),
      worked: this.#worked(period),
      responses: this.#responses(period),
      ratings: this.#ratings(period),
    };
  }

  #taken(period: Period): Knex.QueryBuilder {
    const query = this.#database('assignments as a');
    within(query, 'a.accepted_at', period);
    return byPerson(query, 'a.assignee', period).count({ amount: '*' });
  }

  #solved(period: Period): Knex.QueryBuilder {
    const query = this.#database('timeline_entries as t').whereRaw(
      "t.kind = 'resolved'",
    );
    within(query, 't.at', period);
    return byPerson(query, 't.actor', period).countDistinct({
      amount: 't.incident_id',
    });
  }

  /** Each reopening counts for whoever had resolved the incident last before it. */
  #reopened(period: Period): Knex.QueryBuilder {
    const query = this.#database('timeline_entries as o')
      .join('timeline_entries as t', join =>
        join.on('t.incident_id', 'o.incident_id').on(
          't.seq',
          this.#database.raw(
            `(select max(p.seq) from timeline_entries p
              where p.incident_id = o.incident_id
                and p.kind = 'resolved' and p.seq < o.seq)`,
          ),
        ),
      )
      .whereRaw("o.kind = 'reopened'");
    within(query, 'o.at', period);
    return byPerson(query, 't.actor', period).count({ amount: '*' });
  }

  #worked(period: Period): Knex.QueryBuilder {
    const query = this.#database('work_entries as w')
      .whereNull('w.withdrawn_at')
      .whereBetween('w.day', [period.firstDay, period.lastDay]);
    return byPerson(query, 'w.person', period).sum({ amount: 'w.seconds' });
  }

  /** The clock stops at the moment in which somebody accepts: theirs is the response. */
  #responses(period: Period): Knex.QueryBuilder {
    const query = this.#database('incident_clocks as c')
      .join('assignments as a', join =>
        join
          .on('a.incident_id', 'c.incident_id')
          .on('a.accepted_at', 'c.stopped_at'),
      )
      .whereRaw("c.kind = 'response'");
    within(query, 'c.stopped_at', period);
    return byPerson(query, 'a.assignee', period)
      .count({ amount: '*' })
      .sum({
        part: this.#database.raw(
          'case when c.breached_at is null and c.stopped_at <= c.due_at then 1 else 0 end',
        ),
      });
  }

  #ratings(period: Period): Knex.QueryBuilder {
    const query = this.#database('ratings as r').whereNotNull('r.resolver');
    within(query, 'r.rated_at', period);
    return byPerson(query, 'r.resolver', period)
      .count({ amount: '*' })
      .sum({ part: 'r.overall' });
  }
}

function within(
  query: Knex.QueryBuilder,
  column: string,
  { from, to }: Period,
): void {
  query.where(column, '>=', from).where(column, '<', to);
}

function byPerson(
  query: Knex.QueryBuilder,
  column: string,
  { person }: Period,
): Knex.QueryBuilder {
  if (person !== undefined) query.where(column, person);
  return query.groupBy(column).select({ person: column });
}
