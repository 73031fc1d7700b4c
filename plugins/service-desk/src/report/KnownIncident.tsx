import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import {
  FieldProblem,
  RelativeTime,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckLine, RiUserAddLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { AnnouncedChip, MajorChip } from '../components/MajorChip';
import { StateChip } from '../components/StateChip';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';

const Frame = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
  overflowWrap: 'anywhere',
});
const Chips = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-2)',
});
const Joined = styled('div')({
  display: 'flex',
  gap: 'var(--bui-space-2)',
  '& svg': { flex: 'none', color: 'var(--bui-fg-positive)' },
});

/** An open incident that may be the same, and a way to join it instead of filing again. */
export function KnownIncident(props: { incident: VisibleIncident }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const say = useErrorMessage();
  const [followed, setFollowed] = useState<VisibleIncident>();
  const incident = followed ?? props.incident;
  const href = useRouteRef(incidentRouteRef)?.({ number: incident.number });
  const follow = useApiCall(async () => {
    setFollowed(await api.subscribe(incident.number));
  });
  const mine = incident.viewer.following;
  const others = incident.followerCount - (mine ? 1 : 0);
  const note = incident.announcement?.note;

  return (
    <Frame>
      <Chips>
        <StateChip state={incident.state} />
        {incident.major && <MajorChip />}
        {incident.announcement && <AnnouncedChip />}
      </Chips>
      <Link href={href ?? ''} target="_blank" weight="bold">
        {incident.announcement?.title ?? incident.title}
      </Link>
      {note && <Text variant="body-small">{note}</Text>}
      <Text variant="body-small" color="secondary">
        {incident.number} · <RelativeTime at={incident.createdAt} />
        {others > 0 && ` · ${t('report.known.others', { count: others })}`}
      </Text>
      <div role="status">
        {mine && (
          <Joined>
            <RiCheckLine size={16} aria-hidden />
            <Text variant="body-small">{t('report.known.following')}</Text>
          </Joined>
        )}
      </div>
      {!mine && incident.viewer.mayFollow && (
        <div>
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiUserAddLine />}
            isPending={follow.pending}
            aria-label={t('report.known.meTooLabel', {
              number: incident.number,
            })}
            onPress={() => follow.run()}
          >
            {t('report.known.meToo')}
          </Button>
        </div>
      )}
      {follow.error && (
        <FieldProblem role="alert">{say(follow.error).text}</FieldProblem>
      )}
    </Frame>
  );
}
