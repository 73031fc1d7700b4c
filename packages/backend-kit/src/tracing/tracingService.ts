// Backstage still calls its tracing an alpha: everything of Firstline has it from here.
export {
  tracingServiceRef,
  type TracingService,
} from '@backstage/backend-plugin-api/alpha';
