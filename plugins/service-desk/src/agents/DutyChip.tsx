import {
  Chip,
  exactTime,
  useLanguage,
  useNow,
  type ChipTone,
} from '@firstline/frontend-kit';
import type { Agent, DutyState } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import {
  RiMoonLine,
  RiPhoneLine,
  RiSuitcaseLine,
  RiUserFollowLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useText } from '../translation';
import { lastDay, shortMoment } from './timeText';

const looks: Record<DutyState, { tone: ChipTone; icon: ReactElement }> = {
  'on-call': { tone: 'info', icon: <RiPhoneLine aria-hidden /> },
  'on-duty': { tone: 'success', icon: <RiUserFollowLine aria-hidden /> },
  'off-hours': { tone: 'neutral', icon: <RiMoonLine aria-hidden /> },
  'on-leave': { tone: 'warning', icon: <RiSuitcaseLine aria-hidden /> },
};

const Line = styled('span')({
  display: 'inline-flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 6px',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

/** Whether somebody is on duty now, and until when that holds. */
export function DutyChip(props: { agent: Pick<Agent, 'duty' | 'dutyUntil'> }) {
  const t = useText();
  const language = useLanguage();
  const now = useNow();
  const { duty, dutyUntil } = props.agent;
  const { tone, icon } = looks[duty];
  return (
    <Line>
      <Chip tone={tone} icon={icon}>
        {t(`agents.duty.${duty}`)}
      </Chip>
      {dutyUntil && (
        <time dateTime={dutyUntil} title={exactTime(dutyUntil, language)}>
          {t('agents.until', {
            time:
              duty === 'on-leave'
                ? lastDay(dutyUntil, now, language)
                : shortMoment(dutyUntil, now, language),
          })}
        </time>
      )}
    </Line>
  );
}
