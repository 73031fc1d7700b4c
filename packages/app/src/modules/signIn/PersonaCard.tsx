import ButtonBase from '@mui/material/ButtonBase';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import Typography from '@mui/material/Typography';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { initialsOf } from '../../components/initialsOf';
import type { Persona } from './personas';

/** One person; a click signs in. */
export function PersonaCard(props: {
  persona: Persona;
  /** Whether this is the person being signed in as. */
  pending: boolean;
  disabled: boolean;
  onSelect(): void;
}) {
  const { persona, pending, disabled, onSelect } = props;
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const team = language === 'zh' ? persona.teamZh : persona.team;
  return (
    <ButtonBase
      onClick={onSelect}
      disabled={disabled}
      aria-busy={pending}
      sx={{
        width: '100%',
        justifyContent: 'flex-start',
        textAlign: 'left',
        gap: 1.5,
        p: 1.5,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        transition: 'border-color 120ms, box-shadow 120ms',
        '&:hover': { borderColor: 'primary.main', boxShadow: 2 },
        '&.Mui-focusVisible': {
          outline: 2,
          outlineStyle: 'solid',
          outlineColor: 'primary.main',
          outlineOffset: 2,
        },
        '&.Mui-disabled': { opacity: pending ? 1 : 0.6 },
      }}
    >
      <Box
        aria-hidden="true"
        sx={{
          width: 40,
          height: 40,
          flexShrink: 0,
          borderRadius: '50%',
          display: 'grid',
          placeItems: 'center',
          bgcolor: 'infoBackground',
          color: 'infoText',
          fontWeight: 600,
        }}
      >
        {pending ? (
          <CircularProgress size={22} color="inherit" />
        ) : (
          initialsOf(persona.name)
        )}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600, lineHeight: 1.4 }}>
          {persona.name}
        </Typography>
        <Typography
          variant="body2"
          sx={{ color: 'text.secondary', lineHeight: 1.4 }}
        >
          {team}
        </Typography>
      </Box>
    </ButtonBase>
  );
}
