import type { RecordsLink } from './recordsLink';
import type { Dashboard, MeasureGroup } from '../measures/measures';

/** Of what a report is: the whole desk, a system with its parts, or all a group owns. */
export type ReportScope =
  | { kind: 'desk' }
  | { kind: 'system'; ref: string }
  | { kind: 'owner'; ref: string };

/** What is known of a report without opening it. */
export interface ReportSummary {
  id: string;
  /** `2026-10`. */
  month: string;
  scope: ReportScope;
  scopeTitle?: string;
  madeAt: string;
  /** User ref, or `firstline` for the scheduled job. */
  madeBy: string;
}

/** The monthly service report, kept as it was made (S-180, S-181). */
export interface ServiceReport extends ReportSummary {
  from: string;
  to: string;
  timeZone: string;
  figures: Omit<Dashboard, 'today' | 'scope' | 'timeZone' | 'computedAt'>;
  byCategory: MeasureGroup[];
  major: {
    number: string;
    title: string;
    declaredAt: string;
    resolvedAt?: string;
  }[];
  worstBreaches: {
    number: string;
    title: string;
    clock: string;
    overdueSeconds: number;
  }[];
  knowledge?: {
    searches: number;
    searchesWithoutResult: number;
    articlesPublished: number;
    incidentsSolvedWithArticle: number;
  };
  /** Only for those who hear complaints, and without those about the reader. */
  complaints?: {
    received: number;
    upheld: number;
    partlyUpheld: number;
    notUpheld: number;
    open: number;
  };
}

/** A cell that has a number. */
export type NumberCell = Exclude<ReportCell, { text: string }>;

/** A cell of a table: text, or a number with its unit. */
export type ReportCell =
  | {
      text: string;
      /** A day or moment as programs read it, ISO 8601. */
      iso?: string;
    }
  | {
      value?: number;
      unit: 'count' | 'share' | 'seconds' | 'mean';
      /** True for seconds of working time, of which a day has not 24 hours. */
      working?: boolean;
      /** What was counted; for screens, not for files. */
      records?: RecordsLink;
    };

/** A table of the report in one language; the page, the HTML and the CSV all show these. */
export interface ReportTable {
  /** Stable, for file names and anchors, e.g. `service-levels`. */
  id: string;
  title: string;
  note?: string;
  columns: string[];
  rows: ReportCell[][];
}

/** Languages a report is written in. */
export const reportLanguages = ['en', 'zh'] as const;
/** One of {@link reportLanguages}. */
export type ReportLanguage = (typeof reportLanguages)[number];
