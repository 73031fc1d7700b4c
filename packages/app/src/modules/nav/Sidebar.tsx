import type { ReactElement } from 'react';
import {
  Sidebar as BackstageSidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarItem,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { SidebarSearchModal } from '@backstage/plugin-search';
import { takeServiceDeskItems } from '@firstline/plugin-service-desk';
import {
  RiAlarmWarningLine,
  RiHomeLine,
  RiMenuLine,
  RiSearchLine,
  RiSettings3Line,
  RiStackLine,
} from '@remixicon/react';
import { paths } from '../../paths';
import { appTranslationRef } from '../../translation/appTranslation';
import { LanguageItem } from './LanguageItem';
import { NotificationsItem } from './NotificationsItem';
import { SidebarLogo } from './SidebarLogo';
import { SignOutItem } from './SignOutItem';

// Backstage's own pages bring filled icons; next to the others these look like one family.
const icons: Record<string, ReactElement> = {
  'page:home': <RiHomeLine size={24} />,
  'page:catalog': <RiStackLine size={24} />,
  'page:user-settings': <RiSettings3Line size={24} />,
};

const SearchIcon = () => <RiSearchLine size={24} />;

/** The way around the portal: beside the page, and on a small screen below it. */
export function Sidebar({ navItems }: NavContentComponentProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const nav = navItems.withComponent(item => (
    <SidebarItem
      icon={() => icons[item.node.spec.id] ?? item.icon}
      to={item.href}
      text={item.title}
    />
  ));

  // Reached in other ways: by the search window, the bell, and from the page of an entity.
  nav.take('page:search');
  nav.take('page:notifications');
  nav.take('page:catalog-graph');

  const home = nav.take('page:home');
  const report = nav.take('page:service-desk/report');
  const desk = takeServiceDeskItems(navItems, {
    except: ['page:service-desk/report'],
  });
  const knowledge = nav.take('page:knowledge-base');
  const catalog = nav.take('page:catalog');
  const settings = nav.take('page:user-settings');

  return (
    <BackstageSidebar>
      <SidebarLogo />
      <SidebarGroup
        label={t('nav.search')}
        icon={<RiSearchLine size={24} />}
        to={paths.search}
      >
        <SidebarSearchModal icon={SearchIcon} />
      </SidebarGroup>
      <SidebarDivider />
      <SidebarGroup
        label={t('nav.home')}
        icon={<RiHomeLine size={24} />}
        to={paths.home}
      >
        {home}
      </SidebarGroup>
      <SidebarGroup
        label={t('nav.report')}
        icon={<RiAlarmWarningLine size={24} />}
        to={paths.report}
      >
        {report}
      </SidebarGroup>
      <SidebarGroup label={t('nav.menu')} icon={<RiMenuLine size={24} />}>
        <SidebarScrollWrapper>
          {desk}
          {knowledge}
          {catalog}
          {nav.rest({ sortBy: 'title' })}
        </SidebarScrollWrapper>
        <SidebarSpace />
        <SidebarDivider />
        <NotificationsItem />
        <LanguageItem />
        {settings}
        <SignOutItem />
      </SidebarGroup>
    </BackstageSidebar>
  );
}
