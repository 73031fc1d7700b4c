import { FieldShell, inputLooks } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';

const Input = styled('input')({
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

/** A date and time in the reader's zone. */
export function TimeField(props: {
  label: string;
  hint?: string;
  problem?: string;
  /** As a local date-and-time input has it; empty when not said. */
  value: string;
  min?: string;
  max?: string;
  onChange(value: string): void;
}) {
  const { label, hint, problem, value, min, max } = props;
  return (
    <FieldShell label={label} optional hint={hint} problem={problem}>
      {control => (
        <Input
          {...control}
          type="datetime-local"
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
