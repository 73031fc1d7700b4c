import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { useLoad } from '@firstline/frontend-kit';
import { serviceDeskApiRef } from '../api';
import { deskRouteRef } from '../routes';
import { useText } from '../translation';
import { IncidentLines } from './IncidentLines';
import { totalBeside } from './totalBeside';

const SHOWN = 5;

/**
 * What somebody has reported, open ones first, as far as the reader may see them: whoever
 * calls often asks about one of these, and a fault that returns shows itself (S-052, S-063).
 */
export function RequesterHistory(props: {
  /** Ref of the user. */
  requester: string;
  /** Number of the incident beside which it stands. */
  besides?: string;
  /** For those who have more open than this page, such as a form half filled in. */
  newTab?: boolean;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const desk = useRouteRef(deskRouteRef)?.();
  const { requester, besides, newTab } = props;
  const { data, error } = useLoad(
    signal =>
      api.listIncidents(
        { requester: [requester], limit: SHOWN + 1 },
        { signal },
      ),
    [api, requester],
  );
  if (error) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('common.requesterHistory.failed')}
      </Text>
    );
  }
  if (!data) return null;
  const others = data.items.filter(item => item.number !== besides);
  const query = new URLSearchParams({ queue: 'all', requester });
  return (
    <>
      {others.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('common.requesterHistory.none')}
        </Text>
      )}
      <IncidentLines incidents={others.slice(0, SHOWN)} newTab={newTab} />
      {desk && (data.nextCursor || others.length > SHOWN) && (
        <Link
          href={`${desk}?${query}`}
          target={newTab ? '_blank' : undefined}
          variant="body-small"
        >
          {t('common.requesterHistory.all', {
            total: totalBeside(data, others),
          })}
        </Link>
      )}
    </>
  );
}
