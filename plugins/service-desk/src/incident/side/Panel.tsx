export { Fact, Facts, Panel } from '@firstline/frontend-kit';
