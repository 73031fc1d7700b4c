import { Flex, Text } from '@backstage/ui';
import { CiChip, Person, RelativeTime } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { AudienceChip, KindChip, StaleChip, StateChip } from '../components';
import { useText } from '../translation';

const Title = styled('h2')({
  margin: 0,
  maxWidth: '40ch',
  fontSize: '1.75rem',
  lineHeight: 1.25,
  fontWeight: 600,
  overflowWrap: 'anywhere',
  '@media (max-width: 600px)': { fontSize: '1.375rem' },
});
const Facts = styled('p')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 16px',
  margin: 0,
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
});

/** What it is, about what, and how far it can be trusted. */
export function ArticleHeader(props: {
  article: Article;
  children: ReactNode;
}) {
  const t = useText();
  const { article } = props;
  return (
    <Flex direction="column" gap="3">
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <Text as="span" variant="body-medium" color="secondary">
          {article.number}
        </Text>
        <KindChip kind={article.kind} />
        <StateChip state={article.state} />
        <AudienceChip audience={article.audience} />
        {article.stale.length > 0 && <StaleChip />}
      </Flex>
      <Title dir="auto" lang={article.language}>
        {article.title}
      </Title>
      {article.configurationItems.length > 0 && (
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {article.configurationItems.map(({ ref, title }) => (
            <CiChip
              key={ref}
              ciRef={ref}
              title={title}
              gone={article.stale.some(
                one => one.reason === 'ci-gone' && one.ciRef === ref,
              )}
            />
          ))}
        </Flex>
      )}
      <Facts>
        <span>
          <Person userRef={article.author} avatar={false} />
        </span>
        <span>
          {t('common.updated', {
            time: <RelativeTime at={article.updatedAt} />,
          })}
        </span>
        {article.solvedCount > 0 && (
          <span>{t('common.solved', { count: article.solvedCount })}</span>
        )}
        {article.feedback.helped > 0 && (
          <span>{t('common.helped', { count: article.feedback.helped })}</span>
        )}
      </Facts>
      {props.children}
    </Flex>
  );
}
