import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { EntityName, ExactTime } from '@firstline/frontend-kit';
import {
  cellText,
  incidentStates,
  type MeasureRecord,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { PriorityChip, StateChip } from '../../components';
import { incidentRouteRef } from '../../routes';
import { useText } from '../../translation';
import { useReportWords } from '../useReportWords';

const Lines = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Line = styled('li')({
  padding: '10px 0',
  borderTop: '1px solid var(--bui-border-1)',
  '&:first-of-type': { borderTop: 0 },
  '& > div:first-of-type': {
    display: 'flex',
    alignItems: 'baseline',
    gap: 8,
    overflowWrap: 'anywhere',
    '& > span:first-of-type': {
      flex: 'none',
      color: 'var(--bui-fg-secondary)',
      fontVariantNumeric: 'tabular-nums',
      fontSize: '0.8125rem',
    },
  },
});
const Facts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  marginTop: 4,
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

/** Incidents that were counted, each leading to its page. */
export function RecordLines(props: { records: MeasureRecord[] }) {
  const t = useText();
  const { words, language } = useReportWords();
  const route = useRouteRef(incidentRouteRef);
  return (
    <Lines>
      {props.records.map((record, index) => {
        const { number, createdAt, resolvedAt, points, seconds } = record;
        const state = incidentStates.find(known => known === record.state);
        return (
          // Rated twice, an incident is here twice.
          <Line key={`${number} ${index}`}>
            <div>
              <span>{number}</span>
              <Link href={route?.({ number }) ?? ''} standalone>
                <bdi>{record.title}</bdi>
              </Link>
            </div>
            <Facts>
              {points !== undefined && (
                <strong>
                  {words.points[points as keyof typeof words.points]}
                </strong>
              )}
              {seconds !== undefined && (
                <strong>
                  {cellText(
                    { value: seconds, unit: 'seconds', working: true },
                    language,
                  )}
                </strong>
              )}
              <PriorityChip priority={record.priority} />
              {state && <StateChip state={state} />}
              {record.team && (
                <EntityName entityRef={record.team} link={false} />
              )}
              <span>
                {t('measures.records.reported', {
                  time: <ExactTime at={createdAt} />,
                })}
              </span>
              {resolvedAt && (
                <span>
                  {t('measures.records.resolved', {
                    time: <ExactTime at={resolvedAt} />,
                  })}
                </span>
              )}
            </Facts>
          </Line>
        );
      })}
    </Lines>
  );
}
