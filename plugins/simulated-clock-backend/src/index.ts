/**
 * A clock that can be moved ahead, for demonstrations and tests.
 *
 * @packageDocumentation
 */
export { simulatedClockFeature as default } from './simulatedClockFeature';
