export { conflictError, type ConflictDetails } from './conflictError';
export { isBusy, isUnavailable, isUniqueViolation } from './databaseErrors';
export { errorMiddleware } from './errorMiddleware';
export {
  GoneError,
  PayloadTooLargeError,
  TooManyRequestsError,
  UnsupportedMediaTypeError,
} from './httpErrors';
