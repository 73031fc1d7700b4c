import { Select } from '@backstage/ui';
import { useText } from '../translation';

const ANY = '*';

/** One filter with a fixed set of values, or any. */
export function FilterSelect(props: {
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
  /** False for what always has a value, such as the order. */
  optional?: boolean;
  /** As high as the fields beside it; default: small. */
  size?: 'small' | 'medium';
  onChange(value: string | undefined): void;
}) {
  const t = useText();
  const { label, value, options, optional = true, size = 'small' } = props;
  // A value from the URL that is not on offer is shown as it is rather than hidden.
  const known = options.some(option => option.value === value);
  const shown = [
    ...(optional ? [{ value: ANY, label: t('desk.filter.any') }] : []),
    ...options,
    ...(value && !known ? [{ value, label: value }] : []),
  ];
  return (
    <Select
      label={label}
      size={size}
      options={shown.map(option => ({ id: option.value, label: option.label }))}
      value={value ?? ANY}
      onChange={next =>
        props.onChange(!next || next === ANY ? undefined : String(next))
      }
    />
  );
}
