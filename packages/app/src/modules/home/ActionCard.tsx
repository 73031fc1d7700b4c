import type { ReactElement } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';

/** A large link to a place of work. */
export function ActionCard(props: {
  to: string;
  icon: ReactElement;
  title: string;
  hint: string;
  /** The one that this person most likely came for. */
  primary?: boolean;
}) {
  const { to, icon, title, hint, primary = false } = props;
  return (
    <ButtonBase
      component={Link}
      to={to}
      sx={{
        justifyContent: 'flex-start',
        textAlign: 'left',
        gap: 2,
        p: 2.5,
        borderRadius: 2,
        border: 1,
        borderColor: primary ? 'primary.main' : 'divider',
        bgcolor: primary ? 'primary.main' : 'background.paper',
        color: primary ? 'primary.contrastText' : 'text.primary',
        transition: 'border-color 120ms, box-shadow 120ms',
        '&:hover': { borderColor: 'primary.main', boxShadow: 3 },
        '&.Mui-focusVisible': {
          outline: 2,
          outlineStyle: 'solid',
          outlineColor: 'primary.main',
          outlineOffset: 2,
        },
      }}
    >
      <Box
        aria-hidden="true"
        sx={{
          display: 'grid',
          color: primary ? 'inherit' : 'primary.main',
          flexShrink: 0,
        }}
      >
        {icon}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography
          component="span"
          sx={{ display: 'block', fontSize: 16, fontWeight: 600 }}
        >
          {title}
        </Typography>
        <Typography
          component="span"
          variant="body2"
          sx={{
            display: 'block',
            color: primary ? 'inherit' : 'text.secondary',
          }}
        >
          {hint}
        </Typography>
      </Box>
    </ButtonBase>
  );
}
