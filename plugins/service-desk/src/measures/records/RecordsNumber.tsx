import type {
  MeasureScope,
  RecordsLink,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { useShowRecords } from './RecordsContext';

const NumberButton = styled('button')({
  position: 'relative',
  padding: 0,
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
  // Digits are narrow, and stand in sentences: what can be hit is larger than they are.
  '&::after': { content: '""', position: 'absolute', inset: '-3px -8px' },
  '@media print': { textDecoration: 'none' },
});

/** A number that leads to what was counted; plain where there is nothing, or nothing to show it. */
export function RecordsNumber(props: {
  link: RecordsLink | undefined;
  /** What the number is of, as the dialog's title and in the button's name. */
  title: string;
  /** The number as it stands there. */
  text: string;
  /** In a table, whose headings say what it is of. */
  inTable?: boolean;
  narrow?: Partial<MeasureScope>;
}) {
  const t = useText();
  const show = useShowRecords();
  const { link, title, text, inTable = false, narrow } = props;
  if (!link || !show || link.count === 0) return <span>{text}</span>;
  const name =
    'kind' in link
      ? 'measures.records.open'
      : 'measures.records.openComplaints';
  return (
    <NumberButton
      type="button"
      aria-haspopup="dialog"
      aria-label={inTable ? undefined : t(name, { title, number: text })}
      onClick={() => show({ link, title, narrow })}
    >
      {text}
    </NumberButton>
  );
}
