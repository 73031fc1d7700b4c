import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { useKitText } from '../translation/kitTranslation';

// The measures of the design system's own fields, so that both kinds line up.
const Box = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  minWidth: 0,
  fontFamily: 'var(--bui-font-regular)',
  lineHeight: 1.15,
});
const Head = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-1)',
});
const Label = styled('label')({
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-primary)',
});
const Quiet = styled('span')({
  marginInlineStart: 4,
  color: 'var(--bui-fg-secondary)',
});
const Hint = styled('div')({
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-secondary)',
});

/** What is wrong with a field, under it. */
export const FieldProblem = styled('div')({
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-negative-fg-subdued)',
});

/** Looks of an input that is not one of the design system's own. */
export const inputLooks = {
  fontFamily: 'var(--bui-font-regular)',
  fontSize: 'var(--bui-font-size-3)',
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-2)',
  border: 'none',
  borderRadius: 'var(--bui-radius-2)',
  '&:focus-within': { boxShadow: 'inset 0 0 0 1px var(--bui-ring)' },
  '&[data-invalid]': {
    boxShadow: 'inset 0 0 0 1px var(--bui-negative-border)',
  },
  '@media (forced-colors: active)': { border: '1px solid' },
} as const;

/** Looks of the list such an input opens. */
export const popupLooks = {
  paper: {
    sx: {
      '& *': { fontFamily: 'var(--bui-font-regular)' },
      '& li': { fontSize: 'var(--bui-font-size-3)', lineHeight: 1.5 },
      '& .v5-MuiAutocomplete-groupLabel, & .MuiAutocomplete-groupLabel': {
        fontSize: 'var(--bui-font-size-2)',
        lineHeight: 2.4,
        color: 'var(--bui-fg-secondary)',
      },
    },
  },
} as const;

/** What an input inside a {@link FieldShell} has to say of itself. */
export interface FieldControl {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Label, hint and problem around an input that is not one of the design system's own. */
export function FieldShell(props: {
  label: string;
  optional?: boolean;
  hint?: string;
  problem?: string;
  children: (control: FieldControl) => ReactNode;
}) {
  const t = useKitText();
  const id = useId();
  const { label, optional, hint, problem } = props;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`]
    .filter(Boolean)
    .join(' ');
  return (
    <Box>
      <Head>
        <Label htmlFor={id}>
          {label}
          {optional && <Quiet>({t('optional')})</Quiet>}
        </Label>
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      </Head>
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': problem ? true : undefined,
      })}
      {problem && <FieldProblem id={`${id}-problem`}>{problem}</FieldProblem>}
    </Box>
  );
}
