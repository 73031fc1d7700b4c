import {
  CiPicker,
  TeamPicker,
  useLanguage,
  useReader,
} from '@firstline/frontend-kit';
import {
  channels,
  priorities,
  type Category,
} from '@firstline/plugin-service-desk-common';
import { Button } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { RiFilterOffLine } from '@remixicon/react';
import { FilterSelect } from '../desk/FilterSelect';
import { useDeskSettings } from '../hooks';
import { categoryTitle } from '../incident/categoryTitle';
import { useText } from '../translation';
import {
  type MeasureFilterName,
  type MeasureView,
  measureFilterNames,
} from './measureView';
import { PeriodField } from './PeriodField';

const Bar = styled('div')({
  display: 'grid',
  gap: 12,
  alignItems: 'end',
  gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
});

function allCategories(categories: Category[]): Category[] {
  return categories.flatMap(category => [
    category,
    ...allCategories(category.children),
  ]);
}

/** A system is measured with its parts, anything else by itself. */
export const itemFilter = (ref: string): 'system' | 'ci' =>
  ref.startsWith('system:') ? 'system' : 'ci';

/** Of what measures are taken; each change goes into the address. */
export function MeasureFilters(props: {
  view: MeasureView;
  /** Last day that can be chosen, `2026-10-31`. */
  today: string;
  onChange(view: MeasureView): void;
}) {
  const t = useText();
  const language = useLanguage();
  const settings = useDeskSettings().data;
  const teams = useReader().data?.ownershipEntityRefs ?? [];
  const { view, onChange } = props;
  const { filters } = view;
  const set = (changed: Partial<Record<MeasureFilterName, string>>) =>
    onChange({ ...view, filters: { ...filters, ...changed } });
  const item = filters.system ?? filters.ci;
  const filtered = measureFilterNames.some(name => filters[name]);

  return (
    <div role="search" aria-label={t('measures.filter.label')}>
      <Bar>
        <PeriodField view={view} today={props.today} onChange={onChange} />
        <TeamPicker
          label={t('measures.filter.team')}
          placeholder={t('desk.filter.any')}
          value={filters.team}
          onChange={team => set({ team })}
        />
        <CiPicker
          label={t('measures.filter.item')}
          placeholder={t('desk.filter.any')}
          optional={false}
          teams={teams}
          value={item ? [{ ref: item, title: '' }] : []}
          onChange={chosen => {
            // The last one chosen takes the place of the one before.
            const ref = chosen.at(-1)?.ref;
            set({
              system: undefined,
              ci: undefined,
              ...(ref && { [itemFilter(ref)]: ref }),
            });
          }}
        />
        <TeamPicker
          label={t('measures.filter.owner')}
          placeholder={t('desk.filter.any')}
          value={filters.owner}
          onChange={owner => set({ owner })}
        />
        <FilterSelect
          size="medium"
          label={t('measures.filter.category')}
          value={filters.category}
          options={allCategories(settings?.categories ?? []).map(({ id }) => ({
            value: id,
            label: categoryTitle(settings?.categories, id, language),
          }))}
          onChange={category => set({ category })}
        />
        <FilterSelect
          size="medium"
          label={t('measures.filter.priority')}
          value={filters.priority}
          options={priorities.map(value => ({
            value,
            label: `${value} · ${t(`common.priority.${value}`)}`,
          }))}
          onChange={priority => set({ priority })}
        />
        <FilterSelect
          size="medium"
          label={t('measures.filter.channel')}
          value={filters.channel}
          options={channels.map(value => ({
            value,
            label: t(`common.channel.${value}`),
          }))}
          onChange={channel => set({ channel })}
        />
        {filtered && (
          <Button
            variant="tertiary"
            iconStart={<RiFilterOffLine />}
            onPress={() => onChange({ ...view, filters: {} })}
          >
            {t('measures.filter.clear')}
          </Button>
        )}
      </Bar>
    </div>
  );
}
