import type { ClockView } from '@firstline/plugin-service-desk-common';
import { useText } from '../../translation';

/** What a clock measures, in words: "Response", "Tier 2: hand over". */
export function useClockName(): (
  clock: Pick<ClockView, 'kind' | 'phase' | 'tier'>,
) => string {
  const t = useText();
  return ({ kind, phase, tier }) => {
    if (kind !== 'ola' || !phase) return t(`common.clock.${kind}`);
    return tier === undefined
      ? t(`clocks.phase.${phase}`)
      : t(`clocks.tierPhase.${phase}`, { tier });
  };
}
