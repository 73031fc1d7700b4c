import type { ComplaintClock } from '@firstline/plugin-service-desk-common';
import { NamedCountdown } from '../components/Countdown';
import { useText } from '../translation';

/** How much time a step of a complaint has left, as incidents show theirs. */
export function ComplaintDue(props: { clock: ComplaintClock }) {
  const t = useText();
  const { clock } = props;
  return (
    <NamedCountdown clock={clock} name={t(`complaint.clock.${clock.kind}`)} />
  );
}
