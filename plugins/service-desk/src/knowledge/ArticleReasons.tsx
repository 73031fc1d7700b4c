import { useLanguage } from '@firstline/frontend-kit';
import type { SuggestionReason } from '@firstline/plugin-knowledge-base-common';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { type Text, useText } from '../translation';

const Line = styled('p')({
  margin: 0,
  fontSize: '0.8125rem',
  lineHeight: 1.45,
  color: 'var(--bui-fg-secondary)',
  overflowWrap: 'anywhere',
});

// More words than these say nothing more to a reader.
const WORDS_SHOWN = 4;

function reasonText(
  reason: SuggestionReason,
  options: { t: Text; language: string },
): string {
  const { t, language } = options;
  switch (reason.kind) {
    case 'configurationItem':
      return reason.distance === 0
        ? t('knowledge.reason.item', { item: reason.title })
        : t('knowledge.reason.neighbour', { item: reason.title });
    case 'solved':
      return t('knowledge.reason.solved', { count: reason.count });
    default:
      return t('knowledge.reason.words', {
        words: new Intl.ListFormat(language, {
          style: 'narrow',
          type: 'conjunction',
        }).format(reason.words.slice(0, WORDS_SHOWN)),
      });
  }
}

/** Why an article is shown, the strongest reason first. */
export function ArticleReasons(props: { article: SuggestedArticle }) {
  const t = useText();
  const language = useLanguage();
  const { reasons } = props.article;
  if (reasons.length === 0) return null;
  return (
    <Line>
      {reasons.map(reason => reasonText(reason, { t, language })).join(' · ')}
    </Line>
  );
}
