import { styled } from '@mui/material/styles';

/** What somebody wrote to the reader. */
export const Quote = styled('blockquote')({
  margin: 0,
  maxHeight: 220,
  overflowY: 'auto',
  padding: 'var(--bui-space-2) var(--bui-space-3)',
  borderInlineStart: '3px solid var(--bui-border-2)',
});
