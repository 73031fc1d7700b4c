import { Link } from '@backstage/ui';
import { Chip } from '@firstline/frontend-kit';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiArrowDownSLine } from '@remixicon/react';
import { type ReactNode, useId } from 'react';
import { useText } from '../translation';
import { ArticleReasons } from './ArticleReasons';
import { ArticleText } from './ArticleText';
import { useKnowledgeLinks } from './useKnowledgeLinks';

const Frame = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  minWidth: 0,
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
  overflowWrap: 'anywhere',
});
const Title = styled('button')({
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: 'var(--bui-space-2)',
  width: '100%',
  padding: 0,
  border: 'none',
  font: 'inherit',
  fontSize: '0.9375rem',
  fontWeight: 600,
  lineHeight: 1.4,
  textAlign: 'start',
  color: 'inherit',
  background: 'transparent',
  cursor: 'pointer',
  // The whole card opens, the button is what a keyboard finds.
  '&:hover': { textDecoration: 'underline' },
  '&:focus-visible': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: 2,
    borderRadius: 4,
  },
  '& svg': { flex: 'none', marginTop: 2, transition: 'transform 150ms' },
  '&[aria-expanded="true"] svg': { transform: 'rotate(180deg)' },
});
const Marks = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 8px',
});
// A long article scrolls by itself: what can be done with it stays in reach.
const Reading = styled('div')({
  maxHeight: 'min(60vh, 520px)',
  overflowY: 'auto',
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
});
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-2)',
});

/** A suggested article: what it is, why it is here, and all of it when it is opened. */
export function ArticleDisclosure(props: {
  article: SuggestedArticle;
  open: boolean;
  onToggle(): void;
  /** What can be done with it once it was read; shown while it is open. */
  children?: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const { article, open } = props;
  const href = useKnowledgeLinks().articleHref(article.number);
  return (
    <Frame>
      <Title
        type="button"
        aria-expanded={open}
        aria-controls={`${id}-text`}
        onClick={props.onToggle}
      >
        <span lang={article.language}>{article.title}</span>
        <RiArrowDownSLine size={18} aria-hidden />
      </Title>
      <Marks>
        <Chip tone={article.kind === 'known-error' ? 'warning' : 'neutral'}>
          {t(`knowledge.kind.${article.kind}`)}
        </Chip>
        {article.audience === 'engineers' && (
          <Chip>{t('knowledge.forEngineers')}</Chip>
        )}
      </Marks>
      <ArticleReasons article={article} />
      <Reading
        id={`${id}-text`}
        role="region"
        aria-label={article.title}
        hidden={!open}
        lang={article.language}
        // What scrolls must be reachable by key.
        tabIndex={0}
      >
        {open && <ArticleText article={article} />}
      </Reading>
      {open && (
        <Actions>
          {props.children}
          {href && (
            <Link href={href} target="_blank" variant="body-small">
              {t('knowledge.open', { number: article.number })}
            </Link>
          )}
        </Actions>
      )}
    </Frame>
  );
}
