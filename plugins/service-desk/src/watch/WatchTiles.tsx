import type { Watch, WatchList } from '@firstline/plugin-service-desk-common';
import { watchLists } from '@firstline/plugin-service-desk-common';
import {
  RiAlarmWarningLine,
  RiArrowLeftRightLine,
  RiMegaphoneLine,
  RiTimerFlashLine,
  type RemixiconComponentType,
  RiUserSearchLine,
} from '@remixicon/react';
import { useText } from '../translation';
import { totalText, watchTones } from './watchCounts';
import { Tile, Tiles } from './watchStyles';

/** The sign of each list; it stands at its count and at its title. */
export const watchIcons: Record<WatchList, RemixiconComponentType> = {
  aboutToBreach: RiTimerFlashLine,
  breached: RiAlarmWarningLine,
  major: RiMegaphoneLine,
  unassigned: RiUserSearchLine,
  bouncing: RiArrowLeftRightLine,
};

/** Where the list of a count stands on the page. */
export const sectionId = (list: WatchList) => `watch-${list}`;

/** The counts, each leading to its list. */
export function WatchTiles(props: { watch: Watch }) {
  const t = useText();
  const { watch } = props;
  return (
    <nav aria-label={t('watch.counts')}>
      <Tiles>
        {watchLists.map(list => {
          const Icon = watchIcons[list];
          const { totalItems } = watch[list];
          return (
            <li key={list}>
              <Tile
                href={`#${sectionId(list)}`}
                data-tone={totalItems === 0 ? undefined : watchTones[list]}
              >
                <strong>
                  <Icon size={20} aria-hidden />
                  {totalText(totalItems, t)}
                </strong>{' '}
                <span>{t(`watch.list.${list}`)}</span>
              </Tile>
            </li>
          );
        })}
      </Tiles>
    </nav>
  );
}
