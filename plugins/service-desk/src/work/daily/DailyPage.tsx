import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import {
  LoadingState,
  PageFrame,
  useErrorMessage,
  useLoad,
} from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiCalendarCheckLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { workApiRef } from '../../api';
import { FailedState, ForbiddenState } from '../../components';
import { useDeskPerson } from '../../hooks';
import { dailyRecordRouteRef } from '../../routes';
import { useText } from '../../translation';
import { monthOf } from '../workText';
import { DailyRecordView } from './DailyRecordView';
import { dailyParams } from './dailyParams';
import { MonthStrip } from './MonthStrip';
import { ReviewList } from './ReviewList';

const FORBIDDEN = 403;
/** Days back in which records to review are looked for. */
const REVIEW_DAYS = 60;

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  alignItems: 'start',
  margin: '12px 0 32px',
  '@media (min-width: 1000px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
  },
});
const Side = styled('div')({ display: 'grid', gap: 16 });

/** The frame of every page of daily records. */
export function DailyFrame(props: { children: ReactNode }) {
  const t = useText();
  return (
    <PageFrame icon={<RiCalendarCheckLine />} title={t('work.daily.title')}>
      {props.children}
    </PageFrame>
  );
}

function Loaded(props: { person: string; day?: string; me: string }) {
  const t = useText();
  const api = useApi(workApiRef);
  const navigate = useNavigate();
  const describe = useErrorMessage();
  const route = useRouteRef(dailyRecordRouteRef);
  const { person, me } = props;
  // The browser may be in another zone than whose day it is: the reply says what today is.
  const [today, setToday] = useState<string>();
  const day = props.day ?? today ?? DateTime.now().toISODate() ?? '';
  const { from, to } = monthOf(day);
  const month = useLoad(
    async signal => {
      const list = await api.listDailyRecords({ person, from, to }, { signal });
      setToday(list.today);
      return list;
    },
    [api, person, from, to],
  );
  const review = useLoad(
    signal => {
      const last = DateTime.now().plus({ days: 1 });
      return api.listDailyRecords(
        {
          from: last.minus({ days: REVIEW_DAYS }).toISODate() ?? from,
          to: last.toISODate() ?? to,
          state: 'completed',
        },
        { signal },
      );
    },
    [api],
  );
  if (!month.data) {
    if (!month.error) return <LoadingState rows={8} />;
    return describe(month.error).status === FORBIDDEN ? (
      <ForbiddenState
        text={t(
          person === me ? 'work.daily.forbidden' : 'work.daily.forbiddenOther',
        )}
      />
    ) : (
      <FailedState error={month.error} onRetry={() => void month.reload()} />
    );
  }
  return (
    <Columns>
      <DailyRecordView
        key={`${person} ${day}`}
        person={person}
        day={day}
        onChange={() => {
          void month.reload();
          void review.reload();
        }}
      />
      <Side>
        <MonthStrip
          person={person}
          day={day}
          records={month.data.items}
          today={month.data.today}
          onMonth={next => {
            const path = route?.(dailyParams(person, next));
            if (path) navigate(path);
          }}
        />
        {review.data?.mayReview && (
          <ReviewList
            records={review.data.items.filter(one => one.person !== me)}
          />
        )}
      </Side>
    </Columns>
  );
}

/** A day of somebody, its month beside it, and what waits for a manager. */
export function DailyPage(props: {
  /** User ref; absent: the reader. */
  person?: string;
  /** `2026-11-23`; absent: today where that person works. */
  day?: string;
}) {
  const me = useDeskPerson();
  return (
    <DailyFrame>
      {!me.data && !me.error && <LoadingState rows={8} />}
      {!me.data && me.error && (
        <FailedState error={me.error} onRetry={me.reload} />
      )}
      {me.data && (
        <Loaded
          person={props.person ?? me.data.userRef}
          day={props.day}
          me={me.data.userRef}
        />
      )}
    </DailyFrame>
  );
}
