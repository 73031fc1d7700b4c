import { Section, spanText, useLanguage } from '@firstline/frontend-kit';
import {
  titleIn,
  type ContractInfo,
} from '@firstline/plugin-service-desk-common';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { DataTable } from './dataTable';
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
      <DataTable>
        <thead>
          <tr>
            <th scope="col">{t('settings.contracts.vendor')}</th>
            <th scope="col">{t('settings.contracts.accept')}</th>
            <th scope="col">{t('settings.contracts.resolve')}</th>
            <th scope="col">{t('settings.contracts.calendar')}</th>
          </tr>
        </thead>
        <tbody>
          {props.contracts.map(contract => (
            <tr key={contract.name}>
              <th scope="row">{titleIn(contract, language)}</th>
              <td>{span(contract.acceptSeconds, contract.calendar)}</td>
              <td>{span(contract.resolveSeconds, contract.calendar)}</td>
              <td>
                {contract.calendar
                  ? calendarTitle(contract.calendar)
                  : t('settings.teams.every')}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Section>
  );
}
