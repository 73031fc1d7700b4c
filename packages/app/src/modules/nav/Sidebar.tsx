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
import {
  RiAlarmWarningLine,
  RiHomeLine,
  RiMenuLine,
  RiSearchLine,
  RiSettings3Line,
  RiStackLine,
} from '@remixicon/react';
import { paths } from '../../paths';
import {
  makesCalls,
  useDeskPerson,
  watchesIncidents,
  worksIncidents,
} from '../../people/useDeskPerson';
import { appTranslationRef } from '../../translation/appTranslation';
import { ComplaintsItem } from './ComplaintsItem';
import { FollowUpsItem } from './FollowUpsItem';
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
  const deskPerson = useDeskPerson();
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
  nav.take('page:service-desk');

  const home = nav.take('page:home');
  const report = nav.take('page:service-desk/report');
  const myRequests = nav.take('page:service-desk/my');
  const desk = nav.take('page:service-desk/desk');
  const dispatch = nav.take('page:service-desk/dispatch');
  const agents = nav.take('page:service-desk/agents');
  const deskSettings = nav.take('page:service-desk/settings');
  const watch = nav.take('page:service-desk/watch');
  const followUps = nav.take('page:service-desk/follow-ups');
  const complaints = nav.take('page:service-desk/complaints');
  const measures = nav.take('page:service-desk/measures');
  const reports = nav.take('page:service-desk/reports');
  const daily = nav.take('page:service-desk/daily');
  const assessment = nav.take('page:service-desk/assessment');
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
        {myRequests}
        {worksIncidents(deskPerson) && desk}
        {watchesIncidents(deskPerson) && watch}
        {followUps && makesCalls(deskPerson) && <FollowUpsItem />}
        {complaints && <ComplaintsItem />}
        {worksIncidents(deskPerson) && (
          <>
            {dispatch}
            {agents}
            {measures}
            {reports}
            {daily}
            {assessment}
            {deskSettings}
          </>
        )}
        {knowledge}
        {catalog}
        <SidebarScrollWrapper>
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
