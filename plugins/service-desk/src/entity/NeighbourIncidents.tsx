import type { Entity } from '@backstage/catalog-model';
import { Flex, Text } from '@backstage/ui';
import { CiChip, LoadingState } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useText } from '../translation';
import type { Direction, Neighbour } from './neighbours';
import { useNeighbours } from './useNeighbours';
import {
  hiddenCount,
  useOpenIncidents,
  type OpenIncidents,
} from './useOpenIncidents';

const Group = styled('div')({
  paddingLeft: 12,
  borderLeft: '3px solid var(--bui-border-2)',
});

function NeighbourGroup(props: { neighbour: Neighbour; open: OpenIncidents }) {
  const t = useText();
  const { neighbour, open } = props;
  const incidents = open.incidents.filter(incident =>
    incident.ciRefs.includes(neighbour.ref),
  );
  const summary = open.summaries.find(item => item.ciRef === neighbour.ref);
  const hidden = summary ? hiddenCount(summary) : 0;
  return (
    <Group>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <CiChip ciRef={neighbour.ref} />
        <Text variant="body-small" color="secondary">
          {t(`entity.relation.${neighbour.relation}`)}
          {neighbour.hops > 1 &&
            ` · ${t('entity.hops', { count: neighbour.hops })}`}
        </Text>
      </Flex>
      <IncidentLines incidents={incidents} />
      {hidden > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('entity.card.hidden', { count: hidden })}
        </Text>
      )}
    </Group>
  );
}

/**
 * Open incidents around a CI in one direction, grouped by the neighbour they are on.
 * Those that are on the CI itself too are listed there, not here.
 */
export function NeighbourIncidents(props: {
  entity: Entity;
  direction: Direction;
  /** Refs whose incidents count as the CI's own. */
  own: string[];
}) {
  const t = useText();
  const { entity, direction, own } = props;
  const neighbours = useNeighbours(entity, direction);
  const found = neighbours.data ?? [];
  const open = useOpenIncidents(found.map(neighbour => neighbour.ref));
  const error = neighbours.error ?? open.error;

  if (error && !open.data) {
    return (
      <FailedState
        error={error}
        onRetry={() => {
          void neighbours.reload();
          void open.reload();
        }}
        heading="h3"
      />
    );
  }
  if (!neighbours.data || !open.data) return <LoadingState rows={2} />;
  const openData = {
    ...open.data,
    incidents: open.data.incidents.filter(
      incident => !incident.ciRefs.some(ref => own.includes(ref)),
    ),
  };
  if (found.length === 0) {
    return <Text color="secondary">{t('entity.tab.noNeighbours')}</Text>;
  }
  const busy = found.filter(
    ({ ref }) =>
      openData.incidents.some(incident => incident.ciRefs.includes(ref)) ||
      openData.summaries.some(
        item => item.ciRef === ref && hiddenCount(item) > 0,
      ),
  );
  const quiet = found.length - busy.length;
  if (busy.length === 0) {
    return <Text color="secondary">{t(`entity.tab.${direction}Calm`)}</Text>;
  }
  return (
    <Flex direction="column" gap="4">
      {busy.map(neighbour => (
        <NeighbourGroup
          key={neighbour.ref}
          neighbour={neighbour}
          open={openData}
        />
      ))}
      {quiet > 0 && (
        <Text variant="body-small" color="secondary">
          {t('entity.tab.quiet', { count: quiet })}
        </Text>
      )}
    </Flex>
  );
}
