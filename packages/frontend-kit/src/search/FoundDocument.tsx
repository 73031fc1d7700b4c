import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Row = styled('article')({
  display: 'flex',
  width: '100%',
  minWidth: 0,
  padding: '4px 0',
  '& mark': {
    color: 'inherit',
    fontWeight: 600,
    borderRadius: 3,
    background: 'var(--bui-warning-bg-subdued)',
  },
});
const Icon = styled('span')({
  // As wide as Backstage makes it for its own results, so that all titles stand in one line.
  flex: '0 0 56px',
  paddingTop: 2,
  color: 'var(--bui-fg-secondary)',
  '& svg': { width: 22, height: 22 },
});
const Body = styled('div')({ flex: 1, minWidth: 0 });
const Title = styled('h3')({
  margin: 0,
  fontSize: '1rem',
  lineHeight: 1.4,
  fontWeight: 600,
  overflowWrap: 'anywhere',
  // The framework's own size for a link would be smaller than the heading.
  '& a': { fontSize: 'inherit', fontWeight: 'inherit' },
});
const Facts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 6,
  margin: '6px 0',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
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

/** What the portal's search hands to the component of a result. */
export interface FoundDocumentProps<T extends SearchDocument> {
  result?: T;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}

/** A result of the portal's search: where it leads, what it is, and the part that was found. */
export function FoundDocument<T extends SearchDocument>(
  props: FoundDocumentProps<T> & {
    result: T;
    /** Number, state and the like. */
    children: ReactNode;
  },
) {
  const { result, highlight, icon, children } = props;
  const marked = (field: 'title' | 'text') => {
    const found = highlight?.fields[field];
    return found ? (
      <HighlightedSearchResultText
        text={found}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  };
  return (
    <Row>
      {icon && <Icon aria-hidden>{icon}</Icon>}
      <Body>
        <Title dir="auto">
          <Link href={result.location} standalone color="primary">
            {marked('title')}
          </Link>
        </Title>
        <Facts>{children}</Facts>
        <Excerpt dir="auto">{marked('text')}</Excerpt>
      </Body>
    </Row>
  );
}
