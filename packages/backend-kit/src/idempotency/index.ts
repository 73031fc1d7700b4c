export { KeyClaims } from './KeyClaims';
export {
  deleteExpiredKeys,
  earlierResult,
  withIdempotency,
  type IdempotentRequest,
} from './withIdempotency';
