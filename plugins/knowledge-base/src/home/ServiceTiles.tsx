import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { KindIcon } from '@firstline/frontend-kit';
import type { KnowledgeOverview } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { rootRouteRef } from '../routes';
import { useText } from '../translation';

const SHOWN = 12;

const Tiles = styled('ul')({
  listStyle: 'none',
  display: 'grid',
  gap: 8,
  margin: '12px 0 0',
  padding: 0,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
  // On a telephone a long list would stand before everything else.
  '@media (max-width: 600px)': {
    '& > li:nth-of-type(n+7)': { display: 'none' },
  },
});
const Tile = styled('li')({
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  padding: '10px 12px',
  borderRadius: 8,
  border: '1px solid var(--bui-border-1)',
  background: 'var(--bui-bg-neutral-1)',
  '&:hover': { background: 'var(--bui-bg-neutral-2)' },
  '& svg': { flex: 'none', color: 'var(--bui-fg-secondary)' },
  // The whole tile leads on, the name alone is the link.
  '& a::after': { content: '""', position: 'absolute', inset: 0 },
});
const Name = styled('div')({ minWidth: 0, overflowWrap: 'anywhere' });

/** Services with most articles first; each leads to what there is about it. */
export function ServiceTiles(props: {
  items: KnowledgeOverview['byConfigurationItem'];
}) {
  const t = useText();
  const id = useId();
  const home = useRouteRef(rootRouteRef)?.() ?? '';
  if (props.items.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h2" id={id} variant="title-x-small" weight="bold">
        {t('home.services')}
      </Text>
      <Tiles>
        {props.items.slice(0, SHOWN).map(({ ref, title, count }) => (
          <Tile key={ref}>
            <KindIcon kind={ref.split(':')[0]} size={20} />
            <Name>
              <Link
                href={`${home}?ci=${encodeURIComponent(ref)}`}
                standalone
                color="primary"
              >
                {title}
              </Link>
              <Text as="p" variant="body-x-small" color="secondary">
                {t('home.serviceCount', { count })}
              </Text>
            </Name>
          </Tile>
        ))}
      </Tiles>
    </section>
  );
}
