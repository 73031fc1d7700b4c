import { Chip, Person, RelativeTime } from '@firstline/frontend-kit';
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
  RiCloseCircleLine,
  RiFileSearchLine,
  RiFileTextLine,
  RiFlagLine,
  RiInboxArchiveLine,
  RiLinksLine,
  RiLinkUnlink,
  RiLockLine,
  RiMegaphoneLine,
  RiMessage2Line,
  RiPauseCircleLine,
  RiPhoneLine,
  RiPlayCircleLine,
  RiPriceTag3Line,
  RiRestartLine,
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
  articleAttached: RiBookOpenLine,
  articleDetached: RiBookOpenLine,
  stepTaken: RiAlarmLine,
  linkedToMajor: RiLinksLine,
  unlinkedFromMajor: RiLinkUnlink,
  reviewAsked: RiFileSearchLine,
  reviewed: RiFileTextLine,
};

const Row = styled('li')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr)',
  gap: 10,
  paddingBottom: 14,
  // The thread that holds the entries together.
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 13,
    top: 28,
    bottom: 0,
    width: 2,
    background: 'var(--bui-border-1)',
  },
  '&:last-of-type::before': { display: 'none' },
  breakInside: 'avoid',
});
const Mark = styled('div')({
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  borderRadius: '50%',
  color: 'var(--bui-fg-secondary)',
  background: 'var(--bui-bg-neutral-2)',
  '&[data-internal]': {
    color: 'var(--bui-warning-fg-subdued)',
    background: 'var(--bui-warning-bg-subdued)',
  },
});
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  minHeight: 28,
  fontSize: '0.875rem',
});
const When = styled(RelativeTime)({
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
});
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
const Words = styled('div')({
  marginTop: 4,
  padding: '10px 12px',
  borderRadius: 8,
  fontSize: '0.875rem',
  background: 'var(--bui-bg-neutral-2)',
  '&[data-internal]': {
    background: 'var(--bui-warning-bg-subdued)',
    border: '1px dashed var(--bui-warning-border)',
  },
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
        <Words data-internal={internal ? '' : undefined}>
          <MarkdownText text={entry.text} />
        </Words>
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
  const Icon = internal ? RiLockLine : icons[entry.kind];
  const mark = internal ? '' : undefined;
  return (
    <Row>
      <Mark aria-hidden data-internal={mark}>
        <Icon size={16} />
      </Mark>
      <div>
        <Head>
          <span>
            {t(`incident.timeline.told.${entry.kind}`, {
              actor: <Person userRef={entry.actor} avatar={false} />,
            })}
          </span>
          <When at={entry.at} />
          {marksInternal && internal && (
            <Chip tone="warning" icon={<RiLockLine aria-hidden />}>
              {t('incident.timeline.internalEntry')}
            </Chip>
          )}
        </Head>
        {entry.kind === 'stepTaken' ? (
          <Changes as="div">
            <StepWords entry={entry} />
          </Changes>
        ) : (
          <Told entry={entry} />
        )}
        <AttachmentList attachments={entry.attachments} text={entry.text} />
      </div>
    </Row>
  );
}
