import IconButton from '@mui/material/IconButton';
import { useTheme } from '@mui/material/styles';
import { RiMoonLine, RiSunLine } from '@remixicon/react';
import {
  appThemeApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../translation/appTranslation';

/** A button that changes between the light and the dark theme. */
export function ThemeSwitch() {
  const { t } = useTranslationRef(appTranslationRef);
  const appThemeApi = useApi(appThemeApiRef);
  const dark = useTheme().palette.mode === 'dark';
  const label = dark ? t('theme.toLight') : t('theme.toDark');
  return (
    <IconButton
      color="inherit"
      aria-label={label}
      title={label}
      onClick={() => appThemeApi.setActiveThemeId(dark ? 'light' : 'dark')}
    >
      {dark ? <RiSunLine size={20} /> : <RiMoonLine size={20} />}
    </IconButton>
  );
}
