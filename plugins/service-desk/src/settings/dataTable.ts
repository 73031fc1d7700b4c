import { styled } from '@mui/material/styles';

/** A small table of settings. */
export const DataTable = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& caption': {
    padding: '4px 0',
    textAlign: 'left',
    fontWeight: 600,
  },
  '& th, & td': {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& thead th': {
    fontSize: '0.75rem',
    fontWeight: 600,
    color: 'var(--bui-fg-secondary)',
  },
  '& tbody th': { fontWeight: 400 },
});
