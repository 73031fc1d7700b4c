import { Section, spanText, useLanguage } from '@firstline/frontend-kit';
import {
  titleIn,
  type ContractInfo,
} from '@firstline/plugin-service-desk-common';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { SettingsTable } from './SettingsTable';
import { workingTimeText } from './workingTimeText';

/** What was agreed with those the desk calls in. */
export function ContractsSection(props: { contracts: ContractInfo[] }) {
  const t = useText();
  const language = useLanguage();
  const { calendarTitle } = useAgreementTitles();
  const span = (seconds: number | undefined, calendar: string | undefined) => {
    if (seconds === undefined) return '–';
    return calendar
      ? workingTimeText(seconds, language)
      : spanText(seconds * 1_000, language);
  };
  return (
    <Section title={t('settings.contracts.title')}>
      <SettingsTable
        columns={[
          t('settings.contracts.vendor'),
          t('settings.contracts.accept'),
          t('settings.contracts.resolve'),
          t('settings.contracts.calendar'),
        ]}
        rows={props.contracts.map(contract => ({
          key: contract.name,
          head: titleIn(contract, language),
          cells: [
            span(contract.acceptSeconds, contract.calendar),
            span(contract.resolveSeconds, contract.calendar),
            contract.calendar
              ? calendarTitle(contract.calendar)
              : t('settings.teams.every'),
          ],
        }))}
      />
    </Section>
  );
}
