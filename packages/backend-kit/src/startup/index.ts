export * from './fillOnStart';
