import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translation/appTranslation';

/** How many are unread, at the end of a line of the sidebar. */
export function UnreadCount({ count }: { count: number }) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Box
      component="span"
      aria-label={t('nav.unread', { count })}
      role="img"
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
      }}
    >
      {count > 99 ? '99+' : count}
    </Box>
  );
}
