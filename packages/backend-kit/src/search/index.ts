export * from './collatorSettings';
export * from './GuardedCollatorFactory';
export * from './searchGuards';
