import { useLoad } from '@firstline/frontend-kit';
import { ArticleLink } from './ArticleLink';
import { useKnowledgeReader } from './knowledgeReader';

/**
 * The article something was solved with. Its title comes with the incident for whoever works
 * on it; others are told it by the knowledge base if they may read the article, and have its
 * number alone otherwise.
 */
export function SolvingArticle(props: { number: string; title?: string }) {
  const { number, title } = props;
  const reader = useKnowledgeReader();
  const { data } = useLoad(
    async signal =>
      title ? undefined : reader?.getArticle(number, {}, { signal }),
    [reader, number, title],
  );
  return <ArticleLink number={number} title={title ?? data?.title} />;
}
