import type { ReactElement, ReactNode } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';

/** A card with a few links, or a sentence that says why there are none. */
export function LinkListCard(props: {
  id: string;
  icon: ReactElement;
  title: string;
  loading: boolean;
  /** Shown instead of the links. */
  note?: string;
  children?: ReactNode;
}) {
  const { id, icon, title, loading, note, children } = props;
  let content = (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  );
  if (loading) {
    content = <Skeleton variant="rounded" height={64} />;
  } else if (note) {
    content = (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {note}
      </Typography>
    );
  }
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={id}
      aria-busy={loading}
      sx={{ p: 2.5, borderRadius: 2, minWidth: 0 }}
    >
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          mb: 1.5,
          color: 'text.secondary',
        }}
      >
        {icon}
        <Typography
          id={id}
          component="h2"
          variant="h6"
          sx={{ m: 0, color: 'text.primary' }}
        >
          {title}
        </Typography>
      </Box>
      {content}
    </Paper>
  );
}
