import type { MeasureGroup } from '../../measures/measures';
import type { ReportLanguage } from '../report';
import { reportWords } from '../words';
import type { ReportWords } from '../words/ReportWords';

/** Names that a report cannot know by itself, as they differ by language or have changed. */
export interface ReportTitles {
  /** Title of a category in the language of the tables, by its id. */
  category?(id: string): string | undefined;
  /** Title of a group or of an item of the catalog, by its ref. */
  entity?(ref: string): string | undefined;
}

/** What every table needs: words, and the names of what the rows are about. */
export interface TableContext {
  language: ReportLanguage;
  words: ReportWords;
  categoryTitle(id: string | undefined, title?: string): string;
  entityTitle(ref: string | undefined, title?: string): string;
}

// `component:default/payments-api` is read as "payments-api".
const nameOf = (ref: string) => ref.slice(ref.indexOf('/') + 1);

/**
 * @param options - `teams`: groups that carry their title, for tables that have refs alone
 */
export function tableContext(options: {
  language: ReportLanguage;
  titles: ReportTitles;
  teams: readonly MeasureGroup[];
}): TableContext {
  const { language, titles, teams } = options;
  const words = reportWords[language];
  const known = new Map(teams.map(({ key, title }) => [key, title]));
  return {
    language,
    words,
    categoryTitle: (id, title) =>
      id ? titles.category?.(id) ?? title ?? id : words.none,
    entityTitle: (ref, title) =>
      ref
        ? titles.entity?.(ref) ?? title ?? known.get(ref) ?? nameOf(ref)
        : words.none,
  };
}
