import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@firstline/frontend-kit';
import {
  SUGGESTION_TEXT_LIMIT,
  type Suggestions,
} from '@firstline/plugin-service-desk-common';
import { useRef, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { serviceDeskApiRef } from '../api';

const TYPING_MS = 300;
// Fewer letters than this match anything.
const LEAST_LETTERS = 3;
// One call each: enough for what people pick, bounded for what they could.
const MOST_CIS = 3;

function once<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map(item => [key(item), item])).values()];
}

/** Several answers as one, nothing twice. */
export function mergeSuggestions(answers: Suggestions[]): Suggestions {
  const byNumber = (item: { number: string }) => item.number;
  return {
    knownFixes: once(
      answers.flatMap(a => a.knownFixes),
      byNumber,
    ),
    knownErrors: once(
      answers.flatMap(a => a.knownErrors),
      byNumber,
    ),
    openIncidents: once(
      answers.flatMap(a => a.openIncidents),
      byNumber,
    ),
    recentReports: once(
      answers.flatMap(a => a.recentReports),
      reports => reports.ciRef,
    ).filter(reports => reports.count > 0),
    ...(answers.some(a => a.knowledge) && {
      knowledge: 'unavailable' as const,
    }),
  };
}

/** What is known already about what somebody is writing; asked again as they go on. */
export function useSuggestions(wanted: { text: string; ciRefs: string[] }) {
  const api = useApi(serviceDeskApiRef);
  const [asked, setAsked] = useState(wanted);
  const refs = wanted.ciRefs.slice(0, MOST_CIS);
  useDebounce(() => setAsked({ text: wanted.text, ciRefs: refs }), TYPING_MS, [
    wanted.text,
    refs.join(),
  ]);
  const trimmed = asked.text.trim().slice(0, SUGGESTION_TEXT_LIMIT);
  // A Chinese word is two characters long.
  const enough =
    trimmed.length >= (/\p{Script=Han}/u.test(trimmed) ? 2 : LEAST_LETTERS);
  const text = enough ? trimmed : undefined;

  const { data } = useLoad(
    async signal => {
      const questions = asked.ciRefs.length
        ? asked.ciRefs.map(ciRef => ({ ciRef, text }))
        : [{ text }];
      const answers = await Promise.all(
        questions
          .filter(question => Object.values(question).some(Boolean))
          .map(question => api.suggest(question, { signal })),
      );
      return mergeSuggestions(answers);
    },
    [api, text, asked.ciRefs.join()],
  );
  // The last answer stays on screen until there is another: nothing flickers while typing.
  const last = useRef<Suggestions>();
  if (data) last.current = data;
  return last.current;
}
