import { z } from 'zod';
import { fieldPath, quote } from './jsonShape';

const MAX_PROBLEMS = 10;
const MAX_PROBLEM_LENGTH = 300;
const MAX_CHOICES = 30;

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  date: 'a date',
};

const FORMATS: Record<string, string> = {
  email: 'a valid e-mail address',
  url: 'a valid URL',
  uuid: 'a valid UUID',
  date: 'a date, such as 2026-03-01',
  datetime: 'a time with offset, such as 2026-03-01T09:00:00+08:00',
};

type RawIssue = z.core.$ZodRawIssue;

function unitOf(origin: string, count: number | bigint): string {
  const one = Number(count) === 1;
  switch (origin) {
    case 'string':
      return one ? ' character' : ' characters';
    case 'array':
    case 'set':
      return one ? ' entry' : ' entries';
    default:
      return '';
  }
}

function boundOf(
  issue: { origin: string; inclusive?: boolean; exact?: boolean },
  limit: number | bigint,
  words: { inclusive: string; exclusive: string },
): string {
  const unit = unitOf(issue.origin, limit);
  if (issue.exact) {
    return `must have exactly ${limit}${unit}`;
  }
  const verb = unit ? 'must have' : 'must be';
  const comparison =
    issue.inclusive === false ? words.exclusive : words.inclusive;
  return `${verb} ${comparison} ${limit}${unit}`;
}

/**
 * Words for zod's issues, used where a schema brings none of its own. Never
 * repeats a value, only the name of an unknown field.
 */
export function wordIssue(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) {
        return 'is required';
      }
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value': {
      if (issue.input === undefined) {
        return 'is required';
      }
      const choices = issue.values.slice(0, MAX_CHOICES).map(String).join(', ');
      return issue.values.length === 1
        ? `must be ${choices}`
        : `must be one of ${choices}`;
    }
    case 'unrecognized_keys':
      return `unknown field ${issue.keys
        .slice(0, MAX_PROBLEMS)
        .map(quote)
        .join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) {
        return 'must not be empty';
      }
      return boundOf(issue, issue.minimum, {
        inclusive: 'at least',
        exclusive: 'more than',
      });
    case 'too_big':
      return boundOf(issue, issue.maximum, {
        inclusive: 'at most',
        exclusive: 'less than',
      });
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'invalid_format': {
      const format = FORMATS[issue.format];
      return format ? `must be ${format}` : 'does not have the expected form';
    }
    case 'invalid_union':
      return issue.input === undefined ? 'is required' : 'is not valid';
    case 'invalid_key':
      return 'has a field name that is not allowed';
    default:
      return 'is not valid';
  }
}

/**
 * Puts zod's issues into one sentence, such as
 * `title: must not be blank; impact: must be one of low, medium, high`.
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): string {
  const problems = issues.slice(0, MAX_PROBLEMS).map(issue => {
    const field = fieldPath(issue.path);
    const message = issue.message.slice(0, MAX_PROBLEM_LENGTH);
    return field ? `${field}: ${message}` : message;
  });
  const rest = issues.length - problems.length;
  if (rest > 0) {
    problems.push(`and ${rest} more`);
  }
  return problems.join('; ');
}
