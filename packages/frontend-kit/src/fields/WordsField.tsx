import Autocomplete from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { useKitText } from '../translation/kitTranslation';
import { FieldShell, inputLooks, popupLooks } from './FieldShell';

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

/** A list of words, each a chip that can be taken off; Enter or a separator adds one. */
export function WordsField(props: {
  label: string;
  hint?: string;
  value: string[];
  /** What ends a word besides Enter. */
  separator: RegExp;
  /** What people may want, shown while they type. */
  options?: string[];
  /** Said while something that was typed was not taken. */
  refusedText: string;
  problem?: string;
  /** The word as it is kept; undefined when it cannot be. */
  read(word: string): string | undefined;
  onChange(words: string[]): void;
}) {
  const t = useKitText();
  const [term, setTerm] = useState('');
  const [refused, setRefused] = useState(false);
  const set = (entries: string[]) => {
    const words = entries
      .flatMap(entry => entry.split(props.separator))
      .filter(word => word.trim() !== '')
      .map(props.read);
    setRefused(words.includes(undefined));
    props.onChange([...new Set(words.filter(word => word !== undefined))]);
  };
  return (
    <FieldShell
      label={props.label}
      hint={props.hint}
      optional
      problem={refused ? props.refusedText : props.problem}
    >
      {control => (
        <Autocomplete<string, true, true, true>
          id={control.id}
          slotProps={popupLooks}
          multiple
          freeSolo
          disableClearable
          filterSelectedOptions
          options={props.options ?? []}
          value={props.value}
          inputValue={term}
          onInputChange={(_, next) => setTerm(next)}
          onChange={(_, next) => set(next)}
          onBlur={() => {
            if (term.trim()) set([...props.value, term]);
            setTerm('');
          }}
          renderTags={(words, tagProps) =>
            words.map((word, index) => {
              const { onDelete, key, className, ...attributes } = tagProps({
                index,
              });
              return (
                <Tag key={word} {...attributes}>
                  {word}
                  <button
                    type="button"
                    aria-label={t('remove', { name: word })}
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
