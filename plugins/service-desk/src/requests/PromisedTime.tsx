import { Text } from '@backstage/ui';
import { ExactTime } from '@firstline/frontend-kit';
import {
  type ClockView,
  type Incident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { useCountdown } from '../components/Countdown';
import { useText } from '../translation';

function Sentence(props: { clock: ClockView }) {
  const t = useText();
  const { clock } = props;
  const { status } = useCountdown(clock);
  const told = status === 'held-over' ? 'held' : status;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t(`clocks.expect.resolution.${told}`, {
        time: <ExactTime at={clock.dueAt} />,
      })}
    </Text>
  );
}

/** By when an open request is to be solved, in a sentence. */
export function PromisedTime(props: { incident: Incident }) {
  const { clocks, state } = props.incident;
  const clock = clocks.find(({ kind }) => kind === 'resolution');
  return clock && isOpen(state) ? <Sentence clock={clock} /> : null;
}
