import Button from '@mui/material/Button';
import { RiTranslate2 } from '@remixicon/react';
import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../translation/appTranslation';

/** Changes to the other of the two languages. */
export function useOtherLanguage(): () => void {
  const appLanguageApi = useApi(appLanguageApiRef);
  return () => {
    const { language } = appLanguageApi.getLanguage();
    appLanguageApi.setLanguage(language === 'zh' ? 'en' : 'zh');
  };
}

/** A button that carries the name of the other language. */
export function LanguageSwitch() {
  const { t } = useTranslationRef(appTranslationRef);
  const changeLanguage = useOtherLanguage();
  return (
    <Button
      color="inherit"
      startIcon={<RiTranslate2 size={18} />}
      title={t('language.switchLabel')}
      onClick={changeLanguage}
    >
      {t('language.switch')}
    </Button>
  );
}
