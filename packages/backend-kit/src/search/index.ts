export * from './searchGuards';
