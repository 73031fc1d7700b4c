import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { LoadingState } from '@firstline/frontend-kit';
import { RiLink, RiPrinterLine } from '@remixicon/react';
import { useParams, useSearchParams } from 'react-router-dom';
import { FailedState, KnowledgeFrame } from '../components';
import { useText } from '../translation';
import { ArticleView } from './ArticleView';
import { useArticle } from './useArticle';

function PageActions(props: { number: string }) {
  const t = useText();
  const toasts = useApi(toastApiRef);
  const copy = async () => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${props.number} ${origin}${pathname}`);
    toasts.post({ title: t('article.linkCopied'), timeout: 3_000 });
  };
  return (
    <>
      <ButtonIcon
        variant="tertiary"
        icon={<RiLink />}
        aria-label={t('article.copyLink')}
        onPress={() => void copy()}
      />
      <ButtonIcon
        variant="tertiary"
        icon={<RiPrinterLine />}
        aria-label={t('article.print')}
        onPress={() => window.print()}
      />
    </>
  );
}

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
      actions={data && <PageActions number={number} />}
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
