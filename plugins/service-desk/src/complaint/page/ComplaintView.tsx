import { Alert, Box, Flex } from '@backstage/ui';
import type { Loaded } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintEntry,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { MarkdownText } from '../../components';
import { AttachmentList } from '../../incident/AttachmentList';
import { useText } from '../../translation';
import { AnswerQuote } from '../AnswerQuote';
import { ComplainantPart } from '../ComplainantPart';
import { ComplaintDialogs } from '../moves/ComplaintDialogs';
import { useComplaintMove } from '../useComplaintMove';
import { ClocksPanel } from './ClocksPanel';
import { ComplaintHeader } from './ComplaintHeader';
import { ComplaintTimeline } from './ComplaintTimeline';
import { AboutPanel, DetailsPanel } from './FactsPanel';
import { FindingsSection } from './FindingsSection';
import { HearingPanel } from './HearingPanel';
import { MeasuresPanel } from './MeasuresPanel';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 16,
  marginTop: 16,
  alignItems: 'start',
  '@media (min-width: 1100px)': {
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
  },
});

/** All of a complaint that its reader may see, and all they may do with it. */
export function ComplaintView(props: {
  complaint: Complaint;
  timeline: Loaded<ComplaintEntry[]>;
  onChange(complaint: Complaint): void;
  reload(): Promise<void>;
}) {
  const t = useText();
  const { complaint, timeline, reload } = props;
  const { view, hearing, measures = [], answers } = complaint;
  const onChange = (next: Complaint) => {
    props.onChange(next);
    void timeline.reload();
  };
  const move = useComplaintMove({ complaint, onMoved: onChange, reload });
  const mine = view === 'complainant';

  return (
    <>
      {view === 'internal' && (
        <Alert status="info" icon title={t('complaint.page.anonymous')} />
      )}
      {view === 'filed' && (
        <Alert status="info" icon title={t('complaint.page.receipt')} />
      )}
      <Box mt="3">
        <ComplaintHeader complaint={complaint} move={move} />
      </Box>
      <Columns>
        <Flex direction="column" gap="4">
          {mine && (answers.length > 0 || complaint.rating) && (
            <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
              <Flex direction="column" gap="4">
                <AnswerQuote complaint={complaint} />
                <ComplainantPart
                  complaint={complaint}
                  move={move}
                  onChange={onChange}
                />
              </Flex>
            </Box>
          )}
          <Box
            as="section"
            bg="neutral"
            p="4"
            aria-label={t('complaint.page.description')}
            style={{ borderRadius: 8 }}
          >
            <MarkdownText text={complaint.description} />
            <AttachmentList
              attachments={complaint.attachments}
              text={complaint.description}
            />
          </Box>
          {view === 'internal' && <FindingsSection complaint={complaint} />}
          {view !== 'filed' && (
            <ComplaintTimeline
              complaint={complaint}
              timeline={timeline}
              onSent={() => void reload()}
            />
          )}
        </Flex>
        <Flex direction="column" gap="4">
          <AboutPanel complaint={complaint} />
          {measures.length > 0 && (
            <MeasuresPanel
              complaint={complaint}
              measures={measures}
              onChange={() => void reload()}
            />
          )}
          {hearing && <HearingPanel hearing={hearing} />}
          {view === 'internal' && complaint.clocks.length > 0 && (
            <ClocksPanel clocks={complaint.clocks} />
          )}
          <DetailsPanel complaint={complaint} />
        </Flex>
      </Columns>
      <ComplaintDialogs complaint={complaint} move={move} />
    </>
  );
}
