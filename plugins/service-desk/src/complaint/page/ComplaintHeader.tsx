import { Button, Flex, Text } from '@backstage/ui';
import { ErrorPanel, Person, RelativeTime } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintAction,
} from '@firstline/plugin-service-desk-common';
import { RecordHeader } from '../../components/RecordHeader';
import { useText } from '../../translation';
import {
  ComplaintStateChip,
  OutcomeChip,
  SecondRoundChip,
} from '../ComplaintChips';
import { ComplaintDue } from '../ComplaintDue';
import { runningClock } from '../complaintFacts';
import { NextStep } from '../NextStep';
import type { ComplaintMove } from '../useComplaintMove';

// Accepting has its own place beside the answer.
const buttons = ['verify', 'decide', 'answer', 'withdraw'] as const;

/** What it is and where it stands; what comes next, and what the reader can do. */
export function ComplaintHeader(props: {
  complaint: Complaint;
  move: ComplaintMove;
}) {
  const t = useText();
  const { complaint, move } = props;
  const internal = complaint.view === 'internal';
  const clock = internal ? runningClock(complaint.clocks) : undefined;
  const allowed = buttons.filter(action =>
    (complaint.allowedActions as ComplaintAction[]).includes(action),
  );
  return (
    <RecordHeader
      number={complaint.number}
      title={complaint.title}
      chips={
        <>
          <ComplaintStateChip complaint={complaint} />
          <SecondRoundChip complaint={complaint} />
          {internal && complaint.outcome && (
            <OutcomeChip outcome={complaint.outcome} />
          )}
          {clock && <ComplaintDue clock={clock} />}
        </>
      }
    >
      <Text as="p" variant="body-small" color="secondary">
        {t('complaint.page.by', {
          who: (
            <Person
              userRef={complaint.complainant ?? complaint.filedBy}
              avatar={false}
            />
          ),
          time: <RelativeTime at={complaint.createdAt} />,
        })}
      </Text>
      {!internal && <NextStep complaint={complaint} />}
      {allowed.length > 0 && (
        <Flex
          role="group"
          aria-label={t('complaint.page.moves')}
          gap="2"
          style={{ flexWrap: 'wrap' }}
        >
          {allowed.map((action, index) => (
            <Button
              key={action}
              variant={
                index === 0 && action !== 'withdraw' ? 'primary' : 'secondary'
              }
              isDisabled={move.pending}
              onPress={() => move.start(action)}
            >
              {t(`complaint.move.${action}.action`)}
            </Button>
          ))}
        </Flex>
      )}
      {!move.open &&
        move.error &&
        !complaint.allowedActions.includes('accept') && (
          <ErrorPanel error={move.error} />
        )}
    </RecordHeader>
  );
}
