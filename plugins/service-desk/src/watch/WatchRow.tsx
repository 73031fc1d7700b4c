import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  Chip,
  EntityName,
  Person,
  RelativeTime,
} from '@firstline/frontend-kit';
import type {
  ClockKind,
  ClockView,
  Incident,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import { MajorChip, PriorityChip, StateChip, TierChip } from '../components';
import { Countdown, DueCountdown, mostPressing } from '../components/Countdown';
import { Title, Who } from '../desk/deskStyles';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { Facts, Row } from './watchStyles';

const weight: Record<ClockKind, number> = {
  resolution: 0,
  response: 1,
  update: 2,
  ola: 3,
};
// One is what it is about, a second says that it is not the only one.
const MOST_CLOCKS = 2;

/** The clocks a list is about, the weightiest first; none when any will do. */
function clocksOf(incident: Incident, list: WatchList): ClockView[] {
  const running = incident.clocks.filter(({ stoppedAt }) => !stoppedAt);
  if (list === 'breached') {
    const late = incident.clocks.filter(({ state }) => state === 'breached');
    return late.sort((a, b) => weight[a.kind] - weight[b.kind]);
  }
  if (list === 'major') return running.filter(({ kind }) => kind === 'update');
  if (list !== 'aboutToBreach') return [];
  const next = mostPressing(running.filter(({ state }) => state === 'running'));
  return next ? [next] : [];
}

function Clocks(props: { incident: Incident; list: WatchList }) {
  const t = useText();
  const { incident, list } = props;
  const clocks = clocksOf(incident, list);
  if (clocks.length === 0) {
    return <DueCountdown incident={incident} kind="before" />;
  }
  const more = clocks.length - MOST_CLOCKS;
  return (
    <>
      {clocks.slice(0, MOST_CLOCKS).map(clock => (
        <div key={`${clock.kind} ${clock.phase} ${clock.startedAt}`}>
          <Countdown clock={clock} kind="before" />
        </div>
      ))}
      {more > 0 && <Facts>{t('watch.moreClocks', { count: more })}</Facts>}
    </>
  );
}

/** One incident of a list of the watch, and why it is there. */
export function WatchRow(props: { incident: Incident; list: WatchList }) {
  const t = useText();
  const { incident, list } = props;
  const { number, assignee, assignedTeam } = incident;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  return (
    <Row>
      <div>
        <PriorityChip priority={incident.priority} />
      </div>
      <div>
        <Title>
          <span>{number}</span>
          <Link href={href ?? ''} standalone>
            <bdi>{incident.title}</bdi>
          </Link>
        </Title>
        <Facts>
          <StateChip state={incident.state} />
          {incident.major && list !== 'major' && <MajorChip />}
          {list === 'bouncing' && (
            <Chip tone="warning">
              {t('watch.handedOver', { count: incident.reassignmentCount })}
            </Chip>
          )}
          <span>
            {t('watch.reported', {
              time: <RelativeTime at={incident.createdAt} />,
            })}
          </span>
        </Facts>
      </div>
      <div>
        <Clocks incident={incident} list={list} />
      </div>
      <Who>
        {assignee ? (
          <Person userRef={assignee} link={false} />
        ) : (
          <em>{t('watch.nobody')}</em>
        )}
        <small>
          {assignedTeam && <EntityName entityRef={assignedTeam} link={false} />}
          <TierChip tier={incident.tier} />
        </small>
      </Who>
    </Row>
  );
}
