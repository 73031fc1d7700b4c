export { createOutboxWorker } from './createOutboxWorker';
export { DatabaseOutbox } from './DatabaseOutbox';
export {
  DatabaseOutboxBacklog,
  type OutboxBacklog,
} from './DatabaseOutboxBacklog';
export {
  UndeliverableError,
  type Deliverer,
  type Deliverers,
} from './Deliverer';
export type {
  Happening,
  Outbox,
  OutgoingCall,
  OutgoingEvent,
  OutgoingMessage,
  OutgoingNotification,
  OutgoingSignal,
  RecordEvent,
} from './Outbox';
export type { ClaimedMessage, OutboxQueue } from './OutboxQueue';
export type { LanguagesOf } from './deliverers';
export { createOutboxTable, dropOutboxTable } from './outboxTable';
export { OutboxWorker, type OutboxWorkerOptions } from './OutboxWorker';
