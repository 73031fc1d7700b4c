import { styled } from '@mui/material/styles';

/** Below this width the filters stand above the list, in pixels. */
const STACKED_BELOW = 1_100;
const PHONE_BELOW = 600;

/**
 * Makes room for Backstage's page of notifications where there is little: it keeps two twelfths
 * for the filters whatever the width is, which leaves a phone one character a line.
 */
export const NarrowNotifications = styled('div')({
  display: 'contents',
  [`@media (max-width: ${STACKED_BELOW - 1}px)`]: {
    '& .bui-GridItem': { gridColumn: '1 / -1' },
    '& .bui-GridItem:first-of-type > *': {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(132px, 1fr))',
      alignItems: 'end',
      gap: 8,
    },
    '& .bui-GridItem:first-of-type > * > div:first-of-type': {
      gridColumn: '1 / -1',
    },
  },
  [`@media (max-width: ${PHONE_BELOW - 1}px)`]: {
    '& article': { paddingInline: 16 },
    // What came is read first; who narrows it down scrolls.
    '& .bui-GridItem:first-of-type': { order: 1 },
    '& .MuiToolbar-root:not(.MuiTablePagination-toolbar)': {
      flexWrap: 'wrap',
      paddingInline: 16,
    },
    // The table sets its own widths and paddings in place.
    '& :is(thead, tbody) .MuiTableCell-root': {
      padding: '8px !important',
      width: 'auto !important',
    },
    '& :is(thead, tbody) .MuiTableCell-root:first-of-type': {
      width: '32px !important',
    },
    '& :is(thead, tbody) .MuiTableCell-root:last-of-type': {
      width: '80px !important',
    },
  },
});
