import { Box, Flex, Text } from '@backstage/ui';
import { ErrorPanel, Notice } from '@firstline/frontend-kit';
import type {
  Incident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ComplainLink } from '../complaint/ComplainLink';
import { MarkdownText } from '../components/MarkdownText';
import { RequesterHistory } from '../components/RequesterHistory';
import { useDeskPerson } from '../hooks/useDeskPerson';
import type { ChosenArticle } from '../knowledge/ArticlePicker';
import { useKnowledgeLinks } from '../knowledge/useKnowledgeLinks';
import { LinkDialog } from '../major/LinkDialog';
import { LinkedNotice } from '../major/LinkedNotice';
import { MajorSection } from '../major/MajorSection';
import { useText } from '../translation';
import { useResolveWork } from '../work/useResolveWork';
import { WorkOrderPanel } from '../work-order/WorkOrderPanel';
import { WorkPanel } from '../work/WorkPanel';
import { AskedNotice } from './AskedNotice';
import { AttachmentList } from './AttachmentList';
import { ConflictNotice } from './ConflictNotice';
import { FollowButton } from './FollowButton';
import { IncidentHeader } from './IncidentHeader';
import { MoveBar } from './MoveBar';
import { MoveDialogs } from './moves/MoveDialogs';
import { AssignmentPanel } from './side/AssignmentPanel';
import { DetailsPanel, SolutionPanel } from './side/DetailsPanel';
import { EscalationPanel } from './side/EscalationPanel';
import { KnowledgePanel } from './side/KnowledgePanel';
import { Panel } from './side/Panel';
import { PeoplePanel } from './side/PeoplePanel';
import { RelatedPanel } from './side/RelatedPanel';
import { ServiceLevelPanel } from './side/ServiceLevelPanel';
import { TimePanel } from './time/TimePanel';
import { IncidentComposer } from './timeline/IncidentComposer';
import { SurveyPanel } from '../satisfaction/SurveyPanel';
import { Timeline } from './timeline/Timeline';
import { TimelineItem } from './timeline/TimelineItem';
import type { LoadedTimeline } from './timeline/useTimeline';
import { useMove } from './useMove';

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
const NoPrint = styled('div')({
  // A panel that has nothing to say leaves no gap.
  '&:empty': { display: 'none' },
  '@media print': { display: 'none' },
});

