import { Chip, ExactTime, Person, RelativeTime } from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { AnnouncedChip, MajorChip } from '../components/MajorChip';
import { PriorityChip } from '../components/PriorityChip';
import { RecordHeader } from '../components/RecordHeader';
import { StateChip } from '../components/StateChip';
import { TierChip } from '../components/TierChip';
import { useText } from '../translation';
import { CiList } from './CiList';
import { ClockStrip } from './ClockStrip';
import { Expectation } from './Expectation';

const Facts = styled('p')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: 0,
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
});

/** What and where, how pressing, since when; and what can be done about it. */
export function IncidentHeader(props: {
  incident: Incident;
  children: ReactNode;
}) {
  const t = useText();
  const { incident } = props;
  const reporter =
    incident.requester ?? incident.reporter?.userRef ?? undefined;
  const name = incident.reporter?.name;
  return (
    <RecordHeader
      number={incident.number}
      title={incident.title}
      chips={
        <>
          <StateChip state={incident.state} />
          <PriorityChip priority={incident.priority} withMeaning />
          <TierChip tier={incident.tier} />
          {incident.major && <MajorChip />}
          {incident.announcement && <AnnouncedChip />}
          {incident.waitingFor && incident.state === 'pending' && (
            <Chip tone="warning">
              {t('incident.waiting', {
                what: t(`common.waitingFor.${incident.waitingFor}`),
              })}
              {incident.waitingUntil && (
                <span>
                  {' '}
                  {t('incident.waitingUntil', {
                    time: <ExactTime at={incident.waitingUntil} />,
                  })}
                </span>
              )}
            </Chip>
          )}
        </>
      }
    >
      <CiList items={incident.configurationItems} />
      <Facts>
        <span>
          {t('incident.reportedBy', {
            time: <RelativeTime at={incident.createdAt} />,
            person: reporter ? (
              <Person userRef={reporter} avatar={false} />
            ) : (
              name ?? t('common.unknown')
            ),
          })}
        </span>
        {incident.occurredAt && (
          <span>
            {t('incident.since', {
              time: <RelativeTime at={incident.occurredAt} />,
            })}
          </span>
        )}
        {incident.desiredResolutionAt && (
          <span>
            {t('incident.wantedBy', {
              time: <ExactTime at={incident.desiredResolutionAt} />,
            })}
          </span>
        )}
      </Facts>
      {incident.view === 'internal' ? (
        <ClockStrip clocks={incident.clocks} />
      ) : (
        <Expectation clocks={incident.clocks} />
      )}
      {props.children}
    </RecordHeader>
  );
}
