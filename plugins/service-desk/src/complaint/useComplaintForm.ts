import { useApi } from '@backstage/frontend-plugin-api';
import {
  useApiCall,
  useErrorMessage,
  useUploads,
} from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { type RefObject, useRef, useState } from 'react';
import { complaintApiRef, serviceDeskApiRef } from '../api';
import { focusFirst } from '../report/focusFirst';
import { fingerprint, MOST_FILES, randomId } from '../report/reportDraft';
import { useText } from '../translation';
import {
  type ComplaintProblem,
  complaintProblems,
  toComplaintRequest,
} from './complaintDraft';
import { useComplaintDraft } from './useComplaintDraft';

// Fields that show their own problem; others' go to the panel at the end.
const ownProblem =
  /^(title|description|subjects|team|incidentNumber|attachmentIds|reporter)(\.|\[|$)/;

/**
 * The form of a new complaint: its draft, what is wrong with it, its files, and sending it.
 *
 * @param options - `userRef`: who writes; `limitBytes`: largest file; `form`: where the
 * first field with a problem gets the cursor
 */
export function useComplaintForm(options: {
  userRef: string;
  limitBytes: number;
  form: RefObject<HTMLFormElement>;
  onSent(complaint: Complaint): void;
}) {
  const t = useText();
  const desk = useApi(serviceDeskApiRef);
  const api = useApi(complaintApiRef);
  const say = useErrorMessage();
  const state = useComplaintDraft(options.userRef);
  const { draft } = state;
  const id = useRef(randomId());
  const [problems, setProblems] = useState<Record<string, string>>({});
  const show = (found: Record<string, string>) => {
    setProblems(found);
    focusFirst(options.form.current, Object.keys(found));
  };
  const uploads = useUploads({
    upload: (file, more) => desk.uploadAttachment(file, more),
    most: MOST_FILES,
    limitBytes: options.limitBytes,
    count: draft.attachments.length,
    onUploaded: info =>
      state.update(before => ({ attachments: [...before.attachments, info] })),
  });
  const call = useApiCall(async () => {
    const request = toComplaintRequest(draft);
    try {
      return await api.fileComplaint(request, {
        // A second try after a lost reply files the same words once.
        idempotencyKey: `complaint-${id.current}-${fingerprint(
          JSON.stringify(request),
        )}`,
      });
    } catch (error) {
      show(say(error).fields);
      throw error;
    }
  });

  const problemText = (problem: ComplaintProblem) =>
    problem === 'title' || problem === 'description'
      ? t(`complaint.file.problem.${problem}`)
      : t(`report.problem.${problem}`);

  const send = async () => {
    const found = Object.fromEntries(
      Object.entries(complaintProblems(draft)).map(([name, problem]) => [
        name,
        problemText(problem),
      ]),
    );
    if (uploads.busy) found.attachmentIds = t('report.problem.uploading');
    show(found);
    if (Object.keys(found).length > 0) return;
    const complaint = await call.run();
    if (!complaint) return;
    state.clear();
    options.onSent(complaint);
  };

  const elsewhere =
    call.error &&
    !Object.keys(say(call.error).fields).some(name => ownProblem.test(name));
  return {
    ...state,
    /** A problem is gone as soon as something is touched; sending looks again. */
    touched: () => setProblems({}),
    problems,
    uploads,
    pending: call.pending,
    /** Of the last try, when no field shows it. */
    error: elsewhere ? call.error : undefined,
    send,
  };
}
