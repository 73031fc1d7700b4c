import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { LanguageSwitch } from '../../components/LanguageSwitch';
import { LogoMark } from '../../components/Logo';
import { ThemeSwitch } from '../../components/ThemeSwitch';

/** What every sign-in page has around it: the product's name, the language and the theme. */
export function SignInFrame(props: {
  title: string;
  subtitle: string;
  children: ReactNode;
}) {
  const { title, subtitle, children } = props;
  const appTitle = useApi(configApiRef).getOptionalString('app.title');
  return (
    <Box
      sx={{
        minHeight: '100vh',
        bgcolor: 'background.default',
        color: 'text.primary',
      }}
    >
      <Box
        component="header"
        sx={{
          bgcolor: 'navigation.background',
          color: 'navigation.selectedColor',
          px: { xs: 2, sm: 4 },
          py: 1,
          display: 'flex',
          alignItems: 'center',
          gap: 1,
        }}
      >
        <LogoMark size={32} />
        <Typography
          component="p"
          sx={{ fontSize: 18, fontWeight: 600, flexGrow: 1 }}
        >
          {appTitle}
        </Typography>
        <LanguageSwitch />
        <ThemeSwitch />
      </Box>
      <Box
        component="main"
        sx={{
          maxWidth: 1080,
          mx: 'auto',
          px: { xs: 2, sm: 4 },
          pt: { xs: 4, sm: 6 },
          pb: 8,
        }}
      >
        <Typography component="h1" variant="h2" sx={{ mb: 1 }}>
          {title}
        </Typography>
        <Typography sx={{ color: 'text.secondary', fontSize: 16, mb: 4 }}>
          {subtitle}
        </Typography>
        {children}
      </Box>
    </Box>
  );
}
