import { Card, CardBody } from '@backstage/ui';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { AnswerQuote } from './AnswerQuote';
import { ComplainantPart } from './ComplainantPart';
import { ComplaintChips, ComplaintLink, FiledLine } from './ComplaintRows';
import { NextStep } from './NextStep';
import { useComplaintMove } from './useComplaintMove';

const Frame = styled('article')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  minWidth: 0,
  overflowWrap: 'anywhere',
});

/** A complaint that waits for its complainant, with what they can do right there. */
export function WaitingComplaint(props: {
  complaint: Complaint;
  onChange(): Promise<unknown>;
}) {
  const { complaint, onChange } = props;
  const move = useComplaintMove({
    complaint,
    onMoved: () => void onChange(),
    reload: onChange,
  });
  return (
    <Card>
      <CardBody>
        <Frame aria-label={`${complaint.number} ${complaint.title}`}>
          <ComplaintChips complaint={complaint} outcome={false} />
          <div>
            <ComplaintLink complaint={complaint} />
            <FiledLine complaint={complaint} />
          </div>
          <NextStep complaint={complaint} />
          <AnswerQuote complaint={complaint} />
          <ComplainantPart
            complaint={complaint}
            move={move}
            onChange={() => void onChange()}
          />
        </Frame>
      </CardBody>
    </Card>
  );
}
