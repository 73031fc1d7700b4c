import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Chip, EntityName, RelativeTime } from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { RiEyeLine, RiTeamLine, RiUserVoiceLine } from '@remixicon/react';
import { AnnouncedChip, MajorChip } from '../components/MajorChip';
import { PlainList, PlainRow, RowChips } from '../components/PlainList';
import { PriorityChip } from '../components/PriorityChip';
import { StateChip } from '../components/StateChip';
import { incidentRouteRef } from '../routes';
import { RequestRating } from '../satisfaction/RequestRating';
import { useText } from '../translation';
import { partOf } from './needsMe';
import { PromisedTime } from './PromisedTime';

const partIcons = {
  filed: <RiUserVoiceLine aria-hidden />,
  participant: <RiTeamLine aria-hidden />,
  following: <RiEyeLine aria-hidden />,
};

/** Title of an incident, leading to its page. */
export function IncidentLink(props: { incident: VisibleIncident }) {
  const { incident } = props;
  const href = useRouteRef(incidentRouteRef)?.({ number: incident.number });
  const title =
    incident.view === 'announced'
      ? incident.announcement.title
      : incident.title;
  return href ? (
    <Link href={href} weight="bold" standalone>
      {title}
    </Link>
  ) : (
    <Text weight="bold">{title}</Text>
  );
}

function RequestRow(props: {
  incident: VisibleIncident;
  userRef: string;
  onRated(): void;
}) {
  const t = useText();
  const { incident, userRef } = props;
  const part = partOf(incident, userRef);
  const full = incident.view === 'announced' ? undefined : incident;
  const cis = incident.configurationItems.map(ci => ci.title).join(', ');
  return (
    <PlainRow>
      <div>
        <IncidentLink incident={incident} />
        <Text as="p" variant="body-small" color="secondary">
          {incident.number}
          {cis && ` · ${cis}`}
          {' · '}
          {t('requests.updated')} <RelativeTime at={incident.updatedAt} />
          {full?.assignedTeam && (
            <>
              {' · '}
              <EntityName
                entityRef={full.assignee ?? full.assignedTeam}
                link={false}
              />
            </>
          )}
        </Text>
        {full && <PromisedTime incident={full} />}
      </div>
      <RowChips>
        {part && (
          <Chip icon={partIcons[part]}>{t(`requests.part.${part}`)}</Chip>
        )}
        {incident.major && <MajorChip />}
        {incident.view === 'announced' && <AnnouncedChip />}
        {full && <PriorityChip priority={full.priority} />}
        <StateChip state={incident.state} />
      </RowChips>
      {full && <RequestRating incident={full} onRated={props.onRated} />}
    </PlainRow>
  );
}

/** Requests one below the other: what, where it is, who has it, and the reader's part. */
export function RequestList(props: {
  incidents: VisibleIncident[];
  userRef: string;
  /** Called when one of them was rated. */
  onRated?(): void;
}) {
  const { onRated = () => {} } = props;
  return (
    <PlainList>
      {props.incidents.map(incident => (
        <RequestRow
          key={incident.number}
          incident={incident}
          userRef={props.userRef}
          onRated={onRated}
        />
      ))}
    </PlainList>
  );
}
