import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { useLoad } from '@firstline/frontend-kit';
import {
  type Incident,
  openIncidentStates,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { serviceDeskApiRef } from '../../api';
import { PriorityChip } from '../../components/PriorityChip';
import { StateChip } from '../../components/StateChip';
import { incidentRouteRef } from '../../routes';
import { useText } from '../../translation';
import { Panel } from './Panel';

const SHOWN = 6;

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
});
const Marks = styled('div')({ display: 'flex', gap: 6, marginTop: 2 });

/** Other open incidents on the same configuration items, as far as the reader may see them. */
export function RelatedPanel(props: { incident: Incident }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const link = useRouteRef(incidentRouteRef);
  const { number, ciRefs } = props.incident;
  const { data } = useLoad(
    signal =>
      api.listIncidents(
        {
          ciRef: ciRefs,
          state: [...openIncidentStates],
          limit: SHOWN + 1,
        },
        { signal },
      ),
    [api, ciRefs.join()],
  );
  if (ciRefs.length === 0 || !data) return null;
  const others = data.items
    .filter(item => item.number !== number)
    .slice(0, SHOWN);
  return (
    <Panel title={t('incident.side.related')}>
      {others.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('incident.side.relatedNone')}
        </Text>
      )}
      <List>
        {others.map(item => (
          <li key={item.number}>
            <Link href={link?.({ number: item.number }) ?? ''} standalone>
              {item.number} {item.title}
            </Link>
            <Marks>
              <StateChip state={item.state} />
              {item.view !== 'announced' && (
                <PriorityChip priority={item.priority} />
              )}
            </Marks>
          </li>
        ))}
      </List>
    </Panel>
  );
}
