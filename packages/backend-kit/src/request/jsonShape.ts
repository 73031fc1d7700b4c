import { InputError } from '@backstage/errors';

/** Deepest nesting of objects and arrays that is accepted. */
export const MAX_JSON_DEPTH = 32;

const MAX_ECHO = 100;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Quotes a piece of the caller's input for a message, cut at 100 characters. */
export function quote(text: string): string {
  const cut = text.length > MAX_ECHO ? `${text.slice(0, MAX_ECHO)}…` : text;
  // JSON also escapes line breaks and lone surrogates.
  return JSON.stringify(cut);
}

/** Joins the steps to a field, such as `reporter.email` or `ciRefs[2]`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') {
      text += `[${step}]`;
    } else {
      text += text ? `.${String(step)}` : String(step);
    }
  }
  return text.length > MAX_ECHO ? `${text.slice(0, MAX_ECHO)}…` : text;
}

/**
 * Tells what keeps a text from being stored in both databases alike: PostgreSQL
 * refuses NUL and replaces half a surrogate pair, SQLite stores both.
 */
export function textProblem(text: string): string | undefined {
  if (text.includes('\0')) {
    return 'must not contain a NUL character';
  }
  if (LONE_SURROGATE.test(text)) {
    return 'must be valid Unicode: half a surrogate pair was found';
  }
  return undefined;
}

function fail(path: readonly PropertyKey[], problem: string): never {
  throw new InputError(`${fieldPath(path) || 'body'}: ${problem}`);
}

function visit(value: unknown, path: PropertyKey[]): void {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    if (problem) {
      fail(path, problem);
    }
    return;
  }
  if (typeof value === 'number') {
    // 1e400 is read as Infinity; databases disagree on the sign of zero.
    if (!Number.isFinite(value) || Object.is(value, -0)) {
      fail(path, 'must be a number that can be stored');
    }
    return;
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (path.length >= MAX_JSON_DEPTH) {
    throw new InputError(
      `the body is nested deeper than ${MAX_JSON_DEPTH} levels`,
    );
  }
  if (Array.isArray(value)) {
    value.forEach((item, index) => visit(item, [...path, index]));
    return;
  }
  for (const key of Object.keys(value)) {
    if (FORBIDDEN_KEYS.has(key) || textProblem(key)) {
      throw new InputError(`the field name ${quote(key)} is not allowed`);
    }
    visit((value as Record<string, unknown>)[key], [...path, key]);
  }
}

/**
 * Refuses JSON that no route takes, wherever in the value it hides: nesting
 * deeper than {@link MAX_JSON_DEPTH}, field names that reach into prototypes,
 * NUL, half surrogate pairs, and numbers that cannot be stored.
 *
 * @throws InputError that names the field
 */
export function assertPlainJson(value: unknown): void {
  visit(value, []);
}
