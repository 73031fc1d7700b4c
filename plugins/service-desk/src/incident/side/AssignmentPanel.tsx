import { Flex, Text } from '@backstage/ui';
import { EntityName, Person } from '@firstline/frontend-kit';
import type {
  AssignmentBasis,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { TierChip } from '../../components/TierChip';
import { useText } from '../../translation';
import { Fact, Facts, Panel } from './Panel';

/** Why it is where it is, in a sentence. */
export function BasisText(props: { basis: AssignmentBasis }) {
  const t = useText();
  const { code, params } = props.basis;
  const { by } = params;
  if (code === 'chosen' || code === 'accepted') {
    return by ? (
      <>
        {t(`incident.basis.${code}`, {
          by: <Person userRef={by} avatar={false} />,
        })}
      </>
    ) : (
      <>{t(`incident.basis.${code}Plain`)}</>
    );
  }
  const name = (ref: string | undefined) =>
    ref ? <EntityName entityRef={ref} /> : '';
  return (
    <>
      {t(`incident.basis.${code}`, {
        ci: name(params.ciRef),
        via: name(params.viaRef),
        tier: params.tier ?? '',
        rule: params.rule ?? '',
        step: params.step ?? '',
      })}
    </>
  );
}

/** Who has it, and why. */
export function AssignmentPanel(props: { incident: Incident }) {
  const t = useText();
  const { incident } = props;
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
      </Facts>
      {assignmentBasis && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          style={{ marginTop: 8 }}
        >
          <BasisText basis={assignmentBasis} />
        </Text>
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
