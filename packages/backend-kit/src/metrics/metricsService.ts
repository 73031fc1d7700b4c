// Backstage still calls its metrics an alpha: everything of Firstline has them from here.
export {
  metricsServiceRef,
  type MetricsService,
} from '@backstage/backend-plugin-api/alpha';
