import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { ErrorPanel, LoadingState, useLoad } from '@firstline/frontend-kit';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useText } from '../translation';
import { useUnlink } from './useUnlink';

// As many as one question can name.
const MOST = 200;

/** Incidents that resolve together with a major one, each to be taken off. */
export function LinkedIncidents(props: {
  linked: string[];
  open: boolean;
  onChange(): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const numbers = props.linked.slice(0, MOST);
  const loaded = useLoad(
    async signal =>
      numbers.length === 0
        ? []
        : (
            await api.listIncidents(
              { number: numbers, limit: MOST },
              { signal },
            )
          ).items,
    [api, numbers.join()],
  );
  const unlink = useUnlink(props.onChange);
  if (numbers.length === 0) {
    return props.open ? (
      <Text as="p" variant="body-small" color="secondary">
        {t('major.panel.linkedNone')}
      </Text>
    ) : null;
  }
  return (
    <div>
      <Text as="h4" variant="body-small" weight="bold">
        {t('major.panel.linked', { count: props.linked.length })}
      </Text>
      {!loaded.data && !loaded.error && <LoadingState rows={1} />}
      {!loaded.data && loaded.error && (
        <FailedState error={loaded.error} onRetry={loaded.reload} heading="p" />
      )}
      {unlink.error && <ErrorPanel error={unlink.error} />}
      <IncidentLines
        incidents={loaded.data ?? []}
        note={incident =>
          incident.viewer.mayLink && (
            <Button
              size="small"
              variant="tertiary"
              isDisabled={unlink.pending}
              aria-label={t('major.panel.unlinkLabel', {
                number: incident.number,
              })}
              onPress={() => void unlink.run(incident.number)}
            >
              {t('major.panel.unlink')}
            </Button>
          )
        }
      />
    </div>
  );
}
