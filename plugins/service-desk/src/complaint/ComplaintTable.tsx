import { EntityName, Person, RelativeTime } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import {
  OutcomeChip,
  ComplaintStateChip,
  SecondRoundChip,
} from './ComplaintChips';
import { ComplaintDue } from './ComplaintDue';
import { runningClock } from './complaintFacts';
import { ComplaintLink } from './ComplaintRows';

/** Below this width rows become cards, in pixels. */
const cards = '@container complaints (max-width: 760px)';

const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'complaints',
});
const Table = styled('table')({
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th': {
    padding: 8,
    textAlign: 'left',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: 'var(--bui-fg-secondary)',
    borderBottom: '1px solid var(--bui-border-2)',
  },
  '& th:nth-of-type(2)': { width: 180 },
  '& th:nth-of-type(3)': { width: 220 },
  '& th:nth-of-type(4)': { width: 120 },
  '& th:nth-of-type(5)': { width: 170 },
  '& td': {
    padding: '10px 8px',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  [cards]: {
    display: 'block',
    '& thead': { position: 'absolute', clip: 'rect(0 0 0 0)' },
    '& tbody': { display: 'block' },
    '& tr': {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 12px',
      padding: '10px 0',
      borderBottom: '1px solid var(--bui-border-1)',
    },
    '& td': { padding: '0 4px', borderBottom: 'none' },
    '& td:first-of-type': { flex: '1 0 100%' },
  },
});
const Small = styled('div')({
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
  fontVariantNumeric: 'tabular-nums',
});
const Chips = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4 });
const Names = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 2,
});

/** Whom and what a complaint is about, in short. */
function About(props: { complaint: Complaint }) {
  const t = useText();
  const { subjects, team, incidentNumber } = props.complaint;
  if (subjects.length === 0 && !team && !incidentNumber) {
    return <Small>{t('complaint.desk.nobodyNamed')}</Small>;
  }
  return (
    <Names>
      {subjects.map(person => (
        <Person key={person} userRef={person} link={false} />
      ))}
      {team && <EntityName entityRef={team} link={false} />}
      {incidentNumber && <Small>{incidentNumber}</Small>}
    </Names>
  );
}

function ComplaintRow(props: { complaint: Complaint }) {
  const t = useText();
  const { complaint } = props;
  const open = (complaint.measures ?? []).filter(
    measure => !measure.completedAt,
  ).length;
  const clock = runningClock(complaint.clocks);
  return (
    <tr>
      <td>
        <ComplaintLink complaint={complaint} />
        <Small>{complaint.number}</Small>
      </td>
      <td>
        <Chips>
          <ComplaintStateChip complaint={complaint} />
          <SecondRoundChip complaint={complaint} />
          {complaint.outcome && <OutcomeChip outcome={complaint.outcome} />}
        </Chips>
        {open > 0 && (
          <Small>{t('complaint.measure.open', { count: open })}</Small>
        )}
      </td>
      <td>
        <About complaint={complaint} />
      </td>
      <td>
        <RelativeTime at={complaint.createdAt} />
      </td>
      <td>{clock && <ComplaintDue clock={clock} />}</td>
    </tr>
  );
}

const columns = ['complaint', 'state', 'about', 'filed', 'due'] as const;

/** Complaints as those who hear them look through them. */
export function ComplaintTable(props: {
  label: string;
  complaints: Complaint[];
}) {
  const t = useText();
  return (
    <Frame>
      <Table aria-label={props.label}>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {t(`complaint.desk.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.complaints.map(complaint => (
            <ComplaintRow key={complaint.number} complaint={complaint} />
          ))}
        </tbody>
      </Table>
    </Frame>
  );
}
