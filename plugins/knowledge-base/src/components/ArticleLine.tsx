import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { RelativeTime, useLanguage } from '@firstline/frontend-kit';
import type {
  ArticleSummary,
  SearchHit,
} from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { articleRouteRef } from '../routes';
import { useText } from '../translation';
import { Highlighted } from './Highlighted';
import { AudienceChip, KindChip, StaleChip, StateChip } from './chips';

/** Articles one below the other. */
export const ArticleLines = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: '1px solid var(--bui-border-1)' },
});
const Line = styled('li')({ padding: '12px 0', minWidth: 0 });
const Title = styled('h3')({
  margin: 0,
  fontSize: '1rem',
  lineHeight: 1.4,
  fontWeight: 600,
  overflowWrap: 'anywhere',
  // The framework's own size for a link would be smaller than the heading.
  '& a': { fontSize: 'inherit', fontWeight: 'inherit' },
});
const Chips = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 6,
  margin: '6px 0',
});
const Excerpt = styled('p')({
  margin: 0,
  maxWidth: '90ch',
  fontSize: '0.875rem',
  lineHeight: 1.5,
  color: 'var(--bui-fg-secondary)',
  overflowWrap: 'anywhere',
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
});
const Facts = styled('p')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 12px',
  margin: '4px 0 0',
  '&:empty': { display: 'none' },
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

/** One article in a list: what it is, what it says, what it was good for. */
export function ArticleLine(props: {
  article: ArticleSummary;
  /** What a search found in it. */
  highlights?: SearchHit['highlights'];
  /** Title and kind only, for narrow places. */
  brief?: boolean;
  /** Level of the title in the page's outline. */
  heading?: 'h2' | 'h3' | 'h4';
  /** Leads to the revision on its way. */
  pending?: boolean;
  /** Stands below the facts, e.g. why it is shown. */
  children?: ReactNode;
}) {
  const t = useText();
  const route = useRouteRef(articleRouteRef);
  const language = useLanguage();
  const { article, highlights, brief = false, pending = false } = props;
  const { heading = 'h3' } = props;
  const href = route?.({ number: article.number });
  const shownState = (pending && article.pending?.state) || article.state;
  const names = article.configurationItems.map(item => item.title);
  return (
    <Line>
      <Title as={heading} dir="auto">
        <Link
          href={pending ? `${href}?pending=true` : href ?? ''}
          standalone
          color="primary"
        >
          {highlights?.title ? (
            <Highlighted highlight={highlights.title} />
          ) : (
            article.title
          )}
        </Link>
      </Title>
      <Chips>
        <KindChip kind={article.kind} />
        {shownState !== 'published' && <StateChip state={shownState} />}
        <AudienceChip audience={article.audience} />
        {article.stale.length > 0 && <StaleChip />}
      </Chips>
      {!brief && (
        <Excerpt dir="auto" lang={article.language}>
          {highlights?.body ? (
            <Highlighted highlight={highlights.body} />
          ) : (
            article.excerpt
          )}
        </Excerpt>
      )}
      <Facts>
        {!brief && <span>{article.number}</span>}
        {!brief && names.length > 0 && (
          <span>{names.slice(0, 2).join(', ')}</span>
        )}
        {article.solvedCount > 0 && (
          <span>{t('common.solved', { count: article.solvedCount })}</span>
        )}
        {article.feedback.helped > 0 && (
          <span>{t('common.helped', { count: article.feedback.helped })}</span>
        )}
        {!language.startsWith(article.language) && (
          <span>{t(`common.language.${article.language}`)}</span>
        )}
        {!brief && (
          <span>
            {t('common.updated', {
              time: <RelativeTime at={article.updatedAt} />,
            })}
          </span>
        )}
      </Facts>
      {props.children}
    </Line>
  );
}
