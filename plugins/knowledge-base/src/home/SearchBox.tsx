import { VisuallyHidden } from '@backstage/ui';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { RiSearchLine } from '@remixicon/react';
import { type RefObject, useEffect, useId } from 'react';
import { useText } from '../translation';

const Frame = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '6px 16px',
  borderRadius: 12,
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-1)',
  border: '1px solid var(--bui-border-2)',
  '&:focus-within': {
    borderColor: 'var(--bui-ring)',
    boxShadow: '0 0 0 1px var(--bui-ring)',
  },
  '& svg': { flex: 'none', color: 'var(--bui-fg-secondary)' },
});
const Key = styled('kbd')({
  padding: '0 7px',
  borderRadius: 4,
  border: '1px solid var(--bui-border-2)',
  font: 'inherit',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
  // Nobody has a slash key on a telephone.
  '@media (pointer: coarse), (max-width: 600px)': { display: 'none' },
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** The box everything begins with; `/` leads into it from anywhere on the page. */
export function SearchBox(props: {
  value: string;
  inputRef: RefObject<HTMLInputElement>;
  onChange(value: string): void;
}) {
  const t = useText();
  const hint = useId();
  const { inputRef } = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key !== '/' || !plain || isTyping(event.target)) return;
      event.preventDefault();
      inputRef.current?.focus();
      inputRef.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [inputRef]);

  return (
    <Frame role="search">
      <RiSearchLine size={22} aria-hidden />
      <InputBase
        type="search"
        fullWidth
        value={props.value}
        placeholder={t('home.placeholder')}
        inputRef={inputRef}
        inputProps={{
          'aria-label': t('home.search'),
          'aria-describedby': hint,
          autoComplete: 'off',
          spellCheck: false,
          maxLength: 1_000,
        }}
        sx={{ color: 'inherit', fontFamily: 'inherit', fontSize: '1.125rem' }}
        onChange={event => props.onChange(event.target.value)}
      />
      <Key aria-hidden>/</Key>
      <VisuallyHidden id={hint}>{t('home.shortcut')}</VisuallyHidden>
    </Frame>
  );
}
