import { useApi } from '@backstage/frontend-plugin-api';
import { Box, Button, Flex, Text, ToggleButton } from '@backstage/ui';
import {
  ErrorPanel,
  LongText,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { RiThumbDownLine, RiThumbUpLine } from '@remixicon/react';
import { type FormEvent, useId, useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { useText } from '../translation';

function WhyForm(props: {
  helpful: boolean;
  comment: string;
  pending: boolean;
  problem?: string;
  onSend(comment: string): void;
}) {
  const t = useText();
  const [comment, setComment] = useState(props.comment);
  const send = (event: FormEvent) => {
    event.preventDefault();
    props.onSend(comment);
  };
  return (
    <form onSubmit={send} noValidate>
      <Flex direction="column" gap="3" align="start">
        <Box width="100%">
          <LongText
            optional
            rows={2}
            label={t(
              props.helpful
                ? 'article.feedback.whyHelped'
                : 'article.feedback.whyNot',
            )}
            hint={t('article.feedback.whyHint')}
            value={comment}
            problem={props.problem}
            onChange={setComment}
          />
        </Box>
        <Button
          type="submit"
          variant="secondary"
          isPending={props.pending}
          isDisabled={comment.trim() === props.comment}
        >
          {t('article.feedback.send')}
        </Button>
      </Flex>
    </form>
  );
}

/** Whether it helped: one press, a word why if one likes; changed in the same way. */
export function FeedbackPanel(props: {
  article: Article;
  onChange(article: Article): void;
}) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const describe = useErrorMessage();
  const title = useId();
  const [told, setTold] = useState(false);
  const { number, state, myFeedback, feedback } = props.article;
  const call = useApiCall(async (helpful: boolean, comment?: string) => {
    const next = await api.giveFeedback(number, { helpful, comment });
    setTold(Boolean(comment));
    props.onChange(next);
  });
  if (state !== 'published') return null;
  const problem = call.error && describe(call.error).fields.comment;
  const answer = (helpful: boolean) => {
    if (helpful !== myFeedback?.helpful) void call.run(helpful);
  };
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={title}
      style={{ borderRadius: 8 }}
    >
      <Flex direction="column" gap="3">
        <Text as="h3" id={title} variant="body-large" weight="bold">
          {t('article.feedback.title')}
        </Text>
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <ToggleButton
            iconStart={<RiThumbUpLine />}
            isSelected={myFeedback?.helpful === true}
            isDisabled={call.pending}
            onChange={() => answer(true)}
          >
            {t('article.feedback.yes')}
          </ToggleButton>
          <ToggleButton
            iconStart={<RiThumbDownLine />}
            isSelected={myFeedback?.helpful === false}
            isDisabled={call.pending}
            onChange={() => answer(false)}
          >
            {t('article.feedback.no')}
          </ToggleButton>
          <Text as="span" variant="body-small" color="secondary" role="status">
            {t('article.feedback.summary', { ...feedback })}
            {myFeedback && ' · '}
            {myFeedback &&
              t(told ? 'article.feedback.saved' : 'article.feedback.thanks')}
          </Text>
        </Flex>
        {myFeedback && (
          <WhyForm
            key={String(myFeedback.helpful)}
            helpful={myFeedback.helpful}
            comment={myFeedback.comment ?? ''}
            pending={call.pending}
            problem={problem}
            onSend={comment => void call.run(myFeedback.helpful, comment)}
          />
        )}
        {call.error && !problem && <ErrorPanel error={call.error} />}
      </Flex>
    </Box>
  );
}
