import { styled } from '@mui/material/styles';

/** Fields one below the other. */
export const Stack = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-5)',
  minWidth: 0,
});

/** Short fields side by side while there is room. */
export const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
  gap: 'var(--bui-space-4)',
  alignItems: 'start',
});
