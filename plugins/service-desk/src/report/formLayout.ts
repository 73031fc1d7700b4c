import { styled } from '@mui/material/styles';

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
