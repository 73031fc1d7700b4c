export * from './collatorSchedule';
export * from './GuardedCollatorFactory';
export * from './searchGuards';
