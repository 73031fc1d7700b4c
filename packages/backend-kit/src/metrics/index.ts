export { metricsServiceRef, type MetricsService } from './metricsService';
export {
  observeEvery,
  type Observation,
  type ObservedGauge,
} from './observeEvery';
export { countDeliveries, observeOutbox } from './outboxMetrics';
