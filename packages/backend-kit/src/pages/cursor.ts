import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { textProblem } from '../request/jsonShape';
import { stableHash } from '../stableHash';

const MAX_CURSOR_LENGTH = 2_000;
const MAX_INTEGER_COLUMN = 2_147_483_647;

/** A sort value of the last row of a page. */
export type CursorValue = string | number | null;

/**
 * What a sort column holds: `integer` fits an integer column of PostgreSQL,
 * `number` is for floating point and bigint columns; `?` allows null.
 */
export type CursorValueType =
  | 'string'
  | 'integer'
  | 'number'
  | 'string?'
  | 'integer?'
  | 'number?';

const BASE_TYPES = {
  string: z.string().refine(text => !textProblem(text)),
  integer: z.int().min(-MAX_INTEGER_COLUMN).max(MAX_INTEGER_COLUMN),
  number: z.number(),
};

const VALUE_TYPES: Record<CursorValueType, z.ZodType<CursorValue>> = {
  ...BASE_TYPES,
  'string?': BASE_TYPES.string.nullable(),
  'integer?': BASE_TYPES.integer.nullable(),
  'number?': BASE_TYPES.number.nullable(),
};

const cursorSchema = z.strictObject({
  s: z.string(),
  f: z.string(),
  v: z.array(z.unknown()),
});

/**
 * Hashes the filters of a query, so that a cursor fits that query alone. The
 * order of the fields does not matter; leave out `cursor` and `limit`.
 */
export function filterHash(filter: object): string {
  // 72 bits: a clash only means that a foreign cursor is not noticed.
  return stableHash(filter).slice(0, 12);
}

/**
 * Makes the opaque text that stands for a place in a sorted list.
 *
 * @param options - `sort`: name of the order; `values`: the sort values of the
 * last row; `filterHash`: from {@link filterHash}
 */
export function encodeCursor(options: {
  sort: string;
  values: readonly CursorValue[];
  filterHash: string;
}): string {
  const { sort, values } = options;
  return Buffer.from(
    JSON.stringify({ s: sort, f: options.filterHash, v: values }),
  ).toString('base64url');
}

/**
 * Reads a cursor made by {@link encodeCursor} for the same sort and filter.
 *
 * @param options - `types`: what each sort column holds, in order
 * @returns the sort values
 * @throws InputError that names `cursor`, for anything else
 */
export function decodeCursor(
  text: string,
  options: {
    sort: string;
    types: readonly CursorValueType[];
    filterHash: string;
  },
): CursorValue[] {
  const { sort, types } = options;
  const content = readCursor(text);
  if (!content) {
    throw notOurs();
  }
  if (content.s !== sort || content.f !== options.filterHash) {
    throw new InputError('cursor: belongs to another query or sort');
  }
  return readValues(content.v, types);
}

function readValues(
  values: readonly unknown[],
  types: readonly CursorValueType[],
): CursorValue[] {
  const typed = types.map((type, i) => VALUE_TYPES[type].safeParse(values[i]));
  if (values.length !== types.length || typed.some(value => !value.success)) {
    throw notOurs();
  }
  return typed.map(value => value.data as CursorValue);
}

function notOurs(): InputError {
  return new InputError('cursor: is not one this service gave out');
}

function readCursor(text: string) {
  if (text.length > MAX_CURSOR_LENGTH || !/^[\w-]+$/.test(text)) {
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(
      Buffer.from(text, 'base64url').toString('utf8'),
    );
    return cursorSchema.safeParse(json).data;
  } catch {
    return undefined;
  }
}
