import { SidebarItem } from '@backstage/core-components';
import { useApi } from '@backstage/frontend-plugin-api';
import { UnreadCount, useLiveReload, useLoad } from '@firstline/frontend-kit';
import {
  makesCalls,
  watchesIncidents,
  worksIncidents,
} from '@firstline/plugin-service-desk-common';
import { satisfactionApiRef } from '../api';
import { useComplaintWork } from '../complaint/useComplaintWork';
import { useDeskPerson } from '../hooks';
import { useText } from '../translation';
import { audiences, type DeskPageId, type PortalPage } from './pages';

function Item(props: { page: PortalPage; waiting?: number }) {
  const t = useText();
  const { page, waiting = 0 } = props;
  return (
    <SidebarItem
      icon={() => page.icon}
      to={page.href}
      text={page.title}
      aria-label={
        waiting > 0
          ? `${page.title} ${t('nav.waiting', { count: waiting })}`
          : page.title
      }
      hasNotifications={waiting > 0}
    >
      {waiting > 0 && <UnreadCount count={waiting} />}
    </SidebarItem>
  );
}

function FollowUpsItem(props: { page: PortalPage }) {
  const api = useApi(satisfactionApiRef);
  const { data, reload } = useLoad(
    signal =>
      api.listFollowUps({ mine: true, due: true, limit: 1 }, { signal }),
    [api],
  );
  useLiveReload(reload, {});
  const total = data?.totalItems ?? 0;
  return (
    <Item
      page={props.page}
      waiting={typeof total === 'number' ? total : total.atLeast}
    />
  );
}

/** Only for those who hear them, so that nobody else looks for complaints here. */
function ComplaintsItem(props: { page: PortalPage }) {
  const { data: work } = useComplaintWork();
  if (!work?.hears) return null;
  const { toVerify, toDecide, toAnswer } = work;
  return <Item page={props.page} waiting={toVerify + toDecide + toAnswer} />;
}

/** The desk's entries of a sidebar, those of use to the reader alone. */
export function ServiceDeskItems(props: {
  pages: readonly { id: DeskPageId; page: PortalPage }[];
}) {
  const { data: me } = useDeskPerson();
  const belongs = {
    everybody: true,
    workers: worksIncidents(me),
    watchers: watchesIncidents(me),
    callers: makesCalls(me),
    hearers: true,
  };
  return (
    <>
      {props.pages
        .filter(({ id }) => belongs[audiences[id]])
        .map(({ id, page }) => {
          switch (id) {
            case 'page:service-desk/follow-ups':
              return <FollowUpsItem key={id} page={page} />;
            case 'page:service-desk/complaints':
              return <ComplaintsItem key={id} page={page} />;
            default:
              return <Item key={id} page={page} />;
          }
        })}
    </>
  );
}
