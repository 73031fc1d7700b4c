import { Button, Flex, Text } from '@backstage/ui';
import { Notice, ErrorPanel } from '@firstline/frontend-kit';
import type { Agent } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useText } from '../translation';
import { HoursSection } from './HoursSection';
import { LeaveSection } from './LeaveSection';
import { RosterSection } from './RosterSection';
import { SkillsSection } from './SkillsSection';
import { useAgentProfile } from './useAgentProfile';
import { hoursAreFine } from './workingHours';

const Bar = styled('div')({
  position: 'sticky',
  bottom: 0,
  zIndex: 1,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  padding: '12px 0',
  background: 'var(--bui-bg-app)',
  borderTop: '1px solid var(--bui-border-2)',
});

/** Asks before the browser's tab is closed over changes that are not saved. */
function useLeaveWarning(dirty: boolean) {
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
}

/** All parts of a profile, saved together. */
export function AgentForm(props: {
  agent: Agent;
  name: string;
  onSaved(agent: Agent): void;
}) {
  const t = useText();
  const { agent, name } = props;
  const profile = useAgentProfile({ agent, onSaved: props.onSaved });
  const { form, change, conflict, dirty } = profile;
  const readOnly = !agent.mayEdit;
  const fine = hoursAreFine(form.hours);
  useLeaveWarning(dirty);

  return (
    <Flex direction="column" gap="4">
      {conflict && (
        <div role="alert">
          <Notice
            status="warning"
            icon
            title={t('agents.conflict.title')}
            description={
              conflict.length > 0
                ? t('agents.conflict.both', {
                    fields: conflict
                      .map(field => t(`agents.field.${field}`))
                      .join(', '),
                  })
                : t('agents.conflict.kept')
            }
            customActions={
              <Button
                size="small"
                variant="secondary"
                onPress={profile.discard}
              >
                {t('agents.conflict.takeTheirs')}
              </Button>
            }
          />
        </div>
      )}
      {readOnly && (
        <Text as="p" variant="body-small" color="secondary">
          {t('agents.profile.readOnly', { name })}
        </Text>
      )}
      <LeaveSection
        name={name}
        leaves={form.leaves}
        timeZone={form.timeZone}
        readOnly={readOnly}
        onChange={leaves => change({ leaves })}
      />
      <RosterSection
        agent={agent}
        name={name}
        shifts={form.shifts}
        readOnly={readOnly}
        onChange={shifts => change({ shifts })}
      />
      <HoursSection form={form} readOnly={readOnly} onChange={change} />
      <SkillsSection
        form={form}
        problems={profile.problems}
        readOnly={readOnly}
        onChange={change}
      />
      {profile.error && <ErrorPanel error={profile.error} />}
      {!readOnly && (dirty || profile.pending) && (
        <Bar>
          <Button
            variant="primary"
            isPending={profile.pending}
            isDisabled={!fine}
            onPress={profile.save}
          >
            {t('agents.profile.save')}
          </Button>
          <Button
            variant="tertiary"
            isDisabled={profile.pending}
            onPress={profile.discard}
          >
            {t('agents.profile.discard')}
          </Button>
          <Text as="p" variant="body-small" color="secondary" role="status">
            {t(fine ? 'agents.profile.unsaved' : 'agents.profile.fix')}
          </Text>
        </Bar>
      )}
    </Flex>
  );
}
