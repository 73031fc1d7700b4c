import { Combobox, TextField } from '@backstage/ui';
import { showing, useChoice, useFinder } from '@firstline/frontend-kit';
import { useText } from '../translation';
import { type KnowledgeReader, useKnowledgeReader } from './knowledgeReader';

/** An article that can be chosen. */
export interface ChosenArticle {
  number: string;
  title: string;
}

const SHOWN = 8;
const NUMBER = /^kb-\d{6,12}$/i;

async function find(
  reader: KnowledgeReader,
  term: string,
  options: { ciRef?: string; signal: AbortSignal },
): Promise<ChosenArticle[]> {
  const { ciRef, signal } = options;
  if (NUMBER.test(term)) {
    const number = term.toLocaleUpperCase('en-US');
    return [await reader.getArticle(number, {}, { signal })];
  }
  const { items } = await reader.search(
    { q: term, ciRef, limit: SHOWN },
    { signal },
  );
  return items.map(({ article }) => article);
}

interface PickerProps {
  value: ChosenArticle | undefined;
  problem?: string;
  onChange(article: ChosenArticle | undefined): void;
}

/** Finds an article as one types: by words, an error code, or its number. */
function SearchingPicker(
  props: PickerProps & {
    reader: KnowledgeReader;
    near: ChosenArticle[];
    ciRef?: string;
  },
) {
  const t = useText();
  const { reader, near, ciRef, value } = props;
  const label = (article: ChosenArticle) =>
    `${article.number} ${article.title}`;
  const shown = value && label(value);
  const finder = useFinder(
    async (words, signal) =>
      words ? find(reader, words, { ciRef, signal }).catch(() => []) : [],
    [reader, ciRef],
    { typed: shown, chosen: shown },
  );
  const { asked, loading } = finder;
  const found = asked ? finder.found : near;
  const offered =
    value && !found.some(article => article.number === value.number)
      ? [value, ...found]
      : found;
  const options = offered.map(article => ({
    id: article.number,
    label: label(article),
    article,
  }));
  const choice = useChoice({
    finder,
    options,
    value: value?.number,
    onChange: chosen => props.onChange(chosen?.article),
  });
  return (
    <Combobox
      label={t('knowledge.picker.label')}
      secondaryLabel={t('common.optional')}
      placeholder={t('knowledge.picker.placeholder')}
      size="medium"
      menuTrigger="focus"
      options={[
        {
          title: asked
            ? t('knowledge.picker.found')
            : t('knowledge.picker.near'),
          options: options.map(({ id, label: text }) => ({ id, label: text })),
        },
      ]}
      loading={{ state: loading ? 'loading' : 'idle' }}
      {...choice}
      {...showing(props.problem)}
    />
  );
}

/** The article that solved an incident; by number alone where there is nothing to search. */
export function ArticlePicker(
  props: PickerProps & {
    /** Offered before anything is typed. */
    near: ChosenArticle[];
    /** Lifts articles about it. */
    ciRef?: string;
  },
) {
  const t = useText();
  const reader = useKnowledgeReader();
  if (reader) return <SearchingPicker {...props} reader={reader} />;
  return (
    <TextField
      label={t('incident.move.resolve.article')}
      secondaryLabel={t('common.optional')}
      description={t('incident.move.resolve.articleHint')}
      value={props.value?.number ?? ''}
      onChange={typed => {
        const number = typed.trim().toLocaleUpperCase('en-US');
        props.onChange(number ? { number, title: '' } : undefined);
      }}
      {...showing(props.problem)}
    />
  );
}
