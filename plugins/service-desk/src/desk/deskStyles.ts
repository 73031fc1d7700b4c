import { styled } from '@mui/material/styles';
import { hiddenHead } from '../components/hiddenHead';

/** Below this width rows become cards, in pixels. */
const CARDS_BELOW = 760;
const cards = `@container desk (max-width: ${CARDS_BELOW}px)`;
const table = `@container desk (min-width: ${CARDS_BELOW + 1}px)`;
/** Below this width the number stands above its title. */
const tight = '@container desk (max-width: 1180px)';

/** The list can be wide or narrow whatever the window is, so it asks its own width. */
export const ListFrame = styled('div')({
  containerType: 'inline-size',
  containerName: 'desk',
});

/** The list of incidents. */
export const Table = styled('table')({
  width: '100%',
  // Widths that do not depend on what is in the rows: nothing shifts under the pointer when a row comes in.
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th': {
    padding: '8px',
    textAlign: 'left',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: 'var(--bui-fg-secondary)',
    whiteSpace: 'nowrap',
    borderBottom: '1px solid var(--bui-border-2)',
  },
  // The title is what people read: it gets the room that the facts leave.
  '& th:nth-of-type(1)': { width: 44 },
  '& th:nth-of-type(2)': { width: 76 },
  '& th:nth-of-type(4)': { width: 128 },
  '& th:nth-of-type(5)': { width: 176 },
  '& th:nth-of-type(6)': { width: 100 },
  '& th:nth-of-type(7)': { width: 162 },
  '& th:nth-of-type(8)': { width: 172 },
  [tight]: {
    '& th:nth-of-type(5)': { width: 158 },
  },
  [cards]: {
    display: 'block',
    '& thead': hiddenHead,
    '& tbody': { display: 'block' },
  },
});

/** A row, or a card where it is narrow; P1 and P2 have a bar at their edge. */
export const Row = styled('tr')({
  outlineOffset: -2,
  borderBottom: '1px solid var(--bui-border-1)',
  // Chinese may break between any two characters, and would leave a column one character wide.
  '& > td': { padding: '8px', verticalAlign: 'top', wordBreak: 'keep-all' },
  '&[aria-current]': { background: 'var(--bui-bg-neutral-2)' },
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
  '&[data-gone] > td:not(:first-of-type)': { opacity: 0.55 },
  '& > td:first-of-type': { borderLeft: '4px solid transparent' },
  '&[data-priority=P1] > td:first-of-type': {
    borderLeftColor: 'var(--bui-fg-negative)',
  },
  '&[data-priority=P2] > td:first-of-type': {
    borderLeftColor: 'var(--bui-fg-warning)',
  },
  [cards]: {
    display: 'grid',
    // The same in each card, whatever names are in it, so that marks stand below each other.
    gridTemplateColumns: '40px max-content 1fr minmax(0, 45%)',
    gridTemplateAreas:
      '"tick prio state age" "title title title title" "who who who due" "act act act act"',
    columnGap: 8,
    padding: '8px 0',
    '& > td': { padding: '4px 8px' },
    '& > td:nth-of-type(1)': { gridArea: 'tick' },
    '& > td:nth-of-type(2)': { gridArea: 'prio' },
    '& > td:nth-of-type(3)': { gridArea: 'title' },
    '& > td:nth-of-type(4)': { gridArea: 'state' },
    '& > td:nth-of-type(5)': { gridArea: 'who' },
    '& > td:nth-of-type(6)': { gridArea: 'age', textAlign: 'end' },
    '& > td:nth-of-type(7)': { gridArea: 'due' },
    '& > td:nth-of-type(8)': { gridArea: 'act' },
  },
});

/** Number and title. */
export const Title = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  minWidth: 0,
  overflowWrap: 'anywhere',
  wordBreak: 'normal',
  [tight]: { flexDirection: 'column', gap: 0 },
  '& > span': {
    flex: 'none',
    color: 'var(--bui-fg-secondary)',
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

/** What is affected, and marks. */
export const Cis = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  marginTop: 2,
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

/** Person above team. */
export const Who = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
  overflowWrap: 'anywhere',
  '& small': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 6,
    color: 'var(--bui-fg-secondary)',
  },
  '& em': { color: 'var(--bui-fg-secondary)' },
});

/** The moves of a row. */
export const Actions = styled('div')({
  display: 'flex',
  gap: 4,
  justifyContent: 'flex-end',
  '& > *': { flex: 'none', whiteSpace: 'nowrap' },
  [cards]: { flexWrap: 'wrap', justifyContent: 'flex-start' },
});

/**
 * A move of a row. In a table the first has its name and the others an icon, so that a row is
 * no higher than what it says, and many fit on a screen; a card has room for the names.
 */
export const Action = styled('span')({
  position: 'relative',
  '& svg': { display: 'none' },
  [table]: {
    '&:not([data-first]) svg': { display: 'block' },
    '&:not([data-first]) [data-name]': hiddenHead,
  },
});

/** Stays in sight while the list scrolls. */
export const Sticky = styled('div')({
  position: 'sticky',
  top: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  minHeight: 40,
  padding: '2px 8px',
  background: 'var(--bui-bg-app)',
});
