import { useLanguage } from '@firstline/frontend-kit';
import {
  reportWords,
  type ReportLanguage,
  type ReportTitles,
  type ReportWords,
} from '@firstline/plugin-service-desk-common';
import { useMemo } from 'react';
import { useDeskSettings } from '../hooks';
import { categoryTitle } from '../incident/categoryTitle';

/** Names of categories as the config has them in a language. */
export function useReportTitles(language: ReportLanguage): ReportTitles {
  const categories = useDeskSettings().data?.categories;
  return useMemo(
    () => ({ category: id => categoryTitle(categories, id, language) }),
    [categories, language],
  );
}

/** What tables and measures are called in the reader's language. */
export function useReportWords(): {
  language: ReportLanguage;
  words: ReportWords;
} {
  const language = useLanguage().startsWith('zh') ? 'zh' : 'en';
  return { language, words: reportWords[language] };
}
