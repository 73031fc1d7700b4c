export { inBatches, scheduleSweeps, type Sweep } from './scheduleSweeps';
