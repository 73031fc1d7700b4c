import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { CiChip, useLoad } from '@firstline/frontend-kit';
import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& > li': { maxWidth: '100%' },
});

/** The configuration items of an incident, with owner and lifecycle from the catalog. */
export function CiList(props: { items: LinkedConfigurationItem[] }) {
  const catalog = useApi(catalogApiRef);
  const refs = props.items.map(item => item.ref);
  // While the catalog is away the titles at the time of filing still tell what it is.
  const { data } = useLoad(
    async () =>
      refs.length ? catalog.getEntitiesByRefs({ entityRefs: refs }) : undefined,
    [catalog, refs.join()],
  );
  if (refs.length === 0) return null;
  return (
    <List>
      {props.items.map((item, i) => (
        <li key={item.ref}>
          <CiChip
            ciRef={item.ref}
            title={item.title}
            entity={data?.items[i]}
            gone={data !== undefined && data.items[i] === undefined}
          />
        </li>
      ))}
    </List>
  );
}
