import { Chip, type ChipTone } from '@firstline/frontend-kit';
import type { DailyRecordState } from '@firstline/plugin-service-desk-common';
import { RiCheckDoubleLine, RiCheckLine, RiPencilLine } from '@remixicon/react';
import type { ReactElement } from 'react';
import { useText } from '../../translation';

/** How each state looks; it always says so in words, too. */
export const recordLooks: Record<
  DailyRecordState,
  { tone: ChipTone; icon: ReactElement }
> = {
  open: { tone: 'neutral', icon: <RiPencilLine aria-hidden /> },
  completed: { tone: 'warning', icon: <RiCheckLine aria-hidden /> },
  reviewed: { tone: 'success', icon: <RiCheckDoubleLine aria-hidden /> },
};

/** How far a daily record has come. */
export function RecordStateChip(props: { state: DailyRecordState }) {
  const t = useText();
  return (
    <Chip {...recordLooks[props.state]}>
      {t(`work.daily.state.${props.state}`)}
    </Chip>
  );
}
