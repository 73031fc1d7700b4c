import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Rows = styled('ul')({
  display: 'grid',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
});
const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  gap: '2px 12px',
  alignItems: 'baseline',
  '& > :first-of-type': { overflowWrap: 'anywhere' },
  '& > :nth-of-type(2)': {
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: 600,
  },
});
const Track = styled('span')({
  gridColumn: '1 / -1',
  display: 'block',
  height: 8,
  borderRadius: 4,
  background: 'var(--bui-bg-neutral-2)',
  overflow: 'hidden',
  printColorAdjust: 'exact',
  '& > span': {
    display: 'block',
    height: '100%',
    minWidth: 2,
    borderRadius: 4,
    background: 'var(--bui-fg-announcement)',
  },
  '@media (forced-colors: active)': {
    border: '1px solid',
    '& > span': { background: 'CanvasText' },
  },
});

/** One bar: what it is of, how long, and what stands at its end. */
export interface BarRow {
  key: string;
  name: ReactNode;
  /** Length, 0 to 1; absent for what has none. */
  part?: number;
  value: ReactNode;
}

/** Bars with their names and numbers in words, so that they need no other description. */
export function BarList(props: { rows: readonly BarRow[] }) {
  return (
    <Rows>
      {props.rows.map(({ key, name, part, value }) => (
        <Row key={key}>
          <span>{name}</span>
          <span>{value}</span>
          {part !== undefined && (
            <Track aria-hidden>
              {part > 0 && (
                <span style={{ width: `${Math.min(1, part) * 100}%` }} />
              )}
            </Track>
          )}
        </Row>
      ))}
    </Rows>
  );
}
