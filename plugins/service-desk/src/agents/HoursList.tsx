import { Facts, useLanguage } from '@firstline/frontend-kit';
import { useText } from '../translation';
import { weekdayName } from './timeText';
import { weekdays, type Hours } from './workingHours';

/** Working hours of a week, to read. */
export function HoursList(props: { hours: Hours }) {
  const t = useText();
  const language = useLanguage();
  return (
    <Facts>
      {weekdays.map(day => (
        <div key={day} style={{ display: 'contents' }}>
          <dt>{weekdayName(day, language)}</dt>
          <dd>
            {props.hours[day]?.length
              ? props.hours[day].join(', ')
              : t('agents.hours.free')}
          </dd>
        </div>
      ))}
    </Facts>
  );
}
