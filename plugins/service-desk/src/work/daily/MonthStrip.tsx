import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, Flex, Link, Text, VisuallyHidden } from '@backstage/ui';
import { useLanguage } from '@firstline/frontend-kit';
import type { DailyRecordSummary } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiArrowLeftSLine, RiArrowRightSLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { weekdayName } from '../../agents/timeText';
import { dailyRecordRouteRef } from '../../routes';
import { useText } from '../../translation';
import { dayName, monthName, monthOf, monthsOn, workTime } from '../workText';
import { dailyParams } from './dailyParams';
import { recordLooks } from './StateChip';

const WEEK = ['1', '2', '3', '4', '5', '6', '7'];

const Grid = styled('ol')({
  display: 'grid',
  gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
const Head = styled(Grid)({
  marginBottom: 4,
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
  textAlign: 'center',
});
const Cell = styled('li', {
  shouldForwardProp: name => name !== 'shown' && name !== 'first',
})<{ shown: boolean; first?: number }>(({ shown, first }) => ({
  gridColumnStart: first,
  '& > a': {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: 44,
    padding: 2,
    borderRadius: 6,
    border: '1px solid',
    borderColor: shown ? 'var(--bui-fg-primary)' : 'var(--bui-border-1)',
    background: shown ? 'var(--bui-bg-neutral-2)' : undefined,
    textDecoration: 'none',
    fontSize: '0.875rem',
    fontWeight: shown ? 700 : 400,
  },
  '& small': {
    display: 'flex',
    alignItems: 'center',
    gap: 2,
    minHeight: 16,
    fontSize: '0.6875rem',
    color: 'var(--bui-fg-secondary)',
    whiteSpace: 'nowrap',
  },
  '& svg': { width: 12, height: 12, flex: 'none' },
}));

/** Hours as few characters say them: "6.5". */
function hoursOf(seconds: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    seconds / 3_600,
  );
}

/** A month of somebody, each day with its hours and how far its record has come. */
export function MonthStrip(props: {
  person: string;
  /** The day that is shown beside it. */
  day: string;
  records: DailyRecordSummary[];
  today: string;
  onMonth(day: string): void;
}) {
  const t = useText();
  const language = useLanguage();
  const record = useRouteRef(dailyRecordRouteRef);
  const { person, day, records, today } = props;
  const { from, to } = monthOf(day);
  const first = DateTime.fromISO(from);
  const days = Array.from(
    { length: DateTime.fromISO(to).day },
    (_, i) => first.plus({ days: i }).toISODate() ?? from,
  );
  const byDay = new Map(records.map(one => [one.day, one]));
  const month = monthName(day, language);
  const later = monthsOn(day, 1);
  const labelOf = (one: string) => {
    const found = byDay.get(one);
    const name = dayName(one, language);
    return found
      ? t('work.daily.dayLabel', {
          day: name,
          state: t(`work.daily.state.${found.state}`),
          time: workTime(found.totalSeconds, language),
        })
      : t('work.daily.dayEmpty', { day: name });
  };
  return (
    <nav aria-label={t('work.daily.month', { month })}>
      <Flex align="center" justify="between" mb="2">
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiArrowLeftSLine />}
          aria-label={t('work.daily.earlier')}
          onPress={() => props.onMonth(monthsOn(day, -1))}
        />
        <Text weight="bold">{month}</Text>
        <ButtonIcon
          size="small"
          variant="tertiary"
          icon={<RiArrowRightSLine />}
          aria-label={t('work.daily.later')}
          isDisabled={monthOf(later).from > today}
          onPress={() => props.onMonth(later > today ? today : later)}
        />
      </Flex>
      <Head aria-hidden>
        {WEEK.map(weekday => (
          <li key={weekday}>{weekdayName(weekday, language, 'short')}</li>
        ))}
      </Head>
      <Grid>
        {days.map((one, i) => {
          const found = byDay.get(one);
          return (
            <Cell
              key={one}
              shown={one === day}
              first={i === 0 ? first.weekday : undefined}
            >
              <Link
                href={record?.(dailyParams(person, one)) ?? ''}
                color="primary"
                standalone
                aria-current={one === day ? 'date' : undefined}
              >
                <VisuallyHidden>{labelOf(one)}</VisuallyHidden>
                <span aria-hidden>{i + 1}</span>
                <small aria-hidden>
                  {found && (
                    <>
                      {recordLooks[found.state].icon}
                      {hoursOf(found.totalSeconds, language)}
                    </>
                  )}
                </small>
              </Link>
            </Cell>
          );
        })}
      </Grid>
    </nav>
  );
}
