import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { LoadingState, PageFrame, useLoad } from '@firstline/frontend-kit';
import type {
  AssignmentRules,
  DeskSettings,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiListSettingsLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../api';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson, useDeskSettings } from '../hooks';
import { useText } from '../translation';
import { CalendarsSection } from './CalendarsSection';
import { ContractsSection } from './ContractsSection';
import { LevelsSection } from './LevelsSection';
import { PreviewPanel } from './PreviewPanel';
import { RulesSection } from './RulesSection';
import { TeamsSection } from './TeamsSection';
import { TiersSection } from './TiersSection';

const Columns = styled('div')({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr) 380px',
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Stacked = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  minWidth: 0,
});

function Shown(props: { rules: AssignmentRules; settings: DeskSettings }) {
  const t = useText();
  const { rules, settings } = props;
  return (
    <Stacked style={{ padding: '16px 0' }}>
      <Text as="p" variant="body-small" color="secondary">
        {t('settings.readOnly', { key: <code>serviceDesk</code> })}
      </Text>
      <Columns>
        <Stacked>
          <RulesSection rules={rules.rules} />
          <TeamsSection rules={rules} />
          <LevelsSection levels={settings.serviceLevels} />
          {settings.operationalLevels &&
            settings.operationalLevels.length > 0 && (
              <TiersSection levels={settings.operationalLevels} />
            )}
          {settings.contracts && settings.contracts.length > 0 && (
            <ContractsSection contracts={settings.contracts} />
          )}
          <CalendarsSection calendars={settings.calendars} />
        </Stacked>
        <PreviewPanel rules={rules.rules} />
      </Columns>
    </Stacked>
  );
}

/** What the desk goes by, to read, and who would get an incident by it. */
export function SettingsPage() {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const me = useDeskPerson();
  const settings = useDeskSettings();
  const works =
    me.data &&
    (me.data.resolver || me.data.incidentManager || me.data.deskManager);
  const rules = useLoad(
    async signal =>
      works ? await api.getAssignmentRules({ signal }) : undefined,
    [api, works],
  );
  const body = () => {
    if (me.data && !works) {
      return <ForbiddenState text={t('settings.forbidden')} />;
    }
    if (rules.data && settings.data) {
      return <Shown rules={rules.data} settings={settings.data} />;
    }
    const failed = [me, settings, rules].find(part => part.error);
    return failed ? (
      <FailedState
        error={failed.error}
        onRetry={() => {
          void me.reload();
          void settings.reload();
          void rules.reload();
        }}
      />
    ) : (
      <LoadingState rows={8} />
    );
  };
  return (
    <PageFrame icon={<RiListSettingsLine />} title={t('settings.title')}>
      {body()}
    </PageFrame>
  );
}
