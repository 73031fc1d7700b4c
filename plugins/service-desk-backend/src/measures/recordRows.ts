import { InputError } from '@backstage/errors';
import {
  ratingAspects,
  type MeasureRecordKind,
  type MeasureRecordRow,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { ageClasses, inAgeClass, type ScopeColumns } from './figureScope';
import type { FigureScope } from './MeasureStore';
import { bucketsOf } from './periodBuckets';
import type { RecordsWanted } from './recordQueries';

/** Rows that only some numbers have. */
const kindsOfRow: Partial<
  Record<MeasureRecordRow, readonly MeasureRecordKind[]>
> = {
  points: ['rated'],
  aspect: ['rated', 'satisfied', 'dissatisfied'],
  age: ['backlog'],
  repeated: ['repeated'],
  returned: ['returned'],
  time: ['timed'],
  day: ['received', 'resolved', 'backlog'],
};

/** Where the periods of a row are its own: of a day that day, as far as it was lived. */
export function scopeOfRow(
  scope: FigureScope,
  { by, key, timeZone }: RecordsWanted,
): FigureScope {
  if (by !== 'day') return scope;
  const lived = { ...scope, to: Math.min(scope.to, scope.now + 1) };
  const day = bucketsOf(lived, 'day', timeZone).find(one => one.key === key);
  if (!day) throw new InputError('key: is no day of the period');
  return { ...scope, from: day.from, to: day.to };
}

/** Column of the points of an aspect. @throws InputError for what is no aspect */
export function aspectColumn(key = ''): string {
  const aspect = ratingAspects.find(known => known === key);
  if (!aspect) throw new InputError('key: is no aspect of a rating');
  return `r.${aspect}`;
}

/** What was done, by which tier, and for whom it waited. @throws InputError for no such row */
export function timeRow({ by, key = '' }: Pick<RecordsWanted, 'by' | 'key'>) {
  const [kind, tier, waitingFor = ''] = key.split(' ');
  if (by !== 'time') throw new InputError('by: must be time for timed');
  return { kind, tier: wholeOf(tier), waitingFor };
}

/**
 * Limits a query of records to those of one row of a table.
 *
 * @param options - `columns`: whose and which team's they are; `scope`: the scope itself
 * @throws InputError for a row that the number does not have
 */
export function applyRow(
  query: Knex.QueryBuilder,
  { kind, by, key = '' }: RecordsWanted,
  { scope, columns }: { scope: FigureScope; columns: ScopeColumns },
): void {
  if (by === undefined) return;
  const kinds = kindsOfRow[by];
  if (kinds && !kinds.includes(kind)) {
    throw new InputError(`by: ${kind} has no ${by}`);
  }
  const raw = query.client.raw.bind(query.client);
  switch (by) {
    case 'priority':
    case 'channel':
    case 'category':
    case 'state':
      query.where(`f.${by}`, key);
      break;
    case 'team':
    case 'person':
      query.where(raw(columns[by]), key);
      break;
    case 'tier':
      query.where('f.tier', wholeOf(key));
      break;
    case 'ci':
      query.whereIn('f.incident_id', linked =>
        linked
          .from('incident_cis as c')
          .select('c.incident_id')
          .where('c.ci_ref', key),
      );
      break;
    case 'points':
      query.where('r.overall', wholeOf(key));
      break;
    case 'age': {
      const index = ageClasses.indexOf(wholeOf(key));
      if (index < 0) throw new InputError('key: is no class of ages');
      query.whereRaw(inAgeClass(index, scope));
      break;
    }
    case 'repeated': {
      const [item, category = ''] = key.split(' ');
      query.where({ 'f.ci_ref': item, 'f.category': category });
      break;
    }
    case 'returned': {
      const [from, to = ''] = key.split(' ');
      query.where({ 't.from_team': from, 't.to_team': to });
      break;
    }
    default:
      // An aspect, a time and a day are in the query already.
      break;
  }
}

function wholeOf(text: string | undefined): number {
  const value = Number(text);
  if (!/^\d{1,4}$/.test(text ?? '')) {
    throw new InputError('key: must be a whole number');
  }
  return value;
}
