import { useRouteRef } from '@backstage/frontend-plugin-api';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiTeamLine } from '@remixicon/react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { FailedState, NotFoundState } from '../components';
import { useDeskPerson } from '../hooks';
import { agentRouteRef } from '../routes';
import { useText } from '../translation';
import { AgentPage } from './AgentPage';
import { agentOf, agentParams } from './agentParams';
import { AgentsPage } from './AgentsPage';

// An address that is the same for everybody, for notifications and bookmarks.
function Mine() {
  const t = useText();
  const me = useDeskPerson();
  const profile = useRouteRef(agentRouteRef);
  if (me.data && profile) {
    return <Navigate replace to={profile(agentParams(me.data.userRef))} />;
  }
  return (
    <PageFrame title={t('agents.title')} icon={<RiTeamLine />}>
      {me.error ? (
        <FailedState error={me.error} onRetry={me.reload} />
      ) : (
        <LoadingState />
      )}
    </PageFrame>
  );
}

function Profile() {
  const { namespace = '', name = '' } = useParams();
  const userRef = agentOf(namespace, name);
  return <AgentPage key={userRef} userRef={userRef} />;
}

function NothingHere() {
  const t = useText();
  return (
    <PageFrame title={t('agents.title')} icon={<RiTeamLine />}>
      <NotFoundState />
    </PageFrame>
  );
}

/** What lies under `/service-desk/agents`. */
export function AgentsRouter() {
  return (
    <Routes>
      <Route index element={<AgentsPage />} />
      <Route path="me" element={<Mine />} />
      <Route path=":namespace/:name" element={<Profile />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
