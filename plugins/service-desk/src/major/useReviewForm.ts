import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  type Problems,
  problemsOf,
  useApiCall,
  useDraft,
  useErrorMessage,
  useKitText,
} from '@firstline/frontend-kit';
import {
  type Incident,
  type MajorReviewRequest,
  majorReviewSchema,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import type { ReviewPart } from './ReviewText';

const CONFLICT = 409;

/**
 * The review as it is being written: each part has a draft of its own in this browser, over
 * what was saved last. When the incident has changed meanwhile it is loaded again, and what
 * was typed stays.
 */
export function useReviewForm(options: {
  incident: Incident;
  userRef: string;
  onSaved(): void;
  reload(): Promise<void>;
}) {
  const { incident, userRef } = options;
  const { number, version } = incident;
  const t = useText();
  const kit = useKitText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const saved = incident.majorIncident?.review;
  const drafts: Record<ReviewPart, [string, (text: string) => void]> = {
    summary: useDraft(userRef, `${number}.review.summary`),
    cause: useDraft(userRef, `${number}.review.cause`),
    improvements: useDraft(userRef, `${number}.review.improvements`),
  };
  // An empty field is a change too: only a part nobody has touched shows what was saved.
  const [touched, setTouched] = useState<Partial<Record<ReviewPart, true>>>({});
  const [problems, setProblems] = useState<Problems>({});
  const [changed, setChanged] = useState(false);
  const text = (part: ReviewPart) =>
    drafts[part][0] || (touched[part] ? '' : saved?.[part] ?? '');
  const body: MajorReviewRequest = {
    summary: text('summary'),
    cause: text('cause'),
    improvements: text('improvements'),
  };

  const call = useApiCall(async () => {
    const found = problemsOf(majorReviewSchema, body, kit) ?? {};
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    try {
      await api.writeReview(number, body, { ifMatch: version });
    } catch (error) {
      if (describe(error).status !== CONFLICT) throw error;
      await options.reload();
      setChanged(true);
      return;
    }
    Object.values(drafts).forEach(([, write]) => write(''));
    toasts.post({
      title: t('major.review.done'),
      status: 'success',
      timeout: 4_000,
    });
    options.onSaved();
  });

  return {
    body,
    problems,
    /** True when somebody else was faster; sending again is for the writer to decide. */
    changed,
    pending: call.pending,
    error: call.error,
    change(part: ReviewPart, next: string) {
      setTouched(before => ({ ...before, [part]: true }));
      setProblems({});
      drafts[part][1](next);
    },
    send: () => void call.run(),
  };
}
