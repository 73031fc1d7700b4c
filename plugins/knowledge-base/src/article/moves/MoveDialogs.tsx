import {
  FieldShell,
  FormDialog,
  type FormFrame,
  LongText,
  inputLooks,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type ArticleAction,
  type ArticleActionRequests,
  articleActionSchemas,
} from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useKnowledgeSettings } from '../../hooks';
import { useText } from '../../translation';

type Send = (body: ArticleActionRequests[ArticleAction]) => void;

interface Props {
  frame: FormFrame;
  onSubmit: Send;
}

// Moves that say something to people, and the field the words go into.
const worded = {
  submit: 'note',
  approve: 'note',
  publish: 'note',
  reject: 'reason',
  retire: 'reason',
} as const;

type WordedAction = keyof typeof worded;

const DateInput = styled('input')({
  ...inputLooks,
  alignSelf: 'flex-start',
  height: '2.5rem',
  padding: '0 var(--bui-space-3)',
  // The browser's own calendar follows the theme, not the system.
  '[data-theme-mode="dark"] &': { colorScheme: 'dark' },
});

function WordsDialog(props: Props & { action: WordedAction }) {
  const t = useText();
  const { action, frame } = props;
  const field = worded[action];
  const [words, setWords] = useState('');
  const { problems, submit } = useCheckedForm({
    schema: articleActionSchemas[action],
    body: { [field]: words || undefined },
    error: frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <FormDialog
      frame={frame}
      title={t(`common.action.${action}`)}
      intro={t(`article.move.${action}.intro`)}
      submitLabel={t(`common.action.${action}`)}
      destructive={action === 'retire'}
      onSubmit={submit}
    >
      <LongText
        first
        optional={action !== 'reject'}
        label={t(`article.move.${action}.text`)}
        value={words}
        problem={problems[field]}
        onChange={setWords}
      />
    </FormDialog>
  );
}

function RenewDialog(props: Props) {
  const t = useText();
  const days = useKnowledgeSettings().data?.reviewDays;
  const [date, setDate] = useState('');
  const { frame } = props;
  const { problems, submit } = useCheckedForm({
    schema: articleActionSchemas.renew,
    body: { reviewDate: date || undefined },
    error: frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <FormDialog
      frame={frame}
      title={t('common.action.renew')}
      intro={t('article.move.renew.intro')}
      submitLabel={t('common.action.renew')}
      onSubmit={submit}
    >
      <FieldShell
        optional
        label={t('article.move.renew.text')}
        hint={days ? t('article.move.renew.hint', { count: days }) : undefined}
        problem={problems.reviewDate}
      >
        {control => (
          <DateInput
            {...control}
            type="date"
            value={date}
            onChange={event => setDate(event.target.value)}
          />
        )}
      </FieldShell>
    </FormDialog>
  );
}

function RestoreDialog(props: Props) {
  const t = useText();
  return (
    <FormDialog
      frame={props.frame}
      title={t('common.action.restore')}
      intro={t('article.move.restore.intro')}
      submitLabel={t('common.action.restore')}
      onSubmit={() => props.onSubmit({})}
    />
  );
}

/** The dialog of a move of an article. */
export function MoveDialogs(props: Props & { action: ArticleAction }) {
  const { action, ...rest } = props;
  if (action === 'renew') return <RenewDialog {...rest} />;
  if (action === 'restore') return <RestoreDialog {...rest} />;
  return <WordsDialog key={action} action={action} {...rest} />;
}
