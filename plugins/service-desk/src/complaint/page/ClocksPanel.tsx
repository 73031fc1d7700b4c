import { ExactTime, Panel } from '@firstline/frontend-kit';
import type { ComplaintClock } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { ComplaintDue } from '../ComplaintDue';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
});
const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '2px 12px',
});

/** The times of its steps, and how they stand. */
export function ClocksPanel(props: { clocks: ComplaintClock[] }) {
  const t = useText();
  const clocks = [...props.clocks].sort(
    (a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt),
  );
  return (
    <Panel title={t('complaint.page.clocks')}>
      <List>
        {clocks.map(clock => (
          <li key={`${clock.kind} ${clock.round}`}>
            <Row>
              <span>{t(`complaint.clock.${clock.kind}`)}</span>
              <ComplaintDue clock={clock} />
            </Row>
            <small>
              <ExactTime at={clock.stoppedAt ?? clock.dueAt} />
            </small>
          </li>
        ))}
      </List>
    </Panel>
  );
}
