import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { useLoad } from '@firstline/frontend-kit';
import { useText } from '../translation';

const MOST_SYSTEMS = 500;

const optionOf = (entity: Entity) => ({
  id: stringifyEntityRef(entity),
  label: entity.metadata.title ?? entity.metadata.name,
});

/** Finds a system of the catalog. */
export function SystemPicker(props: {
  label: string;
  /** Entity ref of the system. */
  value: string | undefined;
  problem?: string;
  onChange(system: string | undefined): void;
}) {
  const t = useText();
  const catalog = useApi(catalogApiRef);
  const { data = [], loading } = useLoad(async () => {
    const { items } = await catalog.queryEntities({
      filter: { kind: 'System' },
      orderFields: { field: 'metadata.name', order: 'asc' },
      fields: ['kind', 'metadata.name', 'metadata.namespace', 'metadata.title'],
      limit: MOST_SYSTEMS,
    });
    return items.map(optionOf);
  }, [catalog]);
  const { value, problem } = props;
  const present =
    value && !loading && !data.some(({ id }) => id === value)
      ? [{ id: value, label: value.split('/')[1] ?? value }]
      : [];
  return (
    <Combobox
      // Options that arrive after the value would leave the input empty.
      key={String(loading)}
      label={props.label}
      placeholder={t('serviceReport.choose')}
      size="medium"
      menuTrigger="input"
      options={[...present, ...data]}
      value={value ?? null}
      isInvalid={problem !== undefined}
      description={problem}
      onChange={key => props.onChange(key ? String(key) : undefined)}
    />
  );
}
