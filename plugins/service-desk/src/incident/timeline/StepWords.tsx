import { Chip } from '@firstline/frontend-kit';
import type { TimelineEntry } from '@firstline/plugin-service-desk-common';
import { useStepSentence } from '../../components/useStepSentence';
import { useText } from '../../translation';

/** Which step of the ladder was taken, from what the entry says of it. */
export function StepWords(props: { entry: TimelineEntry }) {
  const t = useText();
  const sentence = useStepSentence();
  const { changes, text } = props.entry;
  const told = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
  return (
    <>
      {sentence(told) ?? text}
      {told.late && (
        <>
          {' '}
          <Chip tone="warning" title={t('clocks.escalations.lateHint')}>
            {t('clocks.escalations.lateShort')}
          </Chip>
        </>
      )}
    </>
  );
}
