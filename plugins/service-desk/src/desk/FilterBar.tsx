import { Button, SearchField } from '@backstage/ui';
import { PersonPicker, TeamPicker, useLanguage } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import {
  channels,
  incidentStates,
  priorities,
  textLimits,
  type Category,
} from '@firstline/plugin-service-desk-common';
import { RiFilter3Line } from '@remixicon/react';
import { useState, type Ref } from 'react';
import { categoryTitle } from '../incident/categoryTitle';
import { useDeskSettings, useTypedSearch } from '../hooks';
import { useText } from '../translation';
import { deskSorts, type DeskView, type FilterName } from './deskView';
import { FilterSelect } from './FilterSelect';

const Bar = styled('div')({
  display: 'grid',
  gap: 12,
  alignItems: 'end',
  gridTemplateColumns: 'repeat(auto-fill, minmax(140px, 1fr))',
});
const Wide = styled('div')({ gridColumn: 'span 2', minWidth: 0 });

function allCategories(categories: Category[]): Category[] {
  return categories.flatMap(category => [
    category,
    ...allCategories(category.children),
  ]);
}

/** Search, filters and order; each change goes into the URL. */
export function FilterBar(props: {
  view: DeskView;
  /** The search field's frame, for the key that leads to it. */
  searchRef: Ref<HTMLDivElement>;
  onChange(view: DeskView): void;
}) {
  const t = useText();
  const language = useLanguage();
  const settings = useDeskSettings().data;
  const { view, onChange } = props;
  const { filters } = view;
  const rare = [
    'team',
    'assignee',
    'requester',
    'category',
    'channel',
    'ciRef',
    'tier',
  ];
  const [open, setOpen] = useState(() =>
    rare.some(name => filters[name as FilterName]),
  );

  const set = (name: FilterName) => (value: string | undefined) =>
    onChange({ ...view, filters: { ...filters, [name]: value } });
  const [text, type] = useTypedSearch(filters.q ?? '', words =>
    set('q')(words || undefined),
  );
  const categories = allCategories(settings?.categories ?? []);

  return (
    <div role="search" aria-label={t('desk.filter.label')}>
      <Bar>
        <Wide>
          <SearchField
            ref={props.searchRef}
            size="small"
            aria-label={t('desk.filter.search')}
            placeholder={t('desk.filter.search')}
            value={text}
            maxLength={textLimits.search}
            onChange={type}
          />
        </Wide>
        <FilterSelect
          label={t('desk.filter.state')}
          value={filters.state}
          options={incidentStates.map(value => ({
            value,
            label: t(`common.state.${value}`),
          }))}
          onChange={set('state')}
        />
        <FilterSelect
          label={t('desk.filter.priority')}
          value={filters.priority}
          options={priorities.map(value => ({
            value,
            label: `${value} · ${t(`common.priority.${value}`)}`,
          }))}
          onChange={set('priority')}
        />
        <FilterSelect
          label={t('desk.filter.flag')}
          value={filters.flag}
          options={[
            { value: 'major', label: t('desk.filter.flagMajor') },
            { value: 'breached', label: t('desk.filter.flagBreached') },
            { value: 'helping', label: t('desk.filter.flagHelping') },
          ]}
          onChange={set('flag')}
        />
        <FilterSelect
          label={t('desk.filter.sort')}
          value={view.sort}
          optional={false}
          options={deskSorts.map(value => ({
            value,
            label: t(`desk.sort.${value}`),
          }))}
          onChange={sort =>
            onChange({ ...view, sort: (sort as DeskView['sort']) ?? view.sort })
          }
        />
        <Button
          variant="tertiary"
          size="small"
          iconStart={<RiFilter3Line />}
          style={{ justifySelf: 'start' }}
          aria-expanded={open}
          onPress={() => setOpen(!open)}
        >
          {t(open ? 'desk.filter.fewer' : 'desk.filter.more')}
        </Button>
        {open && (
          <>
            <FilterSelect
              label={t('desk.filter.tier')}
              value={filters.tier}
              options={['1', '2', '3'].map(tier => ({
                value: tier,
                label: t('common.tier', { tier }),
              }))}
              onChange={set('tier')}
            />
            <FilterSelect
              label={t('desk.filter.channel')}
              value={filters.channel}
              options={channels.map(value => ({
                value,
                label: t(`common.channel.${value}`),
              }))}
              onChange={set('channel')}
            />
            <FilterSelect
              label={t('desk.filter.category')}
              value={filters.category}
              options={categories.map(({ id }) => ({
                value: id,
                label: categoryTitle(settings?.categories, id, language),
              }))}
              onChange={set('category')}
            />
            <TeamPicker
              label={t('desk.filter.team')}
              placeholder={t('desk.filter.any')}
              value={filters.team}
              optional
              onChange={set('team')}
            />
            <PersonPicker
              label={t('desk.filter.assignee')}
              placeholder={t('desk.filter.any')}
              value={filters.assignee}
              optional
              onChange={set('assignee')}
            />
            <PersonPicker
              label={t('desk.filter.requester')}
              placeholder={t('desk.filter.any')}
              value={filters.requester}
              optional
              onChange={set('requester')}
            />
          </>
        )}
      </Bar>
    </div>
  );
}
