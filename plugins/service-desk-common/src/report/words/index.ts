import type { ReportLanguage } from '../report';
import type { ReportWords } from './ReportWords';
import { en } from './en';
import { zh } from './zh';

/** What tables of measures say, by language. */
export const reportWords: Record<ReportLanguage, ReportWords> = { en, zh };
