import { Flex, Text } from '@backstage/ui';
import { ExactTime, Person, useLanguage } from '@firstline/frontend-kit';
import type {
  DailyRecord,
  WorkEntry,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useText } from '../../translation';
import { dayName, workTime } from '../workText';
import { RecordStateChip } from './StateChip';

/** Below this width rows become cards, in pixels. */
const cards = '@container daily (max-width: 560px)';

const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'daily',
});
const Heads = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))',
  gap: '4px 16px',
  margin: '8px 0 12px',
  fontSize: '0.875rem',
  '& dt': { color: 'var(--bui-fg-secondary)', fontSize: '0.75rem' },
  '& dd': { margin: 0 },
});
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': {
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'top',
    border: '1px solid var(--bui-border-2)',
    overflowWrap: 'anywhere',
  },
  '& thead th, & tfoot th': { fontWeight: 600 },
  '& thead th': {
    background: 'var(--bui-bg-neutral-2)',
    whiteSpace: 'nowrap',
  },
  '& td[data-number]': { whiteSpace: 'nowrap' },
  '& tr': { breakInside: 'avoid' },
  '@media screen': {
    [cards]: {
      '&, & tbody, & tfoot, & tr, & td, & th': { display: 'block' },
      '& thead': { position: 'absolute', clip: 'rect(0 0 0 0)' },
      '& tr': {
        padding: '6px 0',
        borderBottom: '1px solid var(--bui-border-2)',
      },
      '& td, & th': { border: 'none', padding: '2px 0' },
    },
  },
});
const Signatures = styled('div')({
  display: 'none',
  '@media print': {
    display: 'flex',
    justifyContent: 'space-between',
    gap: 32,
    marginTop: 48,
    breakInside: 'avoid',
    fontSize: '0.875rem',
    '& > div': {
      flex: 1,
      borderTop: '1px solid var(--bui-border-2)',
      paddingTop: 4,
    },
  },
});

function Row(props: {
  entry: WorkEntry;
  place: number;
  action?: ReactNode;
  hidden: boolean;
}) {
  const t = useText();
  const language = useLanguage();
  const { entry, place } = props;
  const { incidentNumber, incidentTitle } = entry;
  const time = workTime(entry.seconds, language);
  return (
    <tr>
      <td data-number>{place}</td>
      <td>
        {incidentNumber ? (
          <>
            {incidentNumber} {incidentTitle}
          </>
        ) : (
          t(props.hidden ? 'work.hiddenIncident' : 'work.withoutIncident')
        )}
      </td>
      <td>{t(`work.activity.${entry.activity}`)}</td>
      <td data-number>{entry.withdrawnAt ? <s>{time}</s> : time}</td>
      <td>
        {entry.note}
        {entry.withdrawnAt && (
          <Text as="p" variant="body-small" color="secondary">
            {t('work.withdrawn', { reason: entry.withdrawnReason ?? '' })}
          </Text>
        )}
        {props.action}
      </td>
    </tr>
  );
}

/** The daily maintenance record as the form it is on paper. */
export function RecordSheet(props: {
  record: DailyRecord;
  /** What can be done with an entry. */
  actionOf?(entry: WorkEntry): ReactNode;
}) {
  const t = useText();
  const language = useLanguage();
  const { record } = props;
  const columns = ['number', 'incident', 'activity', 'time', 'note'] as const;
  const total = workTime(record.totalSeconds, language);
  const line = (name: string, what: string | JSX.Element) => (
    <Text as="p" variant="body-small">
      {t('common.named', { name, what: <>{what}</> })}
    </Text>
  );
  return (
    <Frame>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('work.daily.sheet')}
      </Text>
      <Heads>
        <div>
          <dt>{t('work.daily.person')}</dt>
          <dd>
            <Person userRef={record.person} avatar={false} />
          </dd>
        </div>
        <div>
          <dt>{t('work.daily.date')}</dt>
          <dd>{dayName(record.day, language)}</dd>
        </div>
        <div>
          <dt>{t('work.daily.status')}</dt>
          <dd>
            <RecordStateChip state={record.state} />
          </dd>
        </div>
        <div>
          <dt>{t('work.daily.sum')}</dt>
          <dd>{total}</dd>
        </div>
      </Heads>
      {record.entries.length === 0 ? (
        <Text as="p" color="secondary">
          {t('work.daily.empty')}
        </Text>
      ) : (
        <Table aria-label={t('work.daily.sheet')}>
          <thead>
            <tr>
              {columns.map(column => (
                <th key={column} scope="col">
                  {t(`work.daily.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {record.entries.map((entry, i) => (
              <Row
                key={entry.id}
                entry={entry}
                place={i + 1}
                hidden={entry.hidden === true}
                action={props.actionOf?.(entry)}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t('work.daily.sum')}
              </th>
              <td data-number>{total}</td>
              <td />
            </tr>
          </tfoot>
        </Table>
      )}
      <Flex direction="column" gap="2" mt="3">
        {record.untimed.length > 0 &&
          line(
            t('work.daily.untimed'),
            record.untimed
              .map(({ number, title }) => `${number} ${title}`)
              .join('; '),
          )}
        {record.completedAt &&
          line(
            t('work.daily.completed'),
            <ExactTime at={record.completedAt} />,
          )}
        {record.reviewedBy &&
          record.reviewedAt &&
          line(
            t(
              record.state === 'reviewed'
                ? 'work.daily.reviewed'
                : 'work.daily.reopened',
            ),
            <>
              <Person userRef={record.reviewedBy} avatar={false} />,{' '}
              <ExactTime at={record.reviewedAt} />
            </>,
          )}
        {record.remark && line(t('work.daily.remark'), record.remark)}
        {record.reviewRemark &&
          line(t('work.daily.review'), record.reviewRemark)}
      </Flex>
      <Signatures aria-hidden>
        <div>{t('work.daily.signature')}</div>
        <div>{t('work.daily.signatureManager')}</div>
      </Signatures>
    </Frame>
  );
}
