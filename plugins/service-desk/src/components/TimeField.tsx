import { FieldShell, inputLooks } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';

/** A native input that looks like the other fields. */
export const NativeInput = styled('input')({
  ...inputLooks,
  boxSizing: 'border-box',
  width: '100%',
  height: '2.5rem',
  padding: '0 var(--bui-space-3)',
  // The browser's own picker follows the theme, not the system.
  '[data-theme-mode="dark"] &': { colorScheme: 'dark' },
  '&:focus-visible': {
    outline: 'none',
    boxShadow: 'inset 0 0 0 1px var(--bui-ring)',
  },
});

/** A date, a time of day, or both in the reader's zone, with the browser's own picker. */
export function TimeField(props: {
  label: string;
  hint?: string;
  problem?: string;
  /** Default: date and time. */
  type?: 'datetime-local' | 'date' | 'time';
  /** Default: it may stay empty. */
  optional?: boolean;
  /** Gets the cursor when the dialog opens. */
  first?: boolean;
  /** As an input of its type has it; empty when not said. */
  value: string;
  min?: string;
  max?: string;
  onChange(value: string): void;
}) {
  const { label, hint, problem, value, min, max } = props;
  const { type = 'datetime-local', optional = true } = props;
  return (
    <FieldShell label={label} optional={optional} hint={hint} problem={problem}>
      {control => (
        <NativeInput
          {...control}
          type={type}
          required={!optional}
          // The dialog was opened to fill this in.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={props.first}
          value={value}
          min={min}
          max={max}
          data-invalid={problem ? '' : undefined}
          onChange={event => props.onChange(event.target.value)}
        />
      )}
    </FieldShell>
  );
}
