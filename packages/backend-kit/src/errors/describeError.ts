import { isError } from '@backstage/errors';
import { isUnavailable } from './databaseErrors';

/** What the caller is told of a failure. */
export type ErrorDescription = {
  statusCode: number;
  name: string;
  message: string;
  /** Fields beside name and message, such as `currentState`. */
  extra: Record<string, unknown>;
};

const STATUS_BY_NAME: Record<string, number> = {
  NotModifiedError: 304,
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  ConflictError: 409,
  GoneError: 410,
  PayloadTooLargeError: 413,
  UnsupportedMediaTypeError: 415,
  TooManyRequestsError: 429,
  NotImplementedError: 501,
  ServiceUnavailableError: 503,
};

// Errors of body-parser and raw-body carry `type`; their messages repeat what
// the caller sent, so each is answered with a text of ours.
const BODY_ERRORS = new Map<
  string,
  [statusCode: number, name: string, message: string]
>([
  ['entity.parse.failed', [400, 'InputError', 'the body is not valid JSON']],
  [
    'entity.too.large',
    [413, 'PayloadTooLargeError', 'the body is larger than this route takes'],
  ],
  [
    'encoding.unsupported',
    [415, 'UnsupportedMediaTypeError', 'the content encoding is not supported'],
  ],
  [
    'charset.unsupported',
    [
      415,
      'UnsupportedMediaTypeError',
      'the charset is not supported: send UTF-8',
    ],
  ],
  ['request.aborted', [400, 'InputError', 'the body ended too early']],
  [
    'request.size.invalid',
    [400, 'InputError', 'the body is not as long as Content-Length says'],
  ],
]);

const NOT_EXTRA = new Set(['name', 'message', 'stack', 'cause']);

function describe(
  statusCode: number,
  name: string,
  message: string,
): ErrorDescription {
  return { statusCode, name, message, extra: {} };
}

// Backstage's errors append the cause to their message, and a cause may be a
// statement with its values.
function messageWithoutCause(error: { message: string; cause?: unknown }) {
  if (error.cause === undefined) {
    return error.message;
  }
  return error.message.replace(/(; )?caused by [\s\S]*$/, '');
}

function bodyErrorOf(error: object): ErrorDescription | undefined {
  const known =
    'type' in error && typeof error.type === 'string'
      ? BODY_ERRORS.get(error.type)
      : undefined;
  return known && describe(...known);
}

// zlib reports a damaged compressed body; body-parser passes it on as a 400.
function isDamagedCompression(error: object): boolean {
  return (
    'status' in error &&
    error.status === 400 &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^Z_[A-Z_]+$/.test(error.code)
  );
}

/**
 * Decides what a caller may know of an error: never a stack, statement, path
 * or token.
 *
 * @returns the description, or undefined for an error nobody foresaw
 */
export function describeError(error: unknown): ErrorDescription | undefined {
  if (error instanceof URIError) {
    return describe(400, 'URIError', 'the address is not validly encoded');
  }
  if (isError(error)) {
    const bodyError = bodyErrorOf(error);
    if (bodyError) {
      return bodyError;
    }
    if (isDamagedCompression(error)) {
      return describe(400, 'InputError', 'the body is not validly compressed');
    }
    const statusCode = Object.hasOwn(STATUS_BY_NAME, error.name)
      ? STATUS_BY_NAME[error.name]
      : undefined;
    // A caught driver error may be thrown on as a cause of one of these; what
    // it was thrown as is what counts.
    if (statusCode !== undefined && !isForwarded(error)) {
      return {
        ...describe(statusCode, error.name, messageWithoutCause(error)),
        extra: error.name === 'ConflictError' ? extraFields(error) : {},
      };
    }
  }
  if (isUnavailable(error)) {
    return describe(
      503,
      'ServiceUnavailableError',
      'The service cannot answer just now; try again in a moment',
    );
  }
  return undefined;
}

// ForwardedError takes over the name of its cause, and a ResponseError that of
// another service's reply: neither was meant for our caller.
function isForwarded(error: Error | { name: string }): boolean {
  const { name } = error.constructor;
  return name === 'ForwardedError' || name === 'ResponseError';
}

function extraFields(error: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(error).filter(([field]) => !NOT_EXTRA.has(field)),
  );
}
