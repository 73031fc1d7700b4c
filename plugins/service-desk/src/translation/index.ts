export { serviceDeskTranslationRef } from './translation';
export { useText } from './useText';
export type { Text } from './useText';
