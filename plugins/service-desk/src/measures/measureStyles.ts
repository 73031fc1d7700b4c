import { styled } from '@mui/material/styles';

/** Below this width charts stand one below the other, in pixels. */
const NARROW = 760;
const MIDDLE = 1_080;

/** Asks its own width, whatever the window is. */
export const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'measures',
  display: 'flex',
  flexDirection: 'column',
  gap: 20,
  padding: '12px 0 32px',
  // Chinese may break between any two characters, and would leave columns one character wide.
  wordBreak: 'keep-all',
});

/** Cards side by side. */
export const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  gap: 16,
  alignItems: 'stretch',
  [`@container measures (max-width: ${MIDDLE}px)`]: {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  },
  [`@container measures (max-width: ${NARROW}px)`]: {
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& > [data-span]': { gridColumn: 'auto !important' },
  },
});

/** Numbers side by side. */
export const Tiles = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
  gap: 12,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

/** One number with its name. */
export const Tile = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  padding: '10px 12px 12px',
  borderRadius: 8,
  border: '1px solid var(--bui-border-1)',
  background: 'var(--bui-bg-neutral-1)',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
  breakInside: 'avoid',
  '& > div:first-of-type': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 4,
    minHeight: 24,
  },
  '& > strong': {
    fontSize: '1.375rem',
    lineHeight: 1.25,
    overflowWrap: 'anywhere',
    fontWeight: 700,
    color: 'var(--bui-fg-primary)',
    fontVariantNumeric: 'tabular-nums',
  },
  '&[data-tone=danger]': {
    borderInlineStart: '4px solid var(--bui-negative-border)',
    '& > strong': { color: 'var(--bui-negative-fg-subdued)' },
  },
  '&[data-tone=warning]': {
    borderInlineStart: '4px solid var(--bui-warning-border)',
    '& > strong': { color: 'var(--bui-warning-fg-subdued)' },
  },
});

/** A heading over a part of the page, with something at its end. */
export const PartHead = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  justifyContent: 'space-between',
  gap: '4px 16px',
  marginBottom: 10,
});
