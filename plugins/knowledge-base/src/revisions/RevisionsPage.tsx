import {
  toastApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Flex } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  useApiCall,
  useLoad,
} from '@firstline/frontend-kit';
import type {
  Article,
  RevisionSummary,
} from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { knowledgeBaseApiRef } from '../api';
import { FailedState, KnowledgeFrame } from '../components';
import { useArticleReload } from '../hooks';
import { ReviewButtons } from '../review/ReviewButtons';
import { articleRouteRef, editArticleRouteRef } from '../routes';
import { useText } from '../translation';
import { Comparison } from './Comparison';
import { RevisionList } from './RevisionList';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(240px, 320px) minmax(0, 1fr)',
  gap: 'var(--bui-space-6)',
  alignItems: 'start',
  padding: 'var(--bui-space-4) 0 var(--bui-space-8)',
  '@media (max-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Aside = styled('aside')({
  border: '1px solid var(--bui-border-1)',
  borderRadius: 'var(--bui-radius-3)',
  overflow: 'auto',
  maxHeight: '80vh',
  '@media (max-width: 960px)': { maxHeight: 360 },
});

/** What is compared: what the address says, else the newest with the one that is published. */
function sidesOf(
  revisions: RevisionSummary[],
  params: URLSearchParams,
): { from: number; to: number } {
  const numbers = revisions.map(({ revision }) => revision);
  const asked = (name: string) => {
    const wanted = Number(params.get(name));
    return numbers.includes(wanted) ? wanted : undefined;
  };
  const to = asked('to') ?? numbers[0];
  const published = revisions.find(({ state }) => state === 'published');
  const earlier = numbers.find(revision => revision < to) ?? to;
  const from =
    asked('from') ??
    (published && published.revision < to ? published.revision : earlier);
  return { from, to };
}

function Compare(props: { article: Article; revisions: RevisionSummary[] }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const editHref = useRouteRef(editArticleRouteRef);
  const [params, setParams] = useSearchParams();
  const { article, revisions } = props;
  const { number } = article;
  const { from, to } = sidesOf(revisions, params);
  const both = useLoad(
    signal =>
      Promise.all([
        api.getRevision(number, from, { signal }),
        api.getRevision(number, to, { signal }),
      ]),
    [api, number, from, to],
  );
  const restoring = useApiCall(async (revision: number) => {
    await api.act(
      number,
      'restore',
      { revision },
      { ifMatch: article.version },
    );
    toasts.post({
      title: t('review.restored', { revision }),
      description: number,
      status: 'success',
      timeout: 4_000,
    });
    navigate(editHref?.({ number }) ?? '');
  });

  return (
    <Columns>
      <Aside>
        <RevisionList
          revisions={revisions}
          from={from}
          to={to}
          onChoose={change => {
            const next = { from, to, ...change };
            setParams(
              { from: String(next.from), to: String(next.to) },
              { replace: true },
            );
          }}
        />
      </Aside>
      <div>
        {article.allowedActions.includes('restore') && from !== to && (
          <Flex justify="end" mb="3">
            <Button
              variant="secondary"
              isPending={restoring.pending}
              onPress={() => void restoring.run(from)}
            >
              {t('review.restore', { revision: from })}
            </Button>
          </Flex>
        )}
        {restoring.error && <ErrorPanel error={restoring.error} />}
        {both.error && <FailedState error={both.error} onRetry={both.reload} />}
        {!both.data && !both.error && <LoadingState rows={8} />}
        {both.data && revisions.length === 1 && (
          <EmptyState
            title={t('review.compare.only')}
            text={t('review.compare.onlyText')}
          />
        )}
        {both.data && revisions.length > 1 && (
          <Comparison before={both.data[0]} after={both.data[1]} />
        )}
      </div>
    </Columns>
  );
}

function Revisions(props: { number: string }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const articleHref = useRouteRef(articleRouteRef);
  const { number } = props;
  const loaded = useLoad(
    async signal => {
      const [article, { items }] = await Promise.all([
        api.getArticle(number, {}, { signal }),
        api.listRevisions(number, { signal }),
      ]);
      return { article, revisions: items };
    },
    [api, number],
  );
  useArticleReload(loaded.reload, { number });
  const { data, error } = loaded;
  const title = t('review.revisionsTitle', { number });

  if (!data) {
    return (
      <KnowledgeFrame title={title}>
        {error ? (
          <FailedState error={error} onRetry={loaded.reload} />
        ) : (
          <LoadingState rows={8} />
        )}
      </KnowledgeFrame>
    );
  }
  return (
    <KnowledgeFrame
      title={title}
      actions={
        <Flex gap="2">
          <ButtonLink variant="tertiary" href={articleHref?.({ number }) ?? ''}>
            {t('review.toArticle')}
          </ButtonLink>
          <ReviewButtons
            article={data.article}
            onDone={() => void loaded.reload()}
          />
        </Flex>
      }
    >
      <Compare article={data.article} revisions={data.revisions} />
    </KnowledgeFrame>
  );
}

/** `/knowledge-base/articles/:number/revisions?from=&to=`: compares two revisions. */
export function RevisionsPage() {
  const { number = '' } = useParams();
  return <Revisions key={number} number={number} />;
}
