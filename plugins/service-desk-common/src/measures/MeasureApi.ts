import type { CallOptions, Page } from '@firstline/common-kit';
import type {
  Dashboard,
  Measures,
  MeasureScope,
  MeasuresRequest,
} from './measures';
import type { MeasureRecord, MeasureRecordsRequest } from './measureRecords';

/** The measures of `domain.md` (S-174 to S-182). */
export interface MeasureApi {
  getMeasures(
    request: MeasuresRequest,
    options?: CallOptions,
  ): Promise<Measures>;
  getDashboard(
    request: MeasureScope & { timeZone?: string },
    options?: CallOptions,
  ): Promise<Dashboard>;
  listMeasureRecords(
    request: MeasureRecordsRequest,
    options?: CallOptions,
  ): Promise<Page<MeasureRecord>>;
}
