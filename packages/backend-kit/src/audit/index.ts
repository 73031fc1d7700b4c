export { auditWrites, noteErrorName } from './auditWrites';
