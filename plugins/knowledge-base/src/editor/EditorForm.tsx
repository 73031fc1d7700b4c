import {
  toastApiRef,
  useApi,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Text } from '@backstage/ui';
import {
  Notice,
  ErrorPanel,
  LongText,
  Section,
  Stack,
  problemsOf,
  useApiCall,
  useErrorMessage,
  useKitText,
  type Problems,
} from '@firstline/frontend-kit';
import {
  createArticleSchema,
  type Article,
  type KnowledgePerson,
  type KnowledgeSettings,
} from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { knowledgeBaseApiRef } from '../api';
import { articleRouteRef, editArticleRouteRef } from '../routes';
import { useText } from '../translation';
import { AboutFields } from './AboutFields';
import { formOf, requestOf, type ArticleForm } from './articleForm';
import { TextFields } from './TextFields';
import { useArticleForm } from './useArticleForm';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) minmax(280px, 340px)',
  gap: 'var(--bui-space-5)',
  alignItems: 'start',
  padding: 'var(--bui-space-4) 0 var(--bui-space-8)',
  '@media (max-width: 1180px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Foot = styled('div')({
  position: 'sticky',
  bottom: 0,
  zIndex: 2,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  padding: 'var(--bui-space-3) 0',
  background: 'var(--bui-bg-app)',
  borderTop: '1px solid var(--bui-border-1)',
});

/** The editor of an article, a new one or the next revision of one. */
export function EditorForm(props: {
  /** The article as it is; absent for a new one. */
  article?: Article;
  start: ArticleForm;
  /** Incident a new one is drafted from. */
  sourceIncident?: string;
  person: KnowledgePerson;
  settings: KnowledgeSettings;
}) {
  const t = useText();
  const kit = useKitText();
  const api = useApi(knowledgeBaseApiRef);
  const toasts = useApi(toastApiRef);
  const navigate = useNavigate();
  const describe = useErrorMessage();
  const articleHref = useRouteRef(articleRouteRef);
  const editHref = useRouteRef(editArticleRouteRef);
  const { person, settings, sourceIncident } = props;
  const [article, setArticle] = useState(props.article);
  const [problems, setProblems] = useState<Problems>({});
  const frame = useRef<HTMLFormElement>(null);
  // The same key for the same text: a second press after a lost reply makes no second article.
  const [key] = useState(() => crypto.randomUUID());
  const draft = useArticleForm({
    owner: person.ref,
    name: article?.number ?? `new ${sourceIncident ?? ''}`.trim(),
    start: props.start,
  });
  const { form } = draft;

  const show = (found: Problems) => {
    setProblems(found);
    requestAnimationFrame(() =>
      frame.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus(),
    );
  };

  const save = async (): Promise<Article> => {
    const request = requestOf(form);
    if (!article) {
      return api.createArticle(
        { ...request, ...(sourceIncident && { sourceIncident }) },
        { idempotencyKey: key },
      );
    }
    // Nothing new to store: what is on the server can be submitted as it is.
    if (!draft.changed && article.pending) return article;
    return api.updateArticle(
      article.number,
      { ...request, ...(form.note.trim() && { note: form.note }) },
      { ifMatch: article.version },
    );
  };

  const saving = useApiCall(async (then: 'stay' | 'submit') => {
    try {
      const stored = await save();
      setArticle(stored);
      draft.onSaved({ ...formOf(stored, form.language), note: form.note });
      const { number } = stored;
      if (then === 'submit') {
        await api.act(
          number,
          'submit',
          form.note.trim() ? { note: form.note } : {},
          { ifMatch: stored.version },
        );
        navigate(`${articleHref?.({ number }) ?? ''}?pending=true`);
      } else if (!article) {
        navigate(editHref?.({ number }) ?? '', { replace: true });
      }
      toasts.post({
        title: t(then === 'submit' ? 'editor.submitted' : 'editor.saved'),
        description: number,
        status: 'success',
        timeout: 4_000,
      });
    } catch (error) {
      show(describe(error).fields);
      throw error;
    }
  });

  const send = (then: 'stay' | 'submit') => {
    const found = problemsOf(createArticleSchema, requestOf(form), kit);
    show(found ?? {});
    if (!found) void saving.run(then);
  };
  const change = (next: Partial<ArticleForm>) => {
    setProblems({});
    draft.change(next);
  };
  // On the form, for what is typed in any of its fields.
  const shortcuts = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send('stay');
      }
    },
  };
  const conflict =
    saving.error !== undefined && describe(saving.error).status === 409;

  return (
    <form
      ref={frame}
      noValidate
      aria-label={t('editor.form')}
      onSubmit={event => {
        event.preventDefault();
        send('stay');
      }}
      {...shortcuts}
    >
      <Columns>
        <Stack>
          {article?.pending?.rejection && (
            <Alert
              status="warning"
              icon
              title={t('editor.rejected')}
              description={article.pending.rejection.reason}
            />
          )}
          {draft.restored && (
            <Notice
              status="info"
              icon
              role="status"
              title={t('editor.restored')}
              customActions={
                <>
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={draft.discard}
                  >
                    {t('editor.discard')}
                  </Button>
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={draft.accept}
                  >
                    {t('editor.keep')}
                  </Button>
                </>
              }
            />
          )}
          <TextFields
            form={form}
            problems={problems}
            limitBytes={settings.attachmentLimitBytes}
            teams={person.groups}
            upload={(file, options) => api.uploadAttachment(file, options)}
            onChange={change}
          />
        </Stack>
        <Stack>
          <AboutFields
            form={form}
            categories={settings.categories}
            teams={person.groups}
            problems={problems}
            onChange={change}
          />
          <Section title={t('editor.section.review')}>
            <Text variant="body-medium" color="secondary">
              {t('editor.reviewHint')}
            </Text>
            <LongText
              label={t('editor.note')}
              hint={t('editor.noteHint')}
              optional
              rows={2}
              value={form.note}
              problem={problems.note}
              onChange={note => change({ note })}
            />
          </Section>
        </Stack>
      </Columns>
      <Foot>
        {saving.error && (
          <Flex direction="column" gap="2" style={{ flexBasis: '100%' }}>
            {conflict ? (
              <Alert
                status="warning"
                icon
                title={t('editor.conflict')}
                description={t('editor.conflictText')}
              />
            ) : (
              <ErrorPanel error={saving.error} />
            )}
          </Flex>
        )}
        <Button
          variant="primary"
          isPending={saving.pending}
          onPress={() => send('submit')}
        >
          {t('common.action.submit')}
        </Button>
        <Button
          variant="secondary"
          isDisabled={saving.pending}
          onPress={() => send('stay')}
        >
          {t('editor.saveDraft')}
        </Button>
        <Text variant="body-small" color="secondary" aria-live="polite">
          {draft.changed ? t('editor.unsaved') : ''}
        </Text>
      </Foot>
    </form>
  );
}
