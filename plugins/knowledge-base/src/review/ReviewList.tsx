import { Link } from '@backstage/ui';
import { Person, RelativeTime } from '@firstline/frontend-kit';
import type { ArticleSummary } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { DateTime } from 'luxon';
import { AudienceChip, KindChip, StaleChip } from '../components';
import { useText } from '../translation';

const List = styled('ul')({
  listStyle: 'none',
  margin: 'var(--bui-space-3) 0 0',
  padding: 0,
  '& > li': {
    display: 'grid',
    gap: 6,
    padding: '14px 4px',
    borderBottom: '1px solid var(--bui-border-1)',
  },
});
const Title = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 10px',
  overflowWrap: 'anywhere',
  '& span': {
    color: 'var(--bui-fg-secondary)',
    fontSize: '0.8125rem',
    fontVariantNumeric: 'tabular-nums',
  },
});
const Facts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

function Reasons(props: { article: ArticleSummary }) {
  const t = useText();
  const { configurationItems, stale, reviewDate } = props.article;
  const date = reviewDate
    ? DateTime.fromISO(reviewDate).toLocaleString(DateTime.DATE_MED)
    : '';
  return (
    <>
      {stale.map(({ reason, ciRef = '' }) => (
        <span key={`${reason} ${ciRef}`}>
          {t(`common.stale.${reason}`, {
            date,
            item:
              configurationItems.find(({ ref }) => ref === ciRef)?.title ??
              ciRef,
          })}
        </span>
      ))}
    </>
  );
}

/** Articles that wait for somebody, and for what. */
export function ReviewList(props: {
  label: string;
  articles: ArticleSummary[];
  hrefOf(article: ArticleSummary): string;
}) {
  const t = useText();
  return (
    <List aria-label={props.label}>
      {props.articles.map(article => {
        const { number, pending } = article;
        return (
          <li key={number}>
            <Title>
              <span>{number}</span>
              <Link href={props.hrefOf(article)} weight="bold">
                <bdi>{article.title}</bdi>
              </Link>
            </Title>
            <Facts>
              <KindChip kind={article.kind} />
              <AudienceChip audience={article.audience} />
              {article.stale.length > 0 && <StaleChip />}
              {article.configurationItems.map(item => (
                <span key={item.ref} title={item.ref}>
                  {item.title}
                </span>
              ))}
            </Facts>
            <Facts>
              <Person
                userRef={pending?.author ?? article.author}
                link={false}
              />
              {pending?.submittedAt ? (
                <span>
                  {t('review.submitted')}{' '}
                  <RelativeTime at={pending.submittedAt} />
                </span>
              ) : (
                <RelativeTime at={pending?.updatedAt ?? article.updatedAt} />
              )}
              <Reasons article={article} />
            </Facts>
          </li>
        );
      })}
    </List>
  );
}
