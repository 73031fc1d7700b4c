import { Person } from '@firstline/frontend-kit';
import type {
  TimelineEntry,
  TimelineEntryKind,
} from '@firstline/plugin-service-desk-common';
import {
  type RemixiconComponentType,
  RiAlarmLine,
  RiAlarmWarningLine,
  RiArrowGoBackLine,
  RiArrowUpLine,
  RiBookOpenLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCalendarScheduleLine,
  RiCalendarCloseLine,
  RiCloseCircleLine,
  RiFileSearchLine,
  RiFileTextLine,
  RiFlagLine,
  RiInboxArchiveLine,
  RiLinksLine,
  RiLinkUnlink,
  RiMegaphoneLine,
  RiMessage2Line,
  RiPauseCircleLine,
  RiPhoneLine,
  RiPlayCircleLine,
  RiPriceTag3Line,
  RiRefreshLine,
  RiRestartLine,
  RiStarLine,
  RiToolsLine,
  RiUserAddLine,
  RiUserReceivedLine,
  RiUserSharedLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { MarkdownText } from '../../components/MarkdownText';
import { useText } from '../../translation';
import { AttachmentList } from '../AttachmentList';
import { ChangeLine } from './ChangeLine';
import { EntryFrame, EntryWords } from './EntryFrame';
import { StepWords } from './StepWords';

const icons: Record<TimelineEntryKind, RemixiconComponentType> = {
  submitted: RiInboxArchiveLine,
  assigned: RiUserSharedLine,
  accepted: RiUserReceivedLine,
  escalated: RiArrowUpLine,
  escalatedToManagement: RiFlagLine,
  returned: RiArrowGoBackLine,
  held: RiPauseCircleLine,
  resumed: RiPlayCircleLine,
  resolved: RiCheckLine,
  confirmed: RiCheckDoubleLine,
  followedUp: RiPhoneLine,
  rated: RiStarLine,
  closed: RiCheckDoubleLine,
  reopened: RiRestartLine,
  cancelled: RiCloseCircleLine,
  reclassified: RiPriceTag3Line,
  announced: RiMegaphoneLine,
  declaredMajor: RiAlarmWarningLine,
  comment: RiMessage2Line,
  updated: RiMegaphoneLine,
  participantAdded: RiUserAddLine,
  participantRemoved: RiUserUnfollowLine,
  helperAdded: RiUserAddLine,
  helperRemoved: RiUserUnfollowLine,
  articleAttached: RiBookOpenLine,
  articleDetached: RiBookOpenLine,
  stepTaken: RiAlarmLine,
  linkedToMajor: RiLinksLine,
  unlinkedFromMajor: RiLinkUnlink,
  reviewAsked: RiFileSearchLine,
  reviewed: RiFileTextLine,
  workOrderPlanned: RiCalendarScheduleLine,
  workOrderStarted: RiToolsLine,
  workOrderFinished: RiToolsLine,
  workOrderCancelled: RiCalendarCloseLine,
};

const Changes = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 16px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});
const Reason = styled('div')({
  marginTop: 4,
  paddingLeft: 10,
  borderLeft: '2px solid var(--bui-border-2)',
  fontSize: '0.8125rem',
});

// Why the clock escalates stands in its step's own entry, in the reader's language.
function reasonOf(entry: TimelineEntry): string | undefined {
  const byTheClock =
    entry.actor === 'firstline' && entry.kind.startsWith('escalated');
  return byTheClock ? undefined : entry.reason;
}

/** What a move changed, why, and what was written with it. */
function Told(props: { entry: TimelineEntry }) {
  const { entry } = props;
  const reason = reasonOf(entry);
  const internal = entry.visibility === 'internal';
  return (
    <>
      {entry.changes.length > 0 && (
        <Changes>
          {entry.changes.map(change => (
            <li key={change.field}>
              <ChangeLine change={change} />
            </li>
          ))}
        </Changes>
      )}
      {reason && (
        <Reason>
          <MarkdownText text={reason} />
        </Reason>
      )}
      {entry.text && (
        <EntryWords internal={internal}>
          <MarkdownText text={entry.text} />
        </EntryWords>
      )}
    </>
  );
}

/** One entry: a compact line for a move, a bubble for what somebody wrote. */
export function TimelineItem(props: {
  entry: TimelineEntry;
  /** True for readers from whom nothing is hidden: they see what is internal. */
  marksInternal: boolean;
}) {
  const t = useText();
  const { entry, marksInternal } = props;
  const internal = entry.visibility === 'internal';
  const actor = <Person userRef={entry.actor} avatar={false} />;
  // A page that was opened before an upgrade meets kinds that it has no words for.
  const known = Object.hasOwn(icons, entry.kind);
  return (
    <EntryFrame
      icon={known ? icons[entry.kind] : RiRefreshLine}
      internal={internal}
      marksInternal={marksInternal}
      at={entry.at}
      title={
        known
          ? t(`incident.timeline.told.${entry.kind}`, { actor })
          : t('incident.timeline.unknown', { actor })
      }
    >
      {entry.kind === 'stepTaken' ? (
        <Changes as="div">
          <StepWords entry={entry} />
        </Changes>
      ) : (
        <Told entry={entry} />
      )}
      <AttachmentList attachments={entry.attachments} text={entry.text} />
    </EntryFrame>
  );
}
