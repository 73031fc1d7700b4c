import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { LoadingState, useLanguage, useLoad } from '@firstline/frontend-kit';
import { articleLanguages } from '@firstline/plugin-knowledge-base-common';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { knowledgeBaseApiRef } from '../api';
import { ArticleLine, ArticleLines, FailedState } from '../components';
import { SearchBox } from '../home/SearchBox';
import { rootRouteRef } from '../routes';
import { useText } from '../translation';

const SHOWN = 4;

/** A way into the knowledge base, and what helped most people in the reader's language. */
export function KnownWidget() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const navigate = useNavigate();
  const home = useRouteRef(rootRouteRef)?.() ?? '';
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const reads = useLanguage();
  const language = articleLanguages.find(one => reads.startsWith(one));
  const { data, error, reload } = useLoad(
    signal =>
      api.listArticles(
        {
          state: ['published'],
          language: language && [language],
          sort: 'helpful',
          limit: SHOWN,
        },
        { signal },
      ),
    [api, language],
  );
  const search = (event: FormEvent) => {
    event.preventDefault();
    navigate(`${home}?q=${encodeURIComponent(typed.trim())}`);
  };
  return (
    <Flex direction="column" gap="3">
      <form onSubmit={search}>
        <SearchBox value={typed} inputRef={input} onChange={setTyped} />
      </form>
      {!data && !error && <LoadingState rows={3} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="h3" />
      )}
      {data && data.items.length > 0 && (
        <section aria-label={t('home.helpful')}>
          <Text as="p" variant="body-small" color="secondary">
            {t('home.helpful')}
          </Text>
          <ArticleLines>
            {data.items.map(article => (
              <ArticleLine
                key={article.number}
                article={article}
                heading="h2"
                brief
              />
            ))}
          </ArticleLines>
        </section>
      )}
    </Flex>
  );
}
