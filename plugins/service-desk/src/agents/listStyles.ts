import { styled } from '@mui/material/styles';

/** Entries of a profile, one below the other. */
export const Entries = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '&:empty': { display: 'none' },
});

/** One entry: what it is, and what can be done with it at its end. */
export const Entry = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '6px 0',
  borderBottom: '1px solid var(--bui-border-1)',
  fontSize: '0.875rem',
  '& > div:first-of-type': { flex: '1 1 220px', minWidth: 0 },
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
});
