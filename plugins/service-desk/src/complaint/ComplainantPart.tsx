import type { Complaint } from '@firstline/plugin-service-desk-common';
import { AcceptForm } from './AcceptForm';
import { RateForm } from './RateForm';
import type { ComplaintMove } from './useComplaintMove';

/** What the complainant can say to the answer: accept it or not, and how it was handled. */
export function ComplainantPart(props: {
  complaint: Complaint;
  move: ComplaintMove;
  onChange(complaint: Complaint): void;
}) {
  const { complaint, move, onChange } = props;
  if (complaint.allowedActions.includes('accept')) {
    return <AcceptForm complaint={complaint} move={move} />;
  }
  if (!complaint.rating && !complaint.viewer.mayRate) return null;
  return <RateForm complaint={complaint} onRated={onChange} />;
}
