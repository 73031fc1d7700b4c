import { Alert } from '@backstage/ui';
import { styled } from '@mui/material/styles';

/** A message with something to do about it: what to do stands below it where there is no room beside. */
export const Notice = styled(Alert)({
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2) var(--bui-space-6)',
  // The text, which would rather become one word wide than let the buttons go below it.
  '& > :first-of-type': { flexBasis: 280 },
});
