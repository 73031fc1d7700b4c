export { databaseCheck, outboxCheck, sweepCheck } from './healthChecks';
export { HEALTH_PATH, healthRoute } from './healthRoute';
export { healthRoutes } from './healthRoutes';
export {
  PluginHealth,
  type HealthCheck,
  type HealthFinding,
} from './PluginHealth';
