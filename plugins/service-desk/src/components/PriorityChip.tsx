import { Chip, ChipTone } from '@firstline/frontend-kit';
import type { Priority } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

const tones: Record<Priority, ChipTone> = {
  P1: 'danger',
  P2: 'warning',
  P3: 'neutral',
  P4: 'neutral',
};
const bars: Record<Priority, number> = { P1: 4, P2: 3, P3: 2, P4: 1 };

/** Bars that fill up with the priority: readable without colour and without the word. */
function PriorityBars(props: { priority: Priority }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden focusable="false">
      {[0, 1, 2, 3].map(i => (
        <rect
          key={i}
          x={i * 3.5}
          y={9 - i * 2.6}
          width={2.5}
          height={4 + i * 2.6}
          rx={0.5}
          fill="currentColor"
          opacity={i < bars[props.priority] ? 1 : 0.25}
        />
      ))}
    </svg>
  );
}

/** P1 to P4, with the word for it when there is room. */
export function PriorityChip(props: {
  priority: Priority;
  /** Shows "P1 · critical" instead of "P1". */
  withMeaning?: boolean;
}) {
  const t = useText();
  const { priority, withMeaning = false } = props;
  const meaning = t(`common.priority.${priority}`);
  const label = t('common.priorityLabel', { priority, meaning });
  return (
    <Chip
      tone={tones[priority]}
      strong={priority === 'P1' || priority === 'P2'}
      icon={<PriorityBars priority={priority} />}
      label={label}
      title={label}
    >
      {withMeaning ? `${priority} · ${meaning}` : priority}
    </Chip>
  );
}
