import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { Link } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Person, RelativeTime } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { incidentRouteRef } from '../routes';
import { DueCountdown } from './Countdown';
import { AnnouncedChip, MajorChip } from './MajorChip';
import { PriorityChip } from './PriorityChip';
import { StateChip } from './StateChip';

const Lines = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });
const Line = styled('li')({
  padding: '10px 0',
  borderTop: '1px solid var(--bui-border-1)',
  '&:first-of-type': { borderTop: 0 },
});
const Title = styled('div')({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  minWidth: 0,
  overflowWrap: 'anywhere',
});
const Number = styled('span')({
  flex: 'none',
  color: 'var(--bui-fg-secondary)',
  fontVariantNumeric: 'tabular-nums',
  fontSize: '0.8125rem',
});
const Facts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 8px',
  marginTop: 4,
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

/** Incidents in two lines each, for cards and panels; every title leads to its page. */
export function IncidentLines(props: {
  incidents: VisibleIncident[];
  /** Something to say of one besides its facts. */
  note?: (incident: VisibleIncident) => ReactNode;
  showWho?: boolean;
  /** Titles open beside the page that the reader is on. */
  newTab?: boolean;
}) {
  const route = useRouteRef(incidentRouteRef);
  const { incidents, note, showWho = true, newTab } = props;
  return (
    <Lines>
      {incidents.map(incident => (
        <Line key={incident.number}>
          <Title>
            <Number>{incident.number}</Number>
            <Link
              href={route?.({ number: incident.number }) ?? ''}
              target={newTab ? '_blank' : undefined}
              standalone
            >
              <bdi>{incident.title}</bdi>
            </Link>
          </Title>
          <Facts>
            {incident.view !== 'announced' && (
              <PriorityChip priority={incident.priority} />
            )}
            <StateChip state={incident.state} />
            {incident.major && <MajorChip />}
            {incident.view === 'announced' && <AnnouncedChip />}
            <RelativeTime at={incident.createdAt} />
            {showWho &&
              incident.view !== 'announced' &&
              (incident.assignee ?? incident.assignedTeam) && (
                <Person
                  userRef={
                    incident.assignee ?? (incident.assignedTeam as string)
                  }
                  link={false}
                  avatar={false}
                />
              )}
            {incident.view === 'internal' && (
              <DueCountdown incident={incident} />
            )}
            {note?.(incident)}
          </Facts>
        </Line>
      ))}
    </Lines>
  );
}