/** All of an incident that its reader may see, and all they may do with it. */
export function IncidentView(props: {
  incident: Incident;
  timeline: LoadedTimeline;
  onChange(incident: VisibleIncident): void;
  reload(): Promise<void>;
}) {
  const t = useText();
  const { incident, timeline } = props;
  const me = useDeskPerson().data?.userRef;
  const [linking, setLinking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const internal = incident.view === 'internal';
  const navigate = useNavigate();
  const { draftHref } = useKnowledgeLinks();
  const [article, setArticle] = useState<ChosenArticle>();
  const draftAfter = useRef(false);
  const work = useResolveWork();

  const onChange = (next: VisibleIncident) => {
    props.onChange(next);
    void timeline.reload();
  };
  const move = useMove({
    incident,
    entries: timeline.data ?? [],
    onMoved: moved => {
      onChange(moved);
      const href = draftAfter.current && draftHref(moved.number);
      draftAfter.current = false;
      if (moved.state === 'resolved') void work.resolved(moved.number);
      if (href && moved.state === 'resolved') navigate(href);
    },
    reload: props.reload,
  });
  const solveWith = (chosen: ChosenArticle) => {
    setArticle(chosen);
    move.start('resolve');
  };
  const answer = () => {
    field.current?.focus();
    field.current?.scrollIntoView?.({ block: 'center' });
  };
  const conflict = move.conflict && <ConflictNotice {...move.conflict} />;

  return (
    <>
      <AskedNotice
        incident={incident}
        mine={incident.requester === me}
        onAnswer={answer}
        onConfirm={() => move.start('confirm')}
      />
      <Box mt="3">
        <IncidentHeader incident={incident}>
          <NoPrint>
            <Flex
              gap="3"
              align="center"
              justify="between"
              style={{ flexWrap: 'wrap' }}
            >
              <MoveBar
                incident={incident}
                pending={move.pending}
                onMove={next => {
                  setArticle(undefined);
                  move.start(next);
                }}
                onAnswer={answer}
                extra={
                  incident.viewer.mayLink && !incident.linkedTo
                    ? [
                        {
                          id: 'linkToMajor',
                          label: t('major.link.action'),
                          onPress: () => setLinking(true),
                        },
                      ]
                    : undefined
                }
              />
              <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
                {incident.requester === me && (
                  <ComplainLink incident={incident.number} />
                )}
                <FollowButton incident={incident} onChange={props.onChange} />
              </Flex>
            </Flex>
          </NoPrint>
          {!move.open && move.error && <ErrorPanel error={move.error} />}
        </IncidentHeader>
      </Box>
      <LinkedNotice incident={incident} onChange={onChange} />
      <MajorSection incident={incident} reload={props.reload} />
      <Columns>
        <Flex direction="column" gap="4">
          <Box
            as="section"
            bg="neutral"
            p="4"
            aria-label={t('incident.description')}
            style={{ borderRadius: 8 }}
          >
            {incident.description ? (
              <MarkdownText text={incident.description} />
            ) : (
              <Text as="p" color="secondary">
                {t('incident.noDescription')}
              </Text>
            )}
            <AttachmentList
              attachments={incident.attachments}
              text={incident.description}
            />
          </Box>
          <SolutionPanel incident={incident} />
          {work.error && (
            <Notice
              status="warning"
              icon
              title={t('work.resolveFailed')}
              description={work.error.message}
            />
          )}
          <WorkOrderPanel
            incident={incident}
            onWorked={work.isKept ? work.worked : undefined}
            onChange={() => {
              void props.reload();
              void timeline.reload();
            }}
          />
          <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
            <Timeline
              timeline={timeline}
              renderEntry={entry => (
                <TimelineItem entry={entry} marksInternal={internal} />
              )}
              composer={
                me && (
                  <IncidentComposer
                    incident={incident}
                    userRef={me}
                    fieldRef={field}
                    onSent={() => void props.reload()}
                  />
                )
              }
            />
          </Box>
          {internal && <WorkPanel incident={incident} round={work.round} />}
          {internal && <TimePanel incident={incident} />}
        </Flex>
        <Flex direction="column" gap="4">
          <NoPrint>
            <SurveyPanel incident={incident} onChange={onChange} />
          </NoPrint>
          <AssignmentPanel incident={incident} />
          {internal && <ServiceLevelPanel incident={incident} />}
          {internal && (
            <NoPrint>
              <KnowledgePanel
                incident={incident}
                onChange={onChange}
                onSolvedWith={
                  incident.allowedActions.includes('resolve')
                    ? solveWith
                    : undefined
                }
              />
            </NoPrint>
          )}
          {internal && <EscalationPanel incident={incident} />}
          <PeoplePanel incident={incident} onChange={onChange} />
          <DetailsPanel incident={incident} />
          <NoPrint>
            <RelatedPanel incident={incident} />
          </NoPrint>
          {internal && incident.requester && (
            <NoPrint>
              <Panel title={t('incident.side.history')}>
                <RequesterHistory
                  requester={incident.requester}
                  besides={incident.number}
                />
              </Panel>
            </NoPrint>
          )}
        </Flex>
      </Columns>
      {linking && (
        <LinkDialog
          incident={incident}
          onLinked={linked => {
            setLinking(false);
            onChange(linked);
          }}
          onClose={() => setLinking(false)}
        />
      )}
      {move.open && (
        <MoveDialogs
          move={move.open}
          incident={incident}
          frame={{
            subject: `${incident.number} ${incident.title}`,
            pending: move.pending,
            error: move.error,
            notice: conflict,
            blocked: move.conflict && !move.conflict.possible,
            onClose: move.close,
          }}
          article={article}
          onWorked={work.isKept ? work.say : undefined}
          onDraftAfter={wanted => {
            draftAfter.current = wanted;
          }}
          onSubmit={move.submit}
        />
      )}
    </>
  );
}
