import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiTranslate2 } from '@remixicon/react';
import { useOtherLanguage } from '../../components/LanguageSwitch';
import { appTranslationRef } from '../../translation/appTranslation';

const LanguageIcon = () => <RiTranslate2 size={24} />;

/** Changes to the other language. */
export function LanguageItem() {
  const { t } = useTranslationRef(appTranslationRef);
  const changeLanguage = useOtherLanguage();
  return (
    <SidebarItem
      icon={LanguageIcon}
      text={t('language.switch')}
      onClick={changeLanguage}
    />
  );
}
