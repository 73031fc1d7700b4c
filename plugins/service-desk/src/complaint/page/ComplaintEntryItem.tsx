import { Person } from '@firstline/frontend-kit';
import type {
  ComplaintEntry,
  ComplaintEntryKind,
} from '@firstline/plugin-service-desk-common';
import {
  type RemixiconComponentType,
  RiAlarmLine,
  RiArrowUpCircleLine,
  RiAuctionLine,
  RiCheckDoubleLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiFeedbackLine,
  RiFileSearchLine,
  RiListCheck2,
  RiMessage2Line,
  RiRefreshLine,
  RiReplyLine,
  RiRestartLine,
  RiStarLine,
} from '@remixicon/react';
import { MarkdownText } from '../../components';
import { AttachmentList } from '../../incident/AttachmentList';
import { EntryFrame, EntryWords } from '../../incident/timeline/EntryFrame';
import { useText } from '../../translation';

const icons: Record<ComplaintEntryKind, RemixiconComponentType> = {
  submitted: RiFeedbackLine,
  verified: RiFileSearchLine,
  decided: RiAuctionLine,
  answered: RiReplyLine,
  accepted: RiCheckDoubleLine,
  declined: RiRestartLine,
  withdrawn: RiCloseCircleLine,
  closed: RiCheckDoubleLine,
  comment: RiMessage2Line,
  measureOrdered: RiListCheck2,
  measureCompleted: RiCheckLine,
  raised: RiArrowUpCircleLine,
  rated: RiStarLine,
  overdue: RiAlarmLine,
};

/** One entry of a complaint's timeline. */
export function ComplaintEntryItem(props: {
  entry: ComplaintEntry;
  /** True for readers from whom nothing is hidden: they see what is internal. */
  marksInternal: boolean;
}) {
  const t = useText();
  const { entry, marksInternal } = props;
  const internal = entry.visibility === 'internal';
  const actor = <Person userRef={entry.actor} avatar={false} />;
  // As in the timeline of an incident: a kind that came with an upgrade.
  const known = Object.hasOwn(icons, entry.kind);
  return (
    <EntryFrame
      icon={known ? icons[entry.kind] : RiRefreshLine}
      internal={internal}
      marksInternal={marksInternal}
      at={entry.at}
      title={
        known
          ? t(`complaint.timeline.told.${entry.kind}`, { actor })
          : t('incident.timeline.unknown', { actor })
      }
    >
      {entry.text && (
        <EntryWords internal={internal}>
          <MarkdownText text={entry.text} />
        </EntryWords>
      )}
      <AttachmentList attachments={entry.attachments} text={entry.text} />
    </EntryFrame>
  );
}
