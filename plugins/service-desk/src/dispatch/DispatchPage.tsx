import { Flex } from '@backstage/ui';
import {
  EmptyState,
  LoadingState,
  PageFrame,
  TeamPicker,
  useStoredState,
} from '@firstline/frontend-kit';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import { RiRouteLine, RiTeamLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson, useDeskSettings } from '../hooks';
import { useText } from '../translation';
import { Board } from './Board';

function Team(props: { me: DeskPerson }) {
  const t = useText();
  const { me } = props;
  const settings = useDeskSettings();
  const [params, setParams] = useSearchParams();
  const [last, setLast] = useStoredState<string>({
    bucket: 'service-desk',
    key: 'dispatch.team',
    initial: '',
  });
  const own = me.resolver ? me.teams[0] : settings.data?.deskTeam;
  const team = params.get('team') ?? (last || own);
  return (
    <Flex direction="column" gap="3" py="3">
      <div style={{ maxWidth: 320 }}>
        <TeamPicker
          label={t('dispatch.team')}
          placeholder={t('dispatch.teamPlaceholder')}
          value={team}
          onChange={next => {
            if (!next) return;
            setLast(next);
            setParams({ team: next });
          }}
        />
      </div>
      {team ? (
        <Board key={team} team={team} />
      ) : (
        <EmptyState
          icon={<RiTeamLine size={28} />}
          title={t('dispatch.chooseTeam')}
          text={t('dispatch.chooseTeamText')}
        />
      )}
    </Flex>
  );
}

/** The dispatch board of a team: who has what, and who gets what nobody has. */
export function DispatchPage() {
  const t = useText();
  const me = useDeskPerson();
  const body = () => {
    if (!me.data) {
      return me.error ? (
        <FailedState error={me.error} onRetry={me.reload} />
      ) : (
        <LoadingState rows={8} />
      );
    }
    const { resolver, incidentManager, deskManager } = me.data;
    if (!resolver && !incidentManager && !deskManager) {
      return <ForbiddenState text={t('dispatch.forbidden')} />;
    }
    return <Team me={me.data} />;
  };
  return (
    <PageFrame icon={<RiRouteLine />} title={t('dispatch.title')}>
      {body()}
    </PageFrame>
  );
}
