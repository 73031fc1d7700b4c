export { useArticleReload } from './useArticleReload';
export { useKnowledgePerson } from './useKnowledgePerson';
export { useKnowledgeSettings } from './useKnowledgeSettings';
export { useLoadImage } from './useLoadImage';
export { usePortalLink } from './usePortalLink';
