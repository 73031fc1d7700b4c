import type { CursorValue, CursorValueType } from '@firstline/backend-kit';
import type {
  MeasureRecord,
  MeasureRecordKind,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import type { visibilityOf } from '../incident/incidentLists';
import type { FigureScope } from './MeasureStore';
import type { RecordsWanted } from './recordQueries';

/** Finds the incidents behind a number. */
export interface MeasureRecordStore {
  /**
   * A page of them, latest first.
   *
   * @param options - `visibility`: what the reader may know of, part of the query; `after`:
   * the place where the page before ended
   */
  list(
    scope: FigureScope,
    options: RecordsWanted & {
      visibility: ReturnType<typeof visibilityOf>;
      limit: number;
      after?: readonly CursorValue[];
    },
  ): Promise<{
    items: MeasureRecord[];
    next?: CursorValue[];
    total: TotalItems;
  }>;
  /** What the values of a place in the list are. */
  placeOf(kind: MeasureRecordKind): CursorValueType[];
}
