import { Button, ButtonIcon, Text } from '@backstage/ui';
import { FieldProblem, useLanguage } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiCloseLine, RiFileCopyLine } from '@remixicon/react';
import { NativeInput } from '../components/TimeField';
import { useText } from '../translation';
import { weekdayName } from './timeText';
import {
  dayProblem,
  hoursAreFine,
  periodEnds,
  periodOf,
  weekdays,
  type Hours,
} from './workingHours';

const Day = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(88px, 120px) minmax(0, 1fr)',
  gap: 12,
  alignItems: 'start',
  padding: '6px 0',
  borderBottom: '1px solid var(--bui-border-1)',
  '& > span': { lineHeight: '2.5rem', fontSize: '0.875rem' },
});
const Periods = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  minHeight: '2.5rem',
});
const Period = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  '& input': { width: 136 },
});
const Free = styled('span')({
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
});

function DayRow(props: {
  day: string;
  periods: string[];
  onChange(periods: string[]): void;
}) {
  const t = useText();
  const language = useLanguage();
  const { periods, onChange } = props;
  const day = weekdayName(props.day, language);
  const problem = dayProblem(periods);
  const put = (index: number, period: string) =>
    onChange(periods.map((old, i) => (i === index ? period : old)));
  // The first is what most people work; a second one has to be thought about.
  const next = periods.length === 0 ? '09:00-18:00' : '-';
  return (
    <Day role="group" aria-label={day}>
      <span aria-hidden>{day}</span>
      <div>
        <Periods>
          {periods.length === 0 && <Free>{t('agents.hours.free')}</Free>}
          {periods.map((period, index) => {
            const { from, to } = periodEnds(period);
            const invalid = problem ? true : undefined;
            return (
              // A period has no name of its own but its place.
              // eslint-disable-next-line react/no-array-index-key
              <Period key={index}>
                <NativeInput
                  type="time"
                  aria-label={t('agents.hours.from', { day })}
                  aria-invalid={invalid}
                  value={from}
                  onChange={event =>
                    put(index, periodOf(event.target.value, to))
                  }
                />
                –
                <NativeInput
                  type="time"
                  aria-label={t('agents.hours.to', { day })}
                  aria-invalid={invalid}
                  value={to}
                  onChange={event =>
                    put(index, periodOf(from, event.target.value))
                  }
                />
                <ButtonIcon
                  size="small"
                  variant="tertiary"
                  icon={<RiCloseLine />}
                  aria-label={t('agents.hours.remove', { hours: period, day })}
                  onPress={() =>
                    onChange(periods.filter((_, i) => i !== index))
                  }
                />
              </Period>
            );
          })}
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiAddLine />}
            aria-label={t('agents.hours.addTo', { day })}
            onPress={() => onChange([...periods, next])}
          />
        </Periods>
        {problem && (
          <FieldProblem role="alert">
            {t(`agents.hours.problem.${problem}`, { day })}
          </FieldProblem>
        )}
      </div>
    </Day>
  );
}

/** Own working hours: any number of stretches on each weekday. */
export function HoursEditor(props: {
  hours: Hours;
  onChange(hours: Hours): void;
}) {
  const t = useText();
  const { hours, onChange } = props;
  const monday = hours['1'] ?? [];
  const nothing = Object.values(hours).every(periods => periods.length === 0);
  return (
    <div>
      {weekdays.map(day => (
        <DayRow
          key={day}
          day={day}
          periods={hours[day] ?? []}
          onChange={periods => onChange({ ...hours, [day]: periods })}
        />
      ))}
      {nothing && !hoursAreFine(hours) && (
        <FieldProblem role="alert">
          {t('agents.hours.problem.none')}
        </FieldProblem>
      )}
      <Text as="p" variant="body-small" color="secondary">
        {t('agents.hours.night')}
      </Text>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiFileCopyLine />}
        onPress={() =>
          onChange({
            ...hours,
            ...Object.fromEntries(
              ['2', '3', '4', '5'].map(day => [day, [...monday]]),
            ),
          })
        }
      >
        {t('agents.hours.copy')}
      </Button>
    </div>
  );
}
