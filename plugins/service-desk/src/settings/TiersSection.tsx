import { Text } from '@backstage/ui';
import { Section, useLanguage } from '@firstline/frontend-kit';
import type { OperationalLevelInfo } from '@firstline/plugin-service-desk-common';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { agreedTime } from './agreedTime';
import { SettingsTable } from './SettingsTable';

/** How long each tier may have an incident. */
export function TiersSection(props: { levels: OperationalLevelInfo[] }) {
  const t = useText();
  const language = useLanguage();
  const { calendarTitle } = useAgreementTitles();
  return (
    <Section title={t('settings.tiers.title')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('settings.tiers.text')}
      </Text>
      <SettingsTable
        columns={[
          t('settings.tiers.tier'),
          t('settings.tiers.accept'),
          t('settings.tiers.handOver'),
          t('settings.tiers.calendar'),
        ]}
        rows={props.levels.map(level => ({
          key: String(level.tier),
          head: String(level.tier),
          // Without a calendar of its own it is working time all the same.
          cells: [
            agreedTime(level.acceptSeconds, 'any', language),
            agreedTime(level.handOverSeconds, 'any', language),
            level.calendar
              ? calendarTitle(level.calendar)
              : t('settings.tiers.ofLevel'),
          ],
        }))}
      />
    </Section>
  );
}
