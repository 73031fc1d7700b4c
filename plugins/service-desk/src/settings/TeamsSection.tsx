import { Text } from '@backstage/ui';
import { EntityName, Pair, Section } from '@firstline/frontend-kit';
import type { AssignmentRules } from '@firstline/plugin-service-desk-common';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { priorityRows } from './priorityRows';
import { SettingsTable } from './SettingsTable';

/** How work reaches the people of each team, and what an incident weighs. */
export function TeamsSection(props: { rules: AssignmentRules }) {
  const t = useText();
  const { calendarTitle } = useAgreementTitles();
  const { teams, weights } = props.rules;
  return (
    <Section title={t('settings.teams.title')}>
      {teams.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('settings.teams.none')}
        </Text>
      )}
      <Pair>
        {teams.length > 0 && (
          <SettingsTable
            title={t('settings.teams.how')}
            columns={[
              t('settings.teams.team'),
              t('settings.teams.mode'),
              t('settings.teams.calendar'),
            ]}
            rows={teams.map(({ team, mode, calendar }) => ({
              key: team,
              head: <EntityName entityRef={team} />,
              cells: [
                t(`settings.teams.${mode}`),
                calendar ? calendarTitle(calendar) : t('settings.teams.every'),
              ],
            }))}
            remark={t('settings.teams.others')}
          />
        )}
        <SettingsTable
          title={t('settings.teams.weights')}
          columns={[t('settings.teams.priority'), t('settings.teams.weight')]}
          rows={priorityRows(priority => [weights[priority]])}
          remark={t('settings.teams.weightsText')}
        />
      </Pair>
    </Section>
  );
}
