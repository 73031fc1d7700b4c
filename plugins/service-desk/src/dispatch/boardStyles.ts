import { styled } from '@mui/material/styles';

/** Below this width of the board the queue stands above the people, in pixels. */
const stacked = '@container board (max-width: 860px)';

/** The board asks its own width, whatever the window is. */
export const BoardFrame = styled('div')({
  containerType: 'inline-size',
  containerName: 'board',
});

/** The queue beside the people. */
export const BoardGrid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(280px, 340px) minmax(0, 1fr)',
  gap: 16,
  alignItems: 'start',
  [stacked]: { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** People side by side; they scroll where there is no room for all. */
export const Columns = styled('ul')({
  display: 'flex',
  gap: 12,
  margin: 0,
  padding: '0 0 12px',
  listStyle: 'none',
  overflowX: 'auto',
  scrollSnapType: 'x proximity',
});

/** A list that takes cards: the queue, or what somebody has. */
export const DropList = styled('section')({
  boxSizing: 'border-box',
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  minHeight: 160,
  padding: 12,
  borderRadius: 'var(--bui-radius-3)',
  background: 'var(--bui-bg-neutral-1)',
  border: '1px solid var(--bui-border-1)',
  '&[data-away]': { background: 'transparent', borderStyle: 'dashed' },
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
  '&[data-target], &[data-target]:focus-visible': {
    outline: '3px dashed var(--bui-fg-primary)',
    outlineOffset: -4,
    background: 'var(--bui-bg-neutral-2)',
  },
});

/** The width of a person's column. */
export const ColumnItem = styled('li')({
  flex: '1 0 264px',
  maxWidth: 380,
  scrollSnapAlign: 'start',
  '& > section': { height: '100%' },
});

/** Cards, one below the other. */
export const Cards = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

/** One incident; P1 and P2 have a bar at their edge, as on the desk. */
export const Card = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 6,
  padding: '8px 10px',
  borderRadius: 'var(--bui-radius-2)',
  background: 'var(--bui-bg-app)',
  border: '1px solid var(--bui-border-1)',
  borderLeft: '4px solid var(--bui-border-1)',
  fontSize: '0.875rem',
  overflowWrap: 'anywhere',
  '&[draggable="true"]': { cursor: 'grab' },
  '&[data-dragging]': { opacity: 0.5 },
  '&[data-priority=P1]': { borderLeftColor: 'var(--bui-fg-negative)' },
  '&[data-priority=P2]': { borderLeftColor: 'var(--bui-fg-warning)' },
});

/** Things side by side on a card. */
export const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 8px',
  '& > small': {
    color: 'var(--bui-fg-secondary)',
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
});
