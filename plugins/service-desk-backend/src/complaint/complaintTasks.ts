import type { Knex } from 'knex';
import {
  applyAction,
  applyHearing,
  applyOwnMeasures,
  applySight,
} from './complaintSight';
import type { ComplaintReader, ComplaintTasks } from './ComplaintStore';

/** Counts what there is to do with complaints for one reader, in one statement. */
export async function complaintTasks(
  db: Knex,
  reader: ComplaintReader,
  { now }: { now: string },
): Promise<ComplaintTasks> {
  const count = (narrow: (query: Knex.QueryBuilder) => void) => {
    const query = db('complaints as c').count('*');
    narrow(query);
    return query;
  };
  const seen = (narrow: (query: Knex.QueryBuilder) => void) =>
    count(query => {
      applySight(query, reader);
      narrow(query);
    });
  const [row] = await db.queryBuilder().select({
    toVerify: seen(query => applyAction(query, 'verify', reader)),
    toDecide: seen(query => applyAction(query, 'decide', reader)),
    toAnswer: seen(query => applyAction(query, 'answer', reader)),
    overdue: seen(query => {
      applyHearing(query, reader);
      query.where('c.next_due_at', '<', now);
    }),
    heardBy: seen(query => applyHearing(query, reader)),
    myMeasures: count(query => {
      query.join('complaint_measures as m', 'm.complaint_id', 'c.id');
      applyOwnMeasures(query, reader);
    }),
  });
  return {
    toVerify: Number(row.toVerify),
    toDecide: Number(row.toDecide),
    toAnswer: Number(row.toAnswer),
    overdue: Number(row.overdue),
    myMeasures: Number(row.myMeasures),
    heardBy: Number(row.heardBy),
  };
}
