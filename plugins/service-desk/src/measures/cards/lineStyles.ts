import { styled } from '@mui/material/styles';

/** Lines of a card: what, and a number at the end. */
export const Lines = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 12px',
    alignItems: 'baseline',
    padding: '8px 0',
    borderTop: '1px solid var(--bui-border-1)',
    overflowWrap: 'anywhere',
  },
  '& > li:first-of-type': { borderTop: 0, paddingTop: 0 },
  '& > li > strong': { fontVariantNumeric: 'tabular-nums' },
  '& small': {
    gridColumn: '1 / -1',
    fontSize: '0.8125rem',
    color: 'var(--bui-fg-secondary)',
  },
});
