import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Panel, RelativeTime } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { useSolvedIncidents } from './useSolvedIncidents';

const List = styled('ul')({
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& li': { padding: '3px 0', overflowWrap: 'anywhere' },
});

/** How many incidents it solved, when last, and those the reader may see. */
export function SolvedPanel(props: { article: Article }) {
  const t = useText();
  const route = useRouteRef(incidentRouteRef);
  const { number, solvedCount, lastSolvedAt } = props.article;
  const incidents = useSolvedIncidents(number, solvedCount);
  if (solvedCount === 0) return null;
  return (
    <Panel title={t('common.solved', { count: solvedCount })}>
      {lastSolvedAt && (
        <Text as="p" variant="body-small" color="secondary">
          {t('article.solved.last', {
            time: <RelativeTime at={lastSolvedAt} />,
          })}
        </Text>
      )}
      {incidents.length > 0 && (
        <List>
          {incidents.map(incident => (
            <li key={incident.number}>
              <Link href={route?.({ number: incident.number }) ?? ''}>
                {incident.number}
              </Link>{' '}
              <bdi>{incident.title}</bdi>
            </li>
          ))}
        </List>
      )}
    </Panel>
  );
}
