import { WordsField } from '@firstline/frontend-kit';
import { tagSchema } from '@firstline/plugin-knowledge-base-common';
import { useText } from '../translation';

// A comma or a space ends a tag: both are what people type between words.
const SEPARATOR = /[\s,，、]+/;

/** Words people may look for that the text does not say. */
export function TagsField(props: {
  value: string[];
  problem?: string;
  onChange(tags: string[]): void;
}) {
  const t = useText();
  return (
    <WordsField
      label={t('editor.tags')}
      hint={t('editor.tagsHint')}
      refusedText={t('editor.tagRefused')}
      separator={SEPARATOR}
      value={props.value}
      problem={props.problem}
      read={word => tagSchema.safeParse(word).data}
      onChange={props.onChange}
    />
  );
}
