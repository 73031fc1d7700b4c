import { SidebarItem } from '@backstage/core-components';
import {
  configApiRef,
  errorApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { RiLogoutBoxRLine, RiUserSharedLine } from '@remixicon/react';
import { appTranslationRef } from '../../translation/appTranslation';

const SignOutIcon = () => <RiLogoutBoxRLine size={24} />;
const SwitchPersonIcon = () => <RiUserSharedLine size={24} />;

/** Leaves; with the people of the demonstration that means to become somebody else. */
export function SignOutItem() {
  const { t } = useTranslationRef(appTranslationRef);
  const identityApi = useApi(identityApiRef);
  const errorApi = useApi(errorApiRef);
  const persona =
    useApi(configApiRef).getOptionalString('app.signIn.provider') === 'persona';
  return (
    <SidebarItem
      icon={persona ? SwitchPersonIcon : SignOutIcon}
      text={persona ? t('nav.switchPerson') : t('nav.signOut')}
      onClick={() => {
        identityApi.signOut().catch(error => errorApi.post(error));
      }}
    />
  );
}
