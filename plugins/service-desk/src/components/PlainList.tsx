import { styled } from '@mui/material/styles';

/** A list whose rows are set apart by lines. */
export const PlainList = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
});

/** A row of a {@link PlainList}: what it is, and its chips, below it where it is narrow. */
export const PlainRow = styled('li')({
  display: 'grid',
  // Many chips wrap before they take the room of the title.
  gridTemplateColumns: 'minmax(0, 1fr) fit-content(50%)',
  gap: 'var(--bui-space-1) var(--bui-space-4)',
  alignItems: 'center',
  padding: 'var(--bui-space-3) 0',
  overflowWrap: 'anywhere',
  '& + &': { borderTop: '1px solid var(--bui-border-1)' },
  '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The chips of a {@link PlainRow}. */
export const RowChips = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-1)',
});
