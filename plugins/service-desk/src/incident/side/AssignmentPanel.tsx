import { Flex, Text } from '@backstage/ui';
import { EntityName, Person } from '@firstline/frontend-kit';
import type {
  DeskPerson,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { BasisText } from '../../components/BasisText';
import { VendorLines } from '../../components/VendorLines';
import { TierChip } from '../../components/TierChip';
import {
  useAgreementTitles,
  useDeskPerson,
  useDeskSettings,
} from '../../hooks';
import { useText } from '../../translation';
import { Fact, Facts, Panel } from './Panel';

function whose(incident: Incident, me: DeskPerson | undefined) {
  if (me && incident.assignee === me.userRef) return 'yours';
  const { assignee, assignedTeam } = incident;
  return !assignee && assignedTeam && me?.teams.includes(assignedTeam)
    ? 'yourTeam'
    : 'theirs';
}

/** Who has it, and why. */
export function AssignmentPanel(props: { incident: Incident }) {
  const t = useText();
  const me = useDeskPerson().data;
  const { contractTitle } = useAgreementTitles();
  const { incident } = props;
  const contract = useDeskSettings().data?.contracts?.find(
    known => known.name === incident.vendor,
  );
  const { assignedTeam, assignee, assignmentBasis } = incident;
  return (
    <Panel title={t('incident.side.assignment')}>
      <Facts>
        <Fact name={t('incident.side.team')}>
          {assignedTeam ? (
            <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
              <EntityName entityRef={assignedTeam} />
              <TierChip tier={incident.tier} />
            </Flex>
          ) : (
            t('common.nobody')
          )}
        </Fact>
        <Fact name={t('incident.side.assignee')}>
          {assignee ? <Person userRef={assignee} /> : t('common.nobody')}
        </Fact>
        <Fact name={t('why.vendor')}>
          {incident.vendor && (
            <>
              {contractTitle(incident.vendor)}
              {contract && <VendorLines contract={contract} />}
            </>
          )}
        </Fact>
      </Facts>
      {assignmentBasis && (
        <div style={{ margin: '8px 0' }}>
          <Text as="h4" variant="body-small" weight="bold">
            {t(`why.${whose(incident, me)}`)}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            <BasisText basis={assignmentBasis} />
          </Text>
        </div>
      )}
      <Text as="p" variant="body-small" color="secondary">
        {incident.reassignmentCount > 0 &&
          t('incident.side.reassigned', { count: incident.reassignmentCount })}
        {incident.reassignmentCount > 0 && incident.reopenCount > 0 && ' · '}
        {incident.reopenCount > 0 &&
          t('incident.side.reopened', { count: incident.reopenCount })}
      </Text>
    </Panel>
  );
}
