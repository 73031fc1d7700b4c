import { CustomErrorBase } from '@backstage/errors';

/** The body, or one file in it, is larger than the route takes: 413. */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
}

/** The body is of a type, charset or encoding the route does not take: 415. */
export class UnsupportedMediaTypeError extends CustomErrorBase {
  name = 'UnsupportedMediaTypeError' as const;
}

/** It was there, and will not be again: 410. */
export class GoneError extends CustomErrorBase {
  name = 'GoneError' as const;
}

/** The caller asks too often: 429. */
export class TooManyRequestsError extends CustomErrorBase {
  name = 'TooManyRequestsError' as const;
}
