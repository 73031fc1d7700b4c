import {
  type AttachmentInfo,
  type FileComplaintRequest,
  fileComplaintSchema,
} from '@firstline/plugin-service-desk-common';
import { type OnBehalfDraft, onBehalfRequest } from '../report/reportDraft';

/** What somebody has filled in of a complaint so far. */
export interface ComplaintDraft extends OnBehalfDraft {
  title: string;
  description: string;
  incidentNumber?: string;
  /** User refs. */
  subjects: string[];
  /** Group ref. */
  team?: string;
  attachments: AttachmentInfo[];
}

/** What the draft asks of the API; fields left empty are left out. */
export function toComplaintRequest(
  draft: ComplaintDraft,
): FileComplaintRequest {
  const { attachments, subjects } = draft;
  const request: FileComplaintRequest = {
    title: draft.title.trim(),
    description: draft.description.trim(),
    incidentNumber: draft.incidentNumber,
    subjects: subjects.length ? subjects : undefined,
    team: draft.team,
    attachmentIds: attachments.length
      ? attachments.map(file => file.id)
      : undefined,
    ...onBehalfRequest(draft),
  };
  return JSON.parse(JSON.stringify(request));
}

/** What can be wrong with a field before it is sent. */
export type ComplaintProblem =
  | 'title'
  | 'description'
  | 'reporter'
  | 'email'
  | 'other';

/** What is wrong with a draft, by field of the request. */
export function complaintProblems(
  draft: ComplaintDraft,
): Record<string, ComplaintProblem> {
  const problems: Record<string, ComplaintProblem> = {};
  const request = toComplaintRequest(draft);
  if (draft.onBehalf && !request.reporter?.userRef && !request.reporter?.name) {
    problems.reporter = 'reporter';
  }
  const parsed = fileComplaintSchema.safeParse(request);
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.filter(part => typeof part === 'string').join('.');
    if (field === 'title' || field === 'description') problems[field] ??= field;
    else if (field === 'reporter.email') problems[field] ??= 'email';
    else problems[field || 'title'] ??= 'other';
  }
  return problems;
}
