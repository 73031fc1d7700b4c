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

/** Width from which the form has something beside it, in pixels. */
export const WIDE_FROM_PX = 1180;

/** The form, and beside it, while there is room, what is known already. */
export const Columns = styled('div')({
  display: 'grid',
  gap: 'var(--bui-space-5)',
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 760px)',
  [`@media (min-width: ${WIDE_FROM_PX}px)`]: {
    gridTemplateColumns: 'minmax(0, 760px) minmax(280px, 380px)',
  },
});
