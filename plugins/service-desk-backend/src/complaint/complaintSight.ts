import type { ComplaintAction } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { ComplaintReader } from './ComplaintStore';

const HEARING = ['verifier', 'decider', 'filer'];

/** The ids that stand in one of these relations to one of the principals. */
function related(
  query: Knex.QueryBuilder,
  relations: string[],
  principals: string[],
): void {
  query
    .select('complaint_id')
    .from('complaint_access')
    .whereIn('principal', principals)
    .whereIn('relation', relations);
}

function notConcerned(query: Knex.QueryBuilder, reader: ComplaintReader): void {
  query.whereNotExists(concerned =>
    concerned
      .select('x.complaint_id')
      .from('complaint_access as x')
      .whereRaw('x.complaint_id = c.id')
      .where('x.relation', 'concerned')
      .whereIn('x.principal', reader.principals),
  );
}

/**
 * Narrows `complaints as c` to those the reader may know of: their own, and those they
 * hear or have written down, unless they are concerned.
 *
 * @param options - `measureId`: or one that has this measure for the reader
 */
export function applySight(
  query: Knex.QueryBuilder,
  reader: ComplaintReader,
  options: { measureId?: string } = {},
): void {
  query.where(seen => {
    seen.whereIn('c.id', own => related(own, ['complainant'], [reader.ref]));
    seen.orWhere(heard => {
      heard.whereIn('c.id', ids => related(ids, HEARING, reader.principals));
      notConcerned(heard, reader);
    });
    if (options.measureId === undefined) return;
    seen.orWhere(owned => {
      owned.whereIn('c.id', ids =>
        ids
          .select('complaint_id')
          .from('complaint_measures')
          .where({ id: options.measureId, owner: reader.ref }),
      );
      notConcerned(owned, reader);
    });
  });
}

/** Narrows to those whose decision the reader is told: complainants with the answer, not before. */
export function applyTold(
  query: Knex.QueryBuilder,
  { ref }: Pick<ComplaintReader, 'ref'>,
): void {
  query.where(told =>
    told
      .whereNull('c.complainant')
      .orWhereNot('c.complainant', ref)
      .orWhereIn('c.state', ['answered', 'closed']),
  );
}

/** Narrows to those the reader verifies or decides; a complainant does neither on their own. */
export function applyHearing(
  query: Knex.QueryBuilder,
  reader: ComplaintReader,
  relations: string[] = ['verifier', 'decider'],
): void {
  query.whereIn('c.id', ids => related(ids, relations, reader.principals));
  query.where(other =>
    other.whereNull('c.complainant').orWhereNot('c.complainant', reader.ref),
  );
}

/** Narrows to those with open measures of the reader that they may be told of. */
export function applyOwnMeasures(
  query: Knex.QueryBuilder,
  reader: ComplaintReader,
): void {
  query.where('m.owner', reader.ref).whereNull('m.completed_at');
  notConcerned(query, reader);
}

/** Narrows to those on which the reader may make a move now; `complaintAccess` in SQL. */
export function applyAction(
  query: Knex.QueryBuilder,
  action: ComplaintAction,
  reader: ComplaintReader,
): void {
  const { ref } = reader;
  switch (action) {
    case 'verify':
      query.where('c.state', 'submitted');
      applyHearing(query, reader, ['verifier']);
      break;
    case 'decide':
      query.whereIn('c.state', ['verified', 'decided']);
      query.whereRaw('c.decision_count < c.round');
      query.where(fresh =>
        fresh.whereNot('c.found_by', ref).orWhere('c.verifier_may_decide', 1),
      );
      applyHearing(query, reader, ['decider']);
      break;
    case 'answer':
      query.where('c.state', 'decided');
      query.whereRaw('c.decision_count >= c.round');
      applyHearing(query, reader);
      break;
    case 'accept':
      query.where({ 'c.state': 'answered', 'c.complainant': ref });
      break;
    default:
      query.whereIn('c.state', ['submitted', 'verified', 'decided']);
      query.where('c.complainant', ref);
  }
}
