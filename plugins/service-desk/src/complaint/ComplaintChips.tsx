import { Chip, type ChipTone } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintOutcome,
  ComplaintState,
} from '@firstline/plugin-service-desk-common';
import {
  RiAuctionLine,
  RiCheckDoubleLine,
  RiCloseCircleLine,
  RiFileSearchLine,
  RiMailSendLine,
  RiReplyLine,
  RiRestartLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import { useText } from '../translation';
import { isToDecideAgain } from './complaintFacts';

const looks: Record<ComplaintState, { tone: ChipTone; icon: ReactElement }> = {
  submitted: { tone: 'info', icon: <RiFileSearchLine aria-hidden /> },
  verified: { tone: 'info', icon: <RiAuctionLine aria-hidden /> },
  decided: { tone: 'info', icon: <RiMailSendLine aria-hidden /> },
  answered: { tone: 'success', icon: <RiReplyLine aria-hidden /> },
  closed: { tone: 'neutral', icon: <RiCheckDoubleLine aria-hidden /> },
  withdrawn: { tone: 'neutral', icon: <RiCloseCircleLine aria-hidden /> },
};

/** Where a complaint is in its life, by what comes next. */
export function ComplaintStateChip(props: { complaint: Complaint }) {
  const t = useText();
  const { complaint } = props;
  const { tone, icon } = looks[complaint.state];
  return (
    <Chip tone={tone} icon={icon}>
      {isToDecideAgain(complaint)
        ? t('complaint.again')
        : t(`complaint.state.${complaint.state}`)}
    </Chip>
  );
}

/** Marks a complaint whose first answer was not accepted. */
export function SecondRoundChip(props: { complaint: Complaint }) {
  const t = useText();
  if (props.complaint.round === 1) return null;
  return (
    <Chip tone="warning" icon={<RiRestartLine aria-hidden />}>
      {t('complaint.secondRound')}
    </Chip>
  );
}

const tones: Record<ComplaintOutcome, ChipTone> = {
  upheld: 'warning',
  'partly-upheld': 'warning',
  'not-upheld': 'neutral',
};

/** What was found of a complaint. */
export function OutcomeChip(props: { outcome: ComplaintOutcome }) {
  const t = useText();
  return (
    <Chip tone={tones[props.outcome]} strong>
      {t(`complaint.outcome.${props.outcome}`)}
    </Chip>
  );
}
