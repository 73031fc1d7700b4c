export * from './readinessHolds';
