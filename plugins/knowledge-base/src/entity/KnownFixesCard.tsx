import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { ButtonLink, Link, Text } from '@backstage/ui';
import { EmptyState, LoadingState, useLoad } from '@firstline/frontend-kit';
import type { Suggestion } from '@firstline/plugin-knowledge-base-common';
import { RiLightbulbFlashLine } from '@remixicon/react';
import { knowledgeBaseApiRef } from '../api';
import { ArticleLine, ArticleLines, FailedState } from '../components';
import { useArticleReload, useKnowledgePerson } from '../hooks';
import { newArticleRouteRef, rootRouteRef } from '../routes';
import { useText } from '../translation';

function Reason(props: { suggestion: Suggestion }) {
  const t = useText();
  const about = props.suggestion.reasons.find(
    reason => reason.kind === 'configurationItem',
  );
  // What is about the item itself needs no explanation on its own page.
  if (about?.kind !== 'configurationItem' || about.distance === 0) return null;
  return (
    <Text as="p" variant="body-small" color="secondary">
      {t(about.distance === 1 ? 'entity.near' : 'entity.nearFar', {
        item: about.title,
      })}
    </Text>
  );
}

function NothingWritten(props: { ciRef: string }) {
  const t = useText();
  const engineer = useKnowledgePerson().data?.engineer;
  const write = useRouteRef(newArticleRouteRef)?.();
  return (
    <EmptyState
      heading="h3"
      icon={<RiLightbulbFlashLine size={28} />}
      title={t('entity.emptyTitle')}
      text={t(engineer ? 'entity.emptyEngineer' : 'entity.emptyReader')}
      action={
        engineer &&
        write && (
          <ButtonLink
            variant="secondary"
            href={`${write}?ciRef=${encodeURIComponent(props.ciRef)}`}
          >
            {t('entity.write')}
          </ButtonLink>
        )
      }
    />
  );
}

/** Card on an item's page: what helped before, here and on what it depends on. */
export function KnownFixesCard() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const ciRef = stringifyEntityRef(useEntity().entity);
  const home = useRouteRef(rootRouteRef)?.();
  const { data, error, reload } = useLoad(
    signal => api.suggest({ ciRef }, { signal }),
    [api, ciRef],
  );
  useArticleReload(reload);
  return (
    <EntityInfoCard
      title={t('entity.title')}
      footerActions={
        home && (
          <Link href={`${home}?ci=${encodeURIComponent(ciRef)}`}>
            {t('entity.all')}
          </Link>
        )
      }
    >
      {!data && !error && <LoadingState rows={2} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="h3" />
      )}
      {data?.items.length === 0 && <NothingWritten ciRef={ciRef} />}
      {data && data.items.length > 0 && (
        <ArticleLines>
          {data.items.map(suggestion => (
            <ArticleLine
              key={suggestion.article.number}
              article={suggestion.article}
              heading="h4"
              brief
            >
              <Reason suggestion={suggestion} />
            </ArticleLine>
          ))}
        </ArticleLines>
      )}
    </EntityInfoCard>
  );
}
