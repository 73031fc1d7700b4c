import type { Text } from '../translation';
import { en } from '../translation/en';

/** A failure in the reader's language: a sentence, and what is wrong with which field. */
export interface ErrorDescription {
  text: string;
  /** HTTP status, when there was a reply. */
  status?: number;
  /** Problem by field name of the request, e.g. `{ title: 'must not be blank' }`. */
  fields: Record<string, string>;
}

type FieldName = keyof typeof en.common.field;

const FIELD_PROBLEM = /^([A-Za-z][\w.[\]]*): (.+)$/;

function statusOf(error: unknown): number | undefined {
  const response = (error as { response?: { status?: unknown } })?.response;
  return typeof response?.status === 'number' ? response.status : undefined;
}

function messageOf(error: unknown): string {
  const body = (error as { body?: { error?: { message?: unknown } } })?.body;
  return typeof body?.error?.message === 'string' ? body.error.message : '';
}

// The server words its refusals in English; these are the ones a screen can cause.
/** A problem with a field, as the server or the schema words it, in the reader’s language. */
export function translateProblem(problem: string, t: Text): string {
  const count = Number(/\bat most (\d+)/.exec(problem)?.[1]);
  if (/is required/.test(problem)) return t('common.problem.required');
  if (/blank/.test(problem)) return t('common.problem.blank');
  if (/at most \d+ char/.test(problem)) {
    return t('common.problem.tooLong', { count });
  }
  if (/at most \d+/.test(problem)) {
    return t('common.problem.tooMany', { count });
  }
  if (/one line/.test(problem)) return t('common.problem.oneLine');
  if (/must be a time/.test(problem)) return t('common.problem.time');
  if (/e-?mail/.test(problem)) return t('common.problem.email');
  if (/entity ref/.test(problem)) return t('common.problem.entityRef');
  if (/article number/.test(problem)) return t('common.problem.article');
  if (/is not in the catalog/.test(problem)) {
    return t('common.problem.notInCatalog');
  }
  if (/not be in the future/.test(problem)) return t('common.problem.past');
  if (/be in the future/.test(problem)) return t('common.problem.future');
  if (/already$/.test(problem)) return t('common.problem.same');
  if (/not a member/.test(problem)) return t('common.problem.notMember');
  if (/is the requester/.test(problem)) {
    return t('common.problem.ownIncident');
  }
  if (/unknown/.test(problem)) return t('common.problem.unknown');
  if (/^invalid/i.test(problem)) return t('common.problem.invalid');
  return problem;
}

/** Name of a request's field as the screens call it; the name itself when it has none. */
export function fieldName(field: string, t: Text): string {
  const last =
    field
      .replace(/\[\d+\]/g, '')
      .split('.')
      .at(-1) ?? field;
  return last in en.common.field
    ? t(`common.field.${last as FieldName}`)
    : field;
}

function describeInput(error: unknown, t: Text): ErrorDescription {
  const fields: Record<string, string> = {};
  const sentences: string[] = [];
  for (const part of messageOf(error).split('; ')) {
    const match = FIELD_PROBLEM.exec(part);
    if (!match) continue;
    const problem = translateProblem(match[2], t);
    fields[match[1].replace(/\[\d+\]$/, '')] = problem;
    sentences.push(
      t('common.failed.inputField', {
        field: fieldName(match[1], t),
        problem,
      }),
    );
  }
  return {
    status: 400,
    fields,
    text: sentences.length
      ? sentences.join(' · ')
      : messageOf(error) || t('common.failed.input'),
  };
}

/** Puts a failed call into words for the reader. */
export function describeError(error: unknown, t: Text): ErrorDescription {
  const status = statusOf(error);
  const say = (text: string): ErrorDescription => ({
    status,
    text,
    fields: {},
  });
  switch (status) {
    case undefined:
      return say(t('common.failed.offline'));
    case 400:
      return describeInput(error, t);
    case 401:
      return say(t('common.failed.signedOut'));
    case 403:
      return say(t('common.failed.forbidden'));
    case 404:
      return say(t('common.failed.notFound'));
    case 409:
      return say(t('common.failed.conflict'));
    case 413:
      return say(t('common.failed.tooLarge'));
    case 415:
      return say(t('common.failed.wrongType'));
    case 429:
      return say(t('common.failed.tooMany'));
    default:
      return say(t('common.failed.server'));
  }
}
