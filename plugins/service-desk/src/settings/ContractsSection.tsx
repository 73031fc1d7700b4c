import { Section, useLanguage } from '@firstline/frontend-kit';
import {
  titleIn,
  type ContractInfo,
} from '@firstline/plugin-service-desk-common';
import { VendorLines } from '../components/VendorLines';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { agreedTime } from './agreedTime';
import { SettingsTable } from './SettingsTable';

/** What was agreed with those the desk calls in. */
export function ContractsSection(props: { contracts: ContractInfo[] }) {
  const t = useText();
  const language = useLanguage();
  const { calendarTitle } = useAgreementTitles();
  return (
    <Section title={t('settings.contracts.title')}>
      <SettingsTable
        columns={[
          t('settings.contracts.vendor'),
          t('settings.contracts.accept'),
          t('settings.contracts.resolve'),
          t('settings.contracts.calendar'),
          t('settings.contracts.contact'),
        ]}
        rows={props.contracts.map(contract => ({
          key: contract.name,
          head: titleIn(contract, language),
          cells: [
            agreedTime(contract.acceptSeconds, contract.calendar, language),
            agreedTime(contract.resolveSeconds, contract.calendar, language),
            contract.calendar
              ? calendarTitle(contract.calendar)
              : t('settings.teams.every'),
            <VendorLines key="contact" contract={contract} />,
          ],
        }))}
      />
    </Section>
  );
}
