import { useDraft } from '@firstline/frontend-kit';
import { useCallback, useRef, useState } from 'react';
import { type ArticleForm, isSame } from './articleForm';

const SAVE_AFTER_MS = 400;

function parse(text: string, start: ArticleForm): ArticleForm | undefined {
  if (!text) return undefined;
  try {
    return { ...start, ...(JSON.parse(text) as Partial<ArticleForm>) };
  } catch {
    // Something else wrote there: what is on the server counts.
    return undefined;
  }
}

/**
 * The editor's form; what is not saved yet survives a reload in this browser.
 *
 * @param options - `start`: what is on the server; `name`: which draft, e.g. `KB-000012`
 */
export function useArticleForm(options: {
  owner: string;
  name: string;
  start: ArticleForm;
}) {
  const [kept, keep] = useDraft(options.owner, `article.${options.name}`);
  const [saved, setSaved] = useState(options.start);
  const [form, setForm] = useState(
    () => parse(kept, options.start) ?? options.start,
  );
  const [restored, setRestored] = useState(
    () => kept !== '' && !isSame(form, options.start),
  );
  const latest = useRef(form);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const change = useCallback(
    (next: Partial<ArticleForm>) => {
      latest.current = { ...latest.current, ...next };
      setForm(latest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(
        () => keep(JSON.stringify(latest.current)),
        SAVE_AFTER_MS,
      );
    },
    [keep],
  );

  return {
    form,
    restored,
    changed: !isSame(form, saved),
    change,
    /** The restored text is what the writer wants. */
    accept: () => setRestored(false),
    /** Back to what is on the server. */
    discard: () => {
      clearTimeout(timer.current);
      keep('');
      latest.current = saved;
      setForm(saved);
      setRestored(false);
    },
    /** What is in the form is on the server now. */
    onSaved: (server: ArticleForm) => {
      clearTimeout(timer.current);
      keep('');
      setSaved(server);
      setRestored(false);
    },
  };
}
