import { styled } from '@mui/material/styles';

/** Below this width the facts of a row stand below its title, in pixels. */
const CARDS_BELOW = 760;
/** Below this one they stand one below the other, too. */
const PHONE_BELOW = 460;
const phone = `@container watch (max-width: ${PHONE_BELOW}px)`;
const cards = `@container watch (max-width: ${CARDS_BELOW}px)`;

/** Asks its own width, whatever the window is. */
export const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'watch',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  padding: '12px 0 32px',
});

/** The counts, side by side. */
export const Tiles = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

/** One count; leads to its list. */
export const Tile = styled('a')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  height: '100%',
  boxSizing: 'border-box',
  padding: '12px 16px',
  borderRadius: 8,
  border: '1px solid var(--bui-border-1)',
  borderLeft: '4px solid var(--bui-border-2)',
  color: 'var(--bui-fg-secondary)',
  background: 'var(--bui-bg-neutral-1)',
  fontSize: '0.875rem',
  textDecoration: 'none',
  '&:hover': { background: 'var(--bui-bg-neutral-2)' },
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
  '& strong': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    fontSize: '1.75rem',
    lineHeight: 1.1,
    fontVariantNumeric: 'tabular-nums',
    color: 'var(--bui-fg-primary)',
  },
  '& svg': { flex: 'none' },
  '&[data-tone=danger]': {
    borderLeftColor: 'var(--bui-negative-border)',
    '& strong': { color: 'var(--bui-negative-fg-subdued)' },
  },
  '&[data-tone=warning]': {
    borderLeftColor: 'var(--bui-warning-border)',
    '& strong': { color: 'var(--bui-warning-fg-subdued)' },
  },
});

/** The incidents of a list. */
export const Rows = styled('ul')({ margin: 0, padding: 0, listStyle: 'none' });

/** Priority, what it is, its clock, who has it. */
export const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: '64px minmax(0, 1fr) minmax(270px, 330px) 190px',
  gap: '4px 12px',
  alignItems: 'start',
  padding: '10px 0',
  borderTop: '1px solid var(--bui-border-1)',
  fontSize: '0.875rem',
  // Chinese may break between any two characters, and would leave a column one character wide.
  wordBreak: 'keep-all',
  '&:first-of-type': { borderTop: 0 },
  [cards]: {
    gridTemplateColumns: '64px minmax(0, 1fr) minmax(0, 1fr)',
    gridTemplateAreas: '"prio title title" ". clock who"',
    '& > :nth-of-type(1)': { gridArea: 'prio' },
    '& > :nth-of-type(2)': { gridArea: 'title' },
    '& > :nth-of-type(3)': { gridArea: 'clock' },
    '& > :nth-of-type(4)': { gridArea: 'who' },
  },
  [phone]: {
    gridTemplateColumns: '64px minmax(0, 1fr)',
    gridTemplateAreas: '"prio title" ". clock" ". who"',
  },
});

/** Small facts below a title. */
export const Facts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 8px',
  marginTop: 4,
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});
