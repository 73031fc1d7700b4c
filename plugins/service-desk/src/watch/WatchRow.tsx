import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  Chip,
  EntityName,
  Person,
  RelativeTime,
} from '@firstline/frontend-kit';
import type {
  Incident,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import { MajorChip, PriorityChip, StateChip, TierChip } from '../components';
import { Countdown, DueCountdown } from '../components/Countdown';
import { Title, Who } from '../desk/deskStyles';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { Facts, Row } from './watchStyles';

/** The clocks a list is about: those that ran out, the next update, or what is due next. */
function Clocks(props: { incident: Incident; list: WatchList }) {
  const { incident, list } = props;
  const shown = incident.clocks.filter(clock =>
    list === 'breached'
      ? clock.state === 'breached'
      : list === 'major' && clock.kind === 'update' && !clock.stoppedAt,
  );
  if (shown.length === 0) {
    return <DueCountdown incident={incident} kind="before" />;
  }
  return (
    <>
      {shown.map(clock => (
        <div key={`${clock.kind} ${clock.phase} ${clock.startedAt}`}>
          <Countdown clock={clock} kind="before" />
        </div>
      ))}
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
