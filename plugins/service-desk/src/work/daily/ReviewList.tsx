import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Panel, Person, useLanguage } from '@firstline/frontend-kit';
import type { DailyRecordSummary } from '@firstline/plugin-service-desk-common';
import { Entries, Entry } from '../../agents/listStyles';
import { dailyRecordRouteRef } from '../../routes';
import { useText } from '../../translation';
import { dayName, workTime } from '../workText';
import { dailyParams } from './dailyParams';

/** The completed records that wait for the reader. */
export function ReviewList(props: { records: DailyRecordSummary[] }) {
  const t = useText();
  const language = useLanguage();
  const route = useRouteRef(dailyRecordRouteRef);
  const { records } = props;
  return (
    <Panel title={t('work.daily.toReview')}>
      <Text as="p" variant="body-small" color="secondary">
        {records.length === 0
          ? t('work.daily.nothingToReview')
          : t('work.daily.toReviewCount', { count: records.length })}
      </Text>
      <Entries>
        {records.map(({ person, day, totalSeconds }) => (
          <Entry key={`${person} ${day}`}>
            <div>
              <Link
                href={route?.(dailyParams(person, day)) ?? ''}
                standalone
                color="primary"
              >
                <Person userRef={person} link={false} avatar={false} />
              </Link>
            </div>
            <span>{dayName(day, language, 'short')}</span>
            <small>{workTime(totalSeconds, language)}</small>
          </Entry>
        ))}
      </Entries>
    </Panel>
  );
}
