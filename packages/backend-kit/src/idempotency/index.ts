export {
  deleteExpiredKeys,
  earlierResult,
  withIdempotency,
  type IdempotentRequest,
} from './withIdempotency';
