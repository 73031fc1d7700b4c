import { InputError } from '@backstage/errors';
import { Request } from 'express';

type WithHeaders = Pick<Request, 'header'>;

/**
 * Reads the version a write saw, from `If-Match: "<version>"`.
 *
 * @param options - `orNone`: 0 is a version too, of a record that has not been stored yet
 * @returns the version; undefined without the header or with `*`
 * @throws InputError that names If-Match
 */
export function ifMatch(
  req: WithHeaders,
  options: { orNone?: boolean } = {},
): number | undefined {
  const text = req.header('If-Match')?.trim();
  if (text === undefined || text === '*') {
    return undefined;
  }
  if (options.orNone && text === '"0"') {
    return 0;
  }
  const version = /^"([1-9]\d{0,9})"$/.exec(text)?.[1];
  if (version === undefined) {
    throw new InputError(
      'If-Match: must be the version of the record in double quotes, such as "3"',
    );
  }
  return Number(version);
}

/**
 * Reads the key under which a creating request may be repeated.
 *
 * @throws InputError that names Idempotency-Key
 */
export function idempotencyKey(req: WithHeaders): string | undefined {
  const key = req.header('Idempotency-Key');
  if (key === undefined) {
    return undefined;
  }
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new InputError(
      'Idempotency-Key: must be 1 to 200 visible ASCII characters',
    );
  }
  return key;
}
