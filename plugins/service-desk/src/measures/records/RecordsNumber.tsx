import type {
  MeasureRecordKind,
  MeasureScope,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { useShowRecords } from './RecordsContext';

const NumberButton = styled('button')({
  minWidth: 24,
  minHeight: 24,
  padding: '0 2px',
  margin: '0 -2px',
  border: 'none',
  borderRadius: 4,
  color: 'inherit',
  background: 'transparent',
  font: 'inherit',
  textAlign: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  textDecoration: 'underline dotted',
  textUnderlineOffset: 4,
  cursor: 'pointer',
  '&:hover': { textDecorationStyle: 'solid' },
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
});

/** A number that leads to its incidents; plain where there are none, or nothing to show them. */
export function RecordsNumber(props: {
  kind: MeasureRecordKind | undefined;
  /** What the number is of, as the dialog's title and in the button's name. */
  title: string;
  /** The number as it stands there. */
  text: string;
  /** How many incidents it stands for, where that is known. */
  count?: number;
  narrow?: Partial<MeasureScope>;
}) {
  const t = useText();
  const show = useShowRecords();
  const { kind, title, text, count, narrow } = props;
  if (!kind || !show || count === 0) return <span>{text}</span>;
  return (
    <NumberButton
      type="button"
      aria-label={t('measures.records.open', { title, number: text })}
      onClick={() => show({ kind, title, count, narrow })}
    >
      {text}
    </NumberButton>
  );
}
