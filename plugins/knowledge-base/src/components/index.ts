export { ArticleLine, ArticleLines } from './ArticleLine';
export { AudienceChip, KindChip, StaleChip, StateChip } from './chips';
export { FailedState, WayOut } from './FailedState';
export { Highlighted } from './Highlighted';
export { KnowledgeFrame } from './KnowledgeFrame';
export { MarkdownText } from './MarkdownText';
