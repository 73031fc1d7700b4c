export { traceMethods } from './traceMethods';
export { tracingServiceRef, type TracingService } from './tracingService';
