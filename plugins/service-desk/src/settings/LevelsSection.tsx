import { Text } from '@backstage/ui';
import { Chip, Pair, Section, useLanguage } from '@firstline/frontend-kit';
import {
  titleIn,
  type ServiceLevelInfo,
} from '@firstline/plugin-service-desk-common';
import { useAgreementTitles } from '../hooks';
import { useText } from '../translation';
import { agreedTime } from './agreedTime';
import { priorityRows } from './priorityRows';
import { SettingsTable } from './SettingsTable';

function Level(props: { level: ServiceLevelInfo }) {
  const t = useText();
  const language = useLanguage();
  const { calendarTitle } = useAgreementTitles();
  const { calendar, isDefault, targets } = props.level;
  const span = (seconds: number) => agreedTime(seconds, calendar, language);
  return (
    <SettingsTable
      title={
        <>
          {titleIn(props.level, language)}
          {isDefault && <Chip tone="info">{t('settings.levels.default')}</Chip>}
        </>
      }
      columns={[
        t('settings.levels.priority'),
        t('settings.levels.response'),
        t('settings.levels.resolution'),
      ]}
      rows={priorityRows(priority => [
        span(targets[priority].responseSeconds),
        span(targets[priority].resolutionSeconds),
      ])}
      remark={
        calendar
          ? t('settings.levels.calendar', { name: calendarTitle(calendar) })
          : t('settings.levels.every')
      }
    />
  );
}

/** How fast the desk has promised to be. */
export function LevelsSection(props: { levels: ServiceLevelInfo[] }) {
  const t = useText();
  const { levels } = props;
  return (
    <Section title={t('settings.levels.title')}>
      <Text as="p" variant="body-small" color="secondary">
        {levels.length === 0
          ? t('settings.levels.none')
          : t('settings.levels.text')}
      </Text>
      <Pair>
        {levels.map(level => (
          <Level key={level.name} level={level} />
        ))}
      </Pair>
    </Section>
  );
}
