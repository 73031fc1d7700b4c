import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  FieldProblem,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { ArticleDisclosure } from '../knowledge/ArticleDisclosure';
import { useText } from '../translation';

const Question = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-2)',
  width: '100%',
  '& > p': { flexBasis: '100%' },
});

/** An article that may solve it before it is reported, and a way to say that it did. */
export function KnownArticle(props: {
  article: SuggestedArticle;
  open: boolean;
  /** What would be reported as affected. */
  ciRefs: string[];
  /** Makes a second press, or a try after a lost reply, count once. */
  idempotencyKey: string;
  onToggle(): void;
  onSolved(article: SuggestedArticle): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const say = useErrorMessage();
  const { article, open } = props;
  const [asking, setAsking] = useState(false);
  const solve = useApiCall(async () => {
    await api.solvedByKnowledge(
      {
        articleNumber: article.number,
        ...(props.ciRefs.length > 0 && { ciRefs: props.ciRefs }),
      },
      { idempotencyKey: `${props.idempotencyKey}-${article.number}` },
    );
    props.onSolved(article);
  });
  return (
    <ArticleDisclosure article={article} open={open} onToggle={props.onToggle}>
      {!asking && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiCheckLine />}
          onPress={() => setAsking(true)}
        >
          {t('report.known.solvedIt')}
        </Button>
      )}
      {asking && (
        <Question role="group" aria-label={t('report.known.solvedAsk')}>
          <Text as="p" variant="body-small">
            {t('report.known.solvedAsk')}
          </Text>
          <Button
            size="small"
            variant="primary"
            // The button that was pressed is gone; this one goes on with it.
            autoFocus // eslint-disable-line jsx-a11y/no-autofocus
            isPending={solve.pending}
            onPress={() => solve.run()}
          >
            {t('report.known.solvedYes')}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => setAsking(false)}
          >
            {t('report.known.solvedNo')}
          </Button>
        </Question>
      )}
      {solve.error && (
        <FieldProblem role="alert">{say(solve.error).text}</FieldProblem>
      )}
    </ArticleDisclosure>
  );
}
