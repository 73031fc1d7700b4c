import {
  channels,
  fileIncidentSchema,
  levels,
  type AttachmentInfo,
  type FileIncidentRequest,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { fromLocalInput } from './localTime';

const text = z.string().catch('');

/** Most files an incident can be filed with, as the API has it. */
export const MOST_FILES = 20;

const linkedCi = z.object({ ref: z.string(), title: z.string() });

const attachment: z.ZodType<AttachmentInfo> = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.number(),
  uploadedBy: z.string(),
  uploadedAt: z.string(),
  image: z.boolean(),
});

const reporter = z.object({
  userRef: text,
  name: text,
  organization: text,
  phone: text,
  email: text,
  role: text,
});

// What was kept may come from an older release: what cannot be read is left out.
const draftSchema = z.object({
  id: z.string(),
  cis: z.array(linkedCi).catch([]),
  title: text,
  category: text,
  description: text,
  attachments: z.array(attachment).catch([]),
  /** Local time of the reader, `2026-11-21T09:30`; empty when not said. */
  occurredAt: text,
  desiredResolutionAt: text,
  impact: z.enum(levels).optional().catch(undefined),
  urgency: z.enum(levels).optional().catch(undefined),
  location: text,
  onBehalf: z.boolean().catch(false),
  channel: z.enum(channels).optional().catch(undefined),
  reporter: reporter.catch(() => emptyReporter()),
});

/** What somebody has filled in so far. */
export type ReportDraft = z.output<typeof draftSchema>;
/** Contact of the person an agent files for. */
export type DraftReporter = ReportDraft['reporter'];
/** Whom an agent writes something down for, if for anybody. */
export type OnBehalfDraft = Pick<
  ReportDraft,
  'onBehalf' | 'channel' | 'reporter'
>;

function emptyReporter(): z.output<typeof reporter> {
  return {
    userRef: '',
    name: '',
    organization: '',
    phone: '',
    email: '',
    role: '',
  };
}

/** Somebody who writes for themselves. */
export function emptyOnBehalf(): OnBehalfDraft {
  return { onBehalf: false, channel: undefined, reporter: emptyReporter() };
}

/** An id no other draft has. */
export function randomId(): string {
  // Not crypto.randomUUID: a portal on plain HTTP inside a company does not have it.
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** A form nobody has touched yet. */
export function emptyDraft(): ReportDraft {
  return {
    ...emptyOnBehalf(),
    id: randomId(),
    cis: [],
    title: '',
    category: '',
    description: '',
    attachments: [],
    occurredAt: '',
    desiredResolutionAt: '',
    impact: undefined,
    urgency: undefined,
    location: '',
  };
}

/** The draft behind a stored value; undefined when there is none worth coming back to. */
export function parseDraft(stored: unknown): ReportDraft | undefined {
  const parsed = draftSchema.safeParse(stored);
  return parsed.success && !isUntouched(parsed.data) ? parsed.data : undefined;
}

/** True while losing the draft would lose nothing that took effort. */
export function isUntouched(draft: ReportDraft): boolean {
  return (
    draft.cis.length === 0 &&
    draft.attachments.length === 0 &&
    ![
      draft.title,
      draft.description,
      draft.location,
      draft.occurredAt,
      draft.desiredResolutionAt,
      draft.category,
      ...Object.values(draft.reporter),
    ].some(value => value.trim())
  );
}

function filled(value: string): string | undefined {
  return value.trim() || undefined;
}

/** Who it is for, and how they reached the desk; nothing when it is for the writer. */
export function onBehalfRequest(
  draft: OnBehalfDraft,
): Pick<FileIncidentRequest, 'channel' | 'reporter'> {
  if (!draft.onBehalf) return {};
  const { userRef, name, organization, phone, email, role } = draft.reporter;
  return {
    channel: draft.channel ?? 'phone',
    reporter: {
      userRef: filled(userRef),
      name: filled(name),
      organization: filled(organization),
      phone: filled(phone),
      email: filled(email),
      role: filled(role),
    },
  };
}

/** What the draft asks of the API; fields left empty are left out. */
export function toRequest(draft: ReportDraft): FileIncidentRequest {
  const request: FileIncidentRequest = {
    title: draft.title.trim(),
    description: filled(draft.description),
    ciRefs: draft.cis.length ? draft.cis.map(ci => ci.ref) : undefined,
    category: filled(draft.category),
    impact: draft.impact,
    urgency: draft.urgency,
    location: filled(draft.location),
    occurredAt: fromLocalInput(draft.occurredAt),
    desiredResolutionAt: fromLocalInput(draft.desiredResolutionAt),
    attachmentIds: draft.attachments.length
      ? draft.attachments.map(file => file.id)
      : undefined,
    ...onBehalfRequest(draft),
  };
  return JSON.parse(JSON.stringify(request));
}

/** What can be wrong with a field before it is sent. */
export type DraftProblem =
  | 'title'
  | 'description'
  | 'email'
  | 'reporter'
  | 'future'
  | 'past'
  | 'other';

/**
 * What is wrong with the draft, by field of the request, in the order of the form.
 *
 * @param now - milliseconds; something cannot have broken after it
 */
export function draftProblems(
  draft: ReportDraft,
  now: number,
): Record<string, DraftProblem> {
  const problems: Record<string, DraftProblem> = {};
  const request = toRequest(draft);
  if (draft.onBehalf && !request.reporter?.userRef && !request.reporter?.name) {
    problems.reporter = 'reporter';
  }
  const parsed = fileIncidentSchema.safeParse(request);
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.filter(part => typeof part === 'string').join('.');
    if (problems[field]) continue;
    if (field === 'title' || field === 'description') problems[field] = field;
    else if (field === 'reporter.email') problems[field] = 'email';
    else problems[field || 'title'] = 'other';
  }
  if (request.occurredAt && Date.parse(request.occurredAt) > now + 60_000) {
    problems.occurredAt = 'future';
  }
  if (
    request.desiredResolutionAt &&
    Date.parse(request.desiredResolutionAt) < now
  ) {
    problems.desiredResolutionAt = 'past';
  }
  return problems;
}

/** A short print of a text. FNV-1a, twice with different seeds: 64 bits tell the versions of one draft apart. */
export function fingerprint(value: string): string {
  return [0x811c9dc5, 0x01000193]
    .map(seed => {
      let hash = seed;
      for (let i = 0; i < value.length; i++) {
        hash = Math.imul(hash ^ value.charCodeAt(i), 0x01000193);
      }
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/**
 * The key that makes a double click, or a second try after a lost reply (even after a
 * reload), file the same draft once. A draft that was changed gets another key.
 */
export function idempotencyKeyOf(
  draft: ReportDraft,
  request: FileIncidentRequest,
): string {
  return `report-${draft.id}-${fingerprint(JSON.stringify(request))}`;
}
