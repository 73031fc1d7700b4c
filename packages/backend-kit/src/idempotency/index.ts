export {
  deleteExpiredKeys,
  withIdempotency,
  type IdempotentRequest,
} from './withIdempotency';
