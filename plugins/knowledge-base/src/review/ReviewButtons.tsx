import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  FormDialog,
  LongText,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { useText } from '../translation';

type Decision = 'approve' | 'reject';

/** A reviewer's decision on the revision in review; nothing for whoever may not decide. */
export function ReviewButtons(props: {
  article: Article;
  onDone(article: Article): void;
}) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const { article } = props;
  const [open, setOpen] = useState<Decision>();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const deciding = useApiCall(async (decision: Decision) => {
    const options = { ifMatch: article.version };
    const words = text.trim();
    const decided =
      decision === 'approve'
        ? await api.act(
            article.number,
            'approve',
            words ? { note: words } : {},
            options,
          )
        : await api.act(article.number, 'reject', { reason: words }, options);
    setOpen(undefined);
    setText('');
    toasts.post({
      title: t(`review.done.${decision}`),
      description: article.number,
      status: 'success',
      timeout: 4_000,
    });
    props.onDone(decided);
  });
  const possible = (['approve', 'reject'] as const).filter(decision =>
    article.allowedActions.includes(decision),
  );
  if (possible.length === 0) return null;
  const conflict =
    deciding.error && describe(deciding.error).status === 409
      ? t('review.conflict')
      : undefined;

  return (
    <Flex gap="2">
      {possible.map(decision => (
        <Button
          key={decision}
          variant={decision === 'approve' ? 'primary' : 'secondary'}
          onPress={() => setOpen(decision)}
        >
          {t(`common.action.${decision}`)}
        </Button>
      ))}
      {open && (
        <FormDialog
          frame={{
            subject: `${article.number} ${article.title}`,
            pending: deciding.pending,
            error: conflict ? undefined : deciding.error,
            notice: conflict,
            onClose: () => {
              setOpen(undefined);
              deciding.reset();
            },
          }}
          title={t(`review.${open}.title`)}
          intro={t(`review.${open}.intro`)}
          submitLabel={t(`common.action.${open}`)}
          onSubmit={() => {
            const needed = open === 'reject' && text.trim() === '';
            setMissing(needed);
            if (!needed) void deciding.run(open);
          }}
        >
          <LongText
            label={t(`review.${open}.label`)}
            optional={open === 'approve'}
            first
            value={text}
            problem={missing ? t('review.reject.missing') : undefined}
            onChange={next => {
              setMissing(false);
              setText(next);
            }}
          />
        </FormDialog>
      )}
    </Flex>
  );
}
