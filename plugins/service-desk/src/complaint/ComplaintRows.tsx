import { Link, Text } from '@backstage/ui';
import { RelativeTime } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { PlainList, PlainRow, RowChips } from '../components/PlainList';
import { useText } from '../translation';
import {
  ComplaintStateChip,
  OutcomeChip,
  SecondRoundChip,
} from './ComplaintChips';
import { NextStep } from './NextStep';
import { useComplaintLinks } from './useComplaintLinks';

/** Title of a complaint, leading to its page. */
export function ComplaintLink(props: { complaint: Complaint }) {
  const { number, title } = props.complaint;
  const href = useComplaintLinks().page(number);
  return href ? (
    <Link href={href} weight="bold" standalone>
      <bdi>{title}</bdi>
    </Link>
  ) : (
    <Text weight="bold">{title}</Text>
  );
}

/** Chips of a complaint as its complainant sees it. */
export function ComplaintChips(props: {
  complaint: Complaint;
  /** Whether to tell what was found; not where the answer below does. */
  outcome?: boolean;
}) {
  const { complaint, outcome = true } = props;
  return (
    <RowChips>
      <ComplaintStateChip complaint={complaint} />
      <SecondRoundChip complaint={complaint} />
      {outcome && complaint.outcome && (
        <OutcomeChip outcome={complaint.outcome} />
      )}
    </RowChips>
  );
}

/** Number of a complaint, and when it was filed. */
export function FiledLine(props: { complaint: Complaint }) {
  const t = useText();
  const { number, createdAt } = props.complaint;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {number} ·{' '}
      {t('complaint.mine.filed', { time: <RelativeTime at={createdAt} /> })}
    </Text>
  );
}

/** Complaints, one below the other: what, where it is, and for complainants what comes next. */
export function ComplaintRows(props: { complaints: Complaint[] }) {
  return (
    <PlainList>
      {props.complaints.map(complaint => (
        <PlainRow key={complaint.number}>
          <div>
            <ComplaintLink complaint={complaint} />
            <FiledLine complaint={complaint} />
            {complaint.view === 'complainant' && (
              <NextStep complaint={complaint} />
            )}
          </div>
          <ComplaintChips complaint={complaint} />
        </PlainRow>
      ))}
    </PlainList>
  );
}
