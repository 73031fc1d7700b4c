import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { DueCountdown, PriorityChip } from '../components';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { Entries, Entry } from './listStyles';

/** What somebody has open, most pressing first. */
export function OpenWork(props: { incidents: Incident[]; total: number }) {
  const t = useText();
  const route = useRouteRef(incidentRouteRef);
  const { incidents, total } = props;
  if (total === 0) {
    return (
      <Text as="p" color="secondary">
        {t('agents.profile.noOpenWork')}
      </Text>
    );
  }
  return (
    <>
      <Entries aria-label={t('agents.profile.openWork')}>
        {incidents.map(incident => (
          <Entry key={incident.number}>
            <div>
              <small>{incident.number}</small>{' '}
              <Link
                href={route?.({ number: incident.number }) ?? ''}
                standalone
              >
                <bdi>{incident.title}</bdi>
              </Link>
            </div>
            <PriorityChip priority={incident.priority} />
            <DueCountdown incident={incident} />
          </Entry>
        ))}
      </Entries>
      {total > incidents.length && (
        <Text as="p" variant="body-small" color="secondary">
          {t('agents.profile.moreOpen', { count: total - incidents.length })}
        </Text>
      )}
    </>
  );
}
