import { useDraft } from '@firstline/frontend-kit';
import { parseIncidentNumber } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { emptyOnBehalf } from '../report/reportDraft';
import type { ComplaintDraft } from './complaintDraft';

type Chosen = Omit<ComplaintDraft, 'title' | 'description'>;

function refIn(value: string | null, kind: 'user' | 'group') {
  return value && new RegExp(`^${kind}:[^/\\s]+/[^/\\s]+$`).test(value)
    ? value
    : undefined;
}

/**
 * A complaint being written. What is typed outlives a reload, in this browser alone; whom
 * and what it is about begins with what the link names.
 *
 * @param userRef - who writes; never offered as somebody it is about
 */
export function useComplaintDraft(userRef: string) {
  const [params] = useSearchParams();
  const [title, setTitle] = useDraft(userRef, 'complaint.title');
  const [description, setDescription] = useDraft(
    userRef,
    'complaint.description',
  );
  const [chosen, setChosen] = useState<Chosen>(() => {
    const incident = params.get('incident') ?? '';
    const person = refIn(params.get('person'), 'user');
    return {
      ...emptyOnBehalf(),
      incidentNumber:
        parseIncidentNumber(incident) === undefined ? undefined : incident,
      subjects: person && person !== userRef ? [person] : [],
      team: refIn(params.get('team'), 'group'),
      attachments: [],
    };
  });
  return {
    draft: { ...chosen, title, description } as ComplaintDraft,
    setTitle,
    setDescription,
    update(change: Partial<Chosen> | ((before: Chosen) => Partial<Chosen>)) {
      setChosen(before => ({
        ...before,
        ...(typeof change === 'function' ? change(before) : change),
      }));
    },
    clear() {
      setTitle('');
      setDescription('');
    },
  };
}
