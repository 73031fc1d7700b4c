import { en } from '../translation/en';
import type { KitText } from '../translation/kitTranslation';

/** A failure in the reader's language: a sentence, and what is wrong with which field. */
export interface ErrorDescription {
  text: string;
  /** HTTP status, when there was a reply. */
  status?: number;
  /** Problem by field name of the request, e.g. `{ title: 'must not be blank' }`. */
  fields: Record<string, string>;
}

type FieldName = keyof typeof en.field;

const FIELD_PROBLEM = /^([A-Za-z][\w.[\]]*): (.+)$/;

function statusOf(error: unknown): number | undefined {
  const response = (error as { response?: { status?: unknown } })?.response;
  return typeof response?.status === 'number' ? response.status : undefined;
}

function messageOf(error: unknown): string {
  const body = (error as { body?: { error?: { message?: unknown } } })?.body;
  return typeof body?.error?.message === 'string' ? body.error.message : '';
}

/**
 * A problem with a field, as the server or the schema words it, in the reader’s language.
 * The server words its refusals in English; these are the ones a screen can cause.
 */
export function translateProblem(problem: string, t: KitText): string {
  const count = Number(/\bat most (\d+)/.exec(problem)?.[1]);
  if (/is required/.test(problem)) return t('problem.required');
  if (/blank/.test(problem)) return t('problem.blank');
  if (/at most \d+ char/.test(problem)) {
    return t('problem.tooLong', { count });
  }
  if (/at most \d+/.test(problem)) {
    return t('problem.tooMany', { count });
  }
  if (/one line/.test(problem)) return t('problem.oneLine');
  if (/must be a time/.test(problem)) return t('problem.time');
  if (/e-?mail/.test(problem)) return t('problem.email');
  if (/entity ref/.test(problem)) return t('problem.entityRef');
  if (/article number/.test(problem)) return t('problem.article');
  if (/is not in the catalog/.test(problem)) {
    return t('problem.notInCatalog');
  }
  if (/not be in the future/.test(problem)) return t('problem.past');
  if (/be in the future/.test(problem)) return t('problem.future');
  if (/already$/.test(problem)) return t('problem.same');
  if (/not a member/.test(problem)) return t('problem.notMember');
  if (/is the requester/.test(problem)) {
    return t('problem.ownIncident');
  }
  if (/is concerned/.test(problem)) return t('problem.concerned');
  if (/is who complains/.test(problem)) return t('problem.complainant');
  if (/unknown/.test(problem)) return t('problem.unknown');
  if (/^invalid/i.test(problem)) return t('problem.invalid');
  return problem;
}

/** Name of a request's field as the screens call it; the name itself when it has none. */
export function fieldName(field: string, t: KitText): string {
  const last =
    field
      .replace(/\[\d+\]/g, '')
      .split('.')
      .at(-1) ?? field;
  return last in en.field ? t(`field.${last as FieldName}`) : field;
}

function describeInput(error: unknown, t: KitText): ErrorDescription {
  const fields: Record<string, string> = {};
  const sentences: string[] = [];
  for (const part of messageOf(error).split('; ')) {
    const match = FIELD_PROBLEM.exec(part);
    if (!match) continue;
    const problem = translateProblem(match[2], t);
    fields[match[1].replace(/\[\d+\]$/, '')] = problem;
    sentences.push(
      t('failed.inputField', {
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
      : messageOf(error) || t('failed.input'),
  };
}

/** Puts a failed call into words for the reader. */
export function describeError(error: unknown, t: KitText): ErrorDescription {
  const status = statusOf(error);
  const say = (text: string): ErrorDescription => ({
    status,
    text,
    fields: {},
  });
  switch (status) {
    case undefined:
      return say(t('failed.offline'));
    case 400:
      return describeInput(error, t);
    case 401:
      return say(t('failed.signedOut'));
    case 403:
      return say(t('failed.forbidden'));
    case 404:
      return say(t('failed.notFound'));
    case 409:
      return say(t('failed.conflict'));
    case 413:
      return say(t('failed.tooLarge'));
    case 415:
      return say(t('failed.wrongType'));
    case 429:
      return say(t('failed.tooMany'));
    default:
      return say(t('failed.server'));
  }
}
