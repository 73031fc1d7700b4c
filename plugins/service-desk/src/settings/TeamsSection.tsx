import { Text } from '@backstage/ui';
import { EntityName, Pair, Section } from '@firstline/frontend-kit';
import {
  priorities,
  type AssignmentRules,
} from '@firstline/plugin-service-desk-common';
import { PriorityChip } from '../components';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { DataTable } from './dataTable';

/** How work reaches the people of each team, and what an incident weighs. */
export function TeamsSection(props: { rules: AssignmentRules }) {
  const t = useText();
  const { calendarTitle } = useAgreementTitles();
  const { teams, weights } = props.rules;
  return (
    <Section title={t('settings.teams.title')}>
      <Pair>
        {teams.length === 0 ? (
          <Text as="p" color="secondary">
            {t('settings.teams.none')}
          </Text>
        ) : (
          <DataTable>
            <thead>
              <tr>
                <th scope="col">{t('settings.teams.team')}</th>
                <th scope="col">{t('settings.teams.mode')}</th>
                <th scope="col">{t('settings.teams.calendar')}</th>
              </tr>
            </thead>
            <tbody>
              {teams.map(({ team, mode, calendar }) => (
                <tr key={team}>
                  <th scope="row">
                    <EntityName entityRef={team} />
                  </th>
                  <td>{t(`settings.teams.${mode}`)}</td>
                  <td>
                    {calendar
                      ? calendarTitle(calendar)
                      : t('settings.teams.every')}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        )}
        <div>
          <DataTable>
            <caption>{t('settings.teams.weights')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('settings.teams.priority')}</th>
                <th scope="col">{t('settings.teams.weight')}</th>
              </tr>
            </thead>
            <tbody>
              {priorities.map(priority => (
                <tr key={priority}>
                  <th scope="row">
                    <PriorityChip priority={priority} />
                  </th>
                  <td>{weights[priority]}</td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <Text as="p" variant="body-small" color="secondary">
            {t('settings.teams.weightsText')}
          </Text>
        </div>
      </Pair>
    </Section>
  );
}
