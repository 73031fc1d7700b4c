import { Chip, ChipTone } from '@firstline/frontend-kit';
import type { IncidentState } from '@firstline/plugin-service-desk-common';
import {
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiPauseCircleLine,
  RiSparkling2Line,
  RiToolsLine,
  RiUserReceivedLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useText } from '../translation';

const looks: Record<IncidentState, { tone: ChipTone; icon: ReactElement }> = {
  new: { tone: 'info', icon: <RiSparkling2Line aria-hidden /> },
  assigned: { tone: 'info', icon: <RiUserReceivedLine aria-hidden /> },
  in_progress: { tone: 'info', icon: <RiToolsLine aria-hidden /> },
  pending: { tone: 'warning', icon: <RiPauseCircleLine aria-hidden /> },
  resolved: { tone: 'success', icon: <RiCheckLine aria-hidden /> },
  closed: { tone: 'neutral', icon: <RiCheckDoubleLine aria-hidden /> },
  cancelled: { tone: 'neutral', icon: <RiCloseCircleLine aria-hidden /> },
};

/** Where an incident is in its life. */
export function StateChip(props: { state: IncidentState }) {
  const t = useText();
  const { tone, icon } = looks[props.state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`common.state.${props.state}`)}
    </Chip>
  );
}
