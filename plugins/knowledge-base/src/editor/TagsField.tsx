import { FieldShell, inputLooks, popupLooks } from '@firstline/frontend-kit';
import { tagSchema } from '@firstline/plugin-knowledge-base-common';
import Autocomplete from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { useText } from '../translation';

const Frame = styled('div')({
  ...inputLooks,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-1)',
  minHeight: '2.5rem',
  padding: '4px var(--bui-space-2)',
  '& input': { minWidth: 120, padding: '4px' },
});
const Tag = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  padding: '2px 4px 2px 8px',
  borderRadius: 'var(--bui-radius-2)',
  background: 'var(--bui-bg-neutral-3)',
  overflowWrap: 'anywhere',
  '& button': {
    display: 'grid',
    placeItems: 'center',
    width: 24,
    height: 24,
    padding: 0,
    border: 'none',
    borderRadius: '50%',
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
  },
});

// A comma or a space ends a tag: both are what people type between words.
const SEPARATOR = /[\s,，、]+/;

/** Words people may look for that the text does not say. */
export function TagsField(props: {
  value: string[];
  problem?: string;
  onChange(tags: string[]): void;
}) {
  const t = useText();
  const [term, setTerm] = useState('');
  const [refused, setRefused] = useState(false);
  const set = (entries: string[]) => {
    const words = entries.flatMap(entry => entry.split(SEPARATOR));
    const read = words.filter(Boolean).map(word => tagSchema.safeParse(word));
    setRefused(read.some(result => !result.success));
    props.onChange([
      ...new Set(read.flatMap(result => (result.success ? result.data : []))),
    ]);
  };
  return (
    <FieldShell
      label={t('editor.tags')}
      hint={t('editor.tagsHint')}
      optional
      problem={refused ? t('editor.tagRefused') : props.problem}
    >
      {control => (
        <Autocomplete<string, true, true, true>
          id={control.id}
          slotProps={popupLooks}
          multiple
          freeSolo
          disableClearable
          options={[]}
          value={props.value}
          inputValue={term}
          onInputChange={(_, next) => setTerm(next)}
          onChange={(_, next) => set(next)}
          onBlur={() => {
            if (term.trim()) set([...props.value, term]);
            setTerm('');
          }}
          renderTags={(tags, tagProps) =>
            tags.map((tag, index) => {
              const { onDelete, key, className, ...attributes } = tagProps({
                index,
              });
              return (
                <Tag key={tag} {...attributes}>
                  {tag}
                  <button
                    type="button"
                    aria-label={t('editor.removeTag', { tag })}
                    onClick={onDelete}
                  >
                    <RiCloseLine size={14} aria-hidden />
                  </button>
                </Tag>
              );
            })
          }
          renderInput={params => (
            <Frame
              ref={params.InputProps.ref}
              className={params.InputProps.className}
            >
              {params.InputProps.startAdornment}
              <InputBase
                sx={{ flex: 1, font: 'inherit', color: 'inherit' }}
                inputProps={{
                  ...params.inputProps,
                  'aria-describedby': control['aria-describedby'],
                  'aria-invalid': control['aria-invalid'],
                }}
              />
            </Frame>
          )}
        />
      )}
    </FieldShell>
  );
}
