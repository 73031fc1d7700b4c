import { LoadingState, MarkdownText, useLoad } from '@firstline/frontend-kit';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useCallback } from 'react';
import { useText } from '../translation';
import { useKnowledgeReader } from './knowledgeReader';
import { useArticleLinks } from './useKnowledgeLinks';

const Sections = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  fontSize: '0.875rem',
});

const parts = [
  'symptoms',
  'cause',
  'workaround',
  'resolution',
  'body',
] as const;

/**
 * An article to be read in place: all of it when the knowledge base answers, otherwise
 * what the suggestion brought along.
 */
export function ArticleText(props: {
  article: Pick<SuggestedArticle, 'number' | 'kind' | 'remedy' | 'excerpt'>;
}) {
  const t = useText();
  const reader = useKnowledgeReader();
  const portalLink = useArticleLinks();
  const { number, kind, remedy, excerpt } = props.article;
  const loadImage = useCallback(
    async (id: string, options: { signal: AbortSignal }) => {
      if (!reader) throw new Error('There is no knowledge base');
      return reader.getAttachment(id, options);
    },
    [reader],
  );
  const { data, loading } = useLoad(
    async signal => reader?.getArticle(number, {}, { signal }),
    [reader, number],
  );
  if (!data && loading) return <LoadingState rows={2} />;

  const short = remedy ?? excerpt;
  const said = data ?? {
    [kind === 'known-error' ? 'workaround' : 'resolution']: short,
  };
  return (
    <Sections>
      {parts.map(part => {
        const text = (said as Partial<Record<typeof part, string>>)[part];
        return (
          text && (
            <div key={part}>
              {part !== 'body' && (
                <Text as="p" variant="body-small" weight="bold">
                  {t(`knowledge.part.${part}`)}
                </Text>
              )}
              <MarkdownText
                text={text}
                loadImage={loadImage}
                portalLink={portalLink}
              />
            </div>
          )
        );
      })}
    </Sections>
  );
}
