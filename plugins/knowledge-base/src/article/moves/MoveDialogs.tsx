import {
  FieldShell,
  FormDialog,
  type FormFrame,
  LongText,
  inputLooks,
  problemsOf,
  useErrorMessage,
  useKitText,
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
  const kit = useKitText();
  const describe = useErrorMessage();
  const { action, frame } = props;
  const field = worded[action];
  const [words, setWords] = useState('');
  const [own, setOwn] = useState<string>();
  const theirs = frame.error && describe(frame.error).fields[field];
  const submit = () => {
    const body = { [field]: words || undefined };
    const problem = problemsOf(articleActionSchemas[action], body, kit)?.[
      field
    ];
    setOwn(problem);
    if (!problem) props.onSubmit(body);
  };
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
        problem={own ?? theirs}
        onChange={setWords}
      />
    </FormDialog>
  );
}

function RenewDialog(props: Props) {
  const t = useText();
  const kit = useKitText();
  const describe = useErrorMessage();
  const days = useKnowledgeSettings().data?.reviewDays;
  const [date, setDate] = useState('');
  const [own, setOwn] = useState<string>();
  const { frame } = props;
  const theirs = frame.error && describe(frame.error).fields.reviewDate;
  return (
    <FormDialog
      frame={frame}
      title={t('common.action.renew')}
      intro={t('article.move.renew.intro')}
      submitLabel={t('common.action.renew')}
      onSubmit={() => {
        const body = { reviewDate: date || undefined };
        const problem = problemsOf(articleActionSchemas.renew, body, kit);
        setOwn(problem?.reviewDate);
        if (!problem?.reviewDate) props.onSubmit(body);
      }}
    >
      <FieldShell
        optional
        label={t('article.move.renew.text')}
        hint={days ? t('article.move.renew.hint', { count: days }) : undefined}
        problem={own ?? theirs}
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
