import Box from '@mui/material/Box';

/**
 * How many are unread, at the end of a line of the sidebar. Drawn and not written: the line's own
 * name says it in words, and a label in which the text of the line does not occur confuses those who
 * speak to their computer.
 */
export function UnreadCount({ count }: { count: number }) {
  return (
    <Box
      component="span"
      data-count={count > 99 ? '99+' : count}
      sx={{
        display: 'inline-block',
        minWidth: 22,
        px: 0.75,
        borderRadius: 11,
        bgcolor: 'navigation.indicator',
        color: 'navigation.background',
        fontSize: 12,
        fontWeight: 700,
        lineHeight: '20px',
        textAlign: 'center',
        '&::after': { content: 'attr(data-count)' },
      }}
    />
  );
}
