export { knowledgeBaseTranslationRef } from './translation';
export { useText } from './useText';
export type { Text, TextKey } from './useText';
