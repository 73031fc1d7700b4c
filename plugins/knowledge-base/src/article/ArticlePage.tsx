import { LoadingState, RecordTools } from '@firstline/frontend-kit';
import { useParams, useSearchParams } from 'react-router-dom';
import { FailedState, KnowledgeFrame } from '../components';
import { useText } from '../translation';
import { ArticleView } from './ArticleView';
import { useArticle } from './useArticle';

/** One article, to be read. `?pending=true` shows the revision on its way. */
export function ArticlePage() {
  const t = useText();
  const { number = '' } = useParams();
  const [params] = useSearchParams();
  const pending = params.get('pending') === 'true';
  const article = useArticle(number, pending);
  const { data, error } = article;
  const title = t('article.title', { number });
  return (
    <KnowledgeFrame
      title={title}
      documentTitle={data ? `${number} ${data.title}` : title}
      actions={data && <RecordTools number={number} />}
    >
      {!data && !error && <LoadingState rows={6} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void article.reload()} />
      )}
      {data && (
        <ArticleView
          key={`${number} ${pending}`}
          article={data}
          onChange={article.replace}
          reload={article.reload}
        />
      )}
    </KnowledgeFrame>
  );
}
