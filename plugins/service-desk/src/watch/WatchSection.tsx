import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, Flex, Link, Text } from '@backstage/ui';
import { Chip } from '@firstline/frontend-kit';
import type {
  Incident,
  Page,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import { deskRouteRef } from '../routes';
import { useText } from '../translation';
import { totalText, watchTones } from './watchCounts';
import { WatchRow } from './WatchRow';
import { sectionId, watchIcons } from './WatchTiles';
import { Rows } from './watchStyles';

// What the desk can show of a list as well, in full.
const onDesk: Partial<Record<WatchList, string>> = {
  breached: 'queue=all&flag=breached',
  major: 'queue=all&flag=major',
  unassigned: 'queue=unassigned',
};

/** One list of the watch, most pressing first. */
export function WatchSection(props: { list: WatchList; page: Page<Incident> }) {
  const t = useText();
  const { list, page } = props;
  const { items, totalItems } = page;
  const desk = useRouteRef(deskRouteRef)?.();
  const Icon = watchIcons[list];
  const id = sectionId(list);
  const all = onDesk[list];
  const total = totalText(totalItems, t);
  const rest = typeof totalItems !== 'number' || totalItems > items.length;
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      id={id}
      aria-labelledby={`${id}-title`}
      style={{ borderRadius: 8, scrollMarginTop: 16 }}
    >
      <Flex
        align="center"
        justify="between"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex align="center" gap="2">
          <Icon size={18} aria-hidden />
          <Text
            as="h2"
            variant="title-x-small"
            weight="bold"
            id={`${id}-title`}
          >
            {t(`watch.list.${list}`)}
          </Text>
          <Chip tone={totalItems === 0 ? 'neutral' : watchTones[list]}>
            {total}
          </Chip>
        </Flex>
        {desk && all && items.length > 0 && (
          <Link href={`${desk}?${all}`}>{t('watch.onDesk')}</Link>
        )}
      </Flex>
      <Text as="p" variant="body-small" color="secondary">
        {items.length === 0 ? t('watch.none') : t(`watch.hint.${list}`)}
      </Text>
      {items.length > 0 && (
        <Rows>
          {items.map(incident => (
            <WatchRow key={incident.number} incident={incident} list={list} />
          ))}
        </Rows>
      )}
      {rest && (
        <Text as="p" variant="body-small" color="secondary">
          {t('watch.shown', { shown: `${items.length}`, total })}
        </Text>
      )}
    </Box>
  );
}
