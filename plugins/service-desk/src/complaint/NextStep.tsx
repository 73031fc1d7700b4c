import { Text } from '@backstage/ui';
import { ExactTime, useNow } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { type Text as Words, useText } from '../translation';
import { isToDecideAgain, runningClock } from './complaintFacts';

function stepWords(complaint: Complaint, t: Words): string {
  const { state, satisfied } = complaint;
  if (isToDecideAgain(complaint)) return t('complaint.next.again');
  if (state !== 'closed') return t(`complaint.next.${state}`);
  if (satisfied === undefined) return t('complaint.next.closed.silent');
  return satisfied
    ? t('complaint.next.closed.accepted')
    : t('complaint.next.closed.declined');
}

/** To the complainant: where it stands, what comes next, and by when. */
export function NextStep(props: { complaint: Complaint }) {
  const t = useText();
  const now = useNow();
  const { complaint } = props;
  const clock = runningClock(
    complaint.clocks.filter(({ kind }) => kind === 'answer'),
  );
  return (
    <Text as="p" variant="body-medium">
      {stepWords(complaint, t)}
      {clock && (
        <>
          {' '}
          {t(
            Date.parse(clock.dueAt) < now
              ? 'complaint.next.late'
              : 'complaint.next.by',
            { time: <ExactTime at={clock.dueAt} /> },
          )}
        </>
      )}
    </Text>
  );
}
