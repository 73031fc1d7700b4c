import { Alert, Button, ButtonLink, Flex, Switch, Text } from '@backstage/ui';
import {
  ErrorPanel,
  MarkdownField,
  Stack,
  useStoredState,
} from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { MarkdownText } from '../components';
import { SendHint } from '../components/SendHint';
import { useText } from '../translation';
import { type ReviewPart, reviewParts } from './ReviewText';
import { useReviewForm } from './useReviewForm';

/** What happened, why, and what will be done; each in Markdown, with a look at how it reads. */
export function ReviewForm(props: {
  incident: Incident;
  userRef: string;
  /** Where to go when it is written, or not to be. */
  backHref?: string;
  onSaved(): void;
  reload(): Promise<void>;
}) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const [preview, setPreview] = useStoredState<boolean>({
    bucket: 'service-desk',
    key: 'review-preview',
    initial: false,
  });
  const review = useReviewForm(props);

  const send = () => {
    review.send();
    // The first wrong field gets the cursor once the problems are drawn.
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus(),
    );
  };
  // On the form, for what happens in any of its fields.
  const listeners = {
    onSubmit: (event: FormEvent) => {
      event.preventDefault();
      send();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
      }
    },
  };
  const field = (part: ReviewPart) => (
    <MarkdownField
      key={part}
      required
      label={t(`major.review.${part}`)}
      hint={t(`major.review.${part}Hint`)}
      value={review.body[part]}
      problem={review.problems[part]}
      preview={preview}
      draw={text => <MarkdownText text={text} />}
      onChange={next => review.change(part, next)}
    />
  );

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('major.review.title', { number: props.incident.number })}
      {...listeners}
    >
      <Stack>
        <Flex
          align="center"
          justify="between"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          <Text as="p" variant="body-small" color="secondary">
            {t('major.review.markdown')}
          </Text>
          <Switch
            label={t('major.review.preview')}
            isSelected={preview}
            onChange={setPreview}
          />
        </Flex>
        {reviewParts.map(field)}
        {review.changed && (
          <Alert
            status="warning"
            icon
            role="alert"
            description={t('major.review.changed')}
          />
        )}
        {review.error && <ErrorPanel error={review.error} />}
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <Button type="submit" variant="primary" isPending={review.pending}>
            {t('major.review.submit')}
          </Button>
          {props.backHref && (
            <ButtonLink variant="tertiary" href={props.backHref}>
              {t('major.review.back')}
            </ButtonLink>
          )}
          <Text variant="body-small" color="secondary">
            <SendHint />
          </Text>
        </Flex>
      </Stack>
    </form>
  );
}
