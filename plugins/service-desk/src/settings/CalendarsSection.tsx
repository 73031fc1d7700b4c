import { Text } from '@backstage/ui';
import { Pair, Section, useLanguage } from '@firstline/frontend-kit';
import {
  titleIn,
  type CalendarInfo,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { HoursList } from '../agents/HoursList';
import { dayText } from '../agents/timeText';
import { useText } from '../translation';

const Calendar = styled('div')({
  '& > dl': { margin: '12px 0', gridTemplateColumns: 'max-content 1fr' },
});
const Days = styled('details')({
  marginTop: 8,
  fontSize: '0.875rem',
  '& summary': { cursor: 'pointer' },
  '& ul': {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(110px, 1fr))',
    gap: '2px 8px',
    margin: '4px 0 0',
    paddingInlineStart: 18,
  },
});

function DayList(props: { label: string; days: string[] }) {
  const language = useLanguage();
  if (props.days.length === 0) return null;
  return (
    <Days>
      <summary>{props.label}</summary>
      <ul>
        {[...props.days].sort().map(day => (
          <li key={day}>
            <time dateTime={day}>{dayText(day, language)}</time>
          </li>
        ))}
      </ul>
    </Days>
  );
}

/** Working hours, holidays and make-up days that clocks and duty go by. */
export function CalendarsSection(props: { calendars: CalendarInfo[] }) {
  const t = useText();
  const language = useLanguage();
  const { calendars } = props;
  return (
    <Section title={t('settings.calendars.title')}>
      {calendars.length === 0 && (
        <Text as="p" color="secondary">
          {t('settings.calendars.none')}
        </Text>
      )}
      <Pair>
        {calendars.map(calendar => {
          const { name, timeZone, hours, holidays, workdays } = calendar;
          return (
            <Calendar key={name}>
              <Text as="h3" variant="body-medium" weight="bold">
                {titleIn(calendar, language)}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('settings.calendars.zone', { zone: timeZone })}
              </Text>
              <HoursList hours={hours} />
              <DayList
                label={t('settings.calendars.holidays', {
                  count: holidays.length,
                })}
                days={holidays}
              />
              <DayList
                label={t('settings.calendars.workdays', {
                  count: workdays.length,
                })}
                days={workdays}
              />
            </Calendar>
          );
        })}
      </Pair>
    </Section>
  );
}
