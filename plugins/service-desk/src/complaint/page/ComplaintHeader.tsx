import { Box, Button, Flex, Text } from '@backstage/ui';
import { ErrorPanel, Person, RelativeTime } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintAction,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
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

const Title = styled('h2')({
  margin: 0,
  fontSize: '1.375rem',
  lineHeight: 1.3,
  fontWeight: 600,
  overflowWrap: 'anywhere',
});

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
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-label={complaint.title}
      style={{ borderRadius: 8 }}
    >
      <Flex direction="column" gap="3">
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <Text as="span" variant="body-medium" color="secondary">
            {complaint.number}
          </Text>
          <ComplaintStateChip complaint={complaint} />
          <SecondRoundChip complaint={complaint} />
          {internal && complaint.outcome && (
            <OutcomeChip outcome={complaint.outcome} />
          )}
          {clock && <ComplaintDue clock={clock} />}
        </Flex>
        <Title dir="auto">{complaint.title}</Title>
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
      </Flex>
    </Box>
  );
}
