import { Button, Switch, TextField } from '@backstage/ui';
import {
  MarkdownField,
  Section,
  showing,
  useStoredState,
  type Problems,
  type UploadFile,
} from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiArticleLine, RiNodeTree } from '@remixicon/react';
import { useState } from 'react';
import { MarkdownText } from '../components';
import { useText } from '../translation';
import {
  fieldsOf,
  textFields,
  type ArticleForm,
  type TextField as Part,
} from './articleForm';
import { LinkDialog, type LinkDialogProps } from './LinkDialog';

const linkKinds = [
  { kind: 'item', icon: <RiNodeTree size={18} aria-hidden /> },
  { kind: 'article', icon: <RiArticleLine size={18} aria-hidden /> },
] as const;

const More = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

/** Title and text. */
export function TextFields(props: {
  form: ArticleForm;
  problems: Problems;
  limitBytes: number;
  teams: string[];
  upload: UploadFile;
  onChange(change: Partial<ArticleForm>): void;
}) {
  const t = useText();
  const { form, problems, onChange } = props;
  const [preview, setPreview] = useStoredState<boolean>({
    bucket: 'knowledge-base',
    key: 'editor.preview',
    initial: true,
  });
  const [opened, setOpened] = useState<Part[]>([]);
  const links = linkKinds.map(({ kind, icon }) => ({
    label: t(`editor.link.${kind}`),
    icon,
    choose: (dialog: Pick<LinkDialogProps, 'onChoose' | 'onClose'>) => (
      <LinkDialog kind={kind} teams={props.teams} {...dialog} />
    ),
  }));
  const shown = textFields.filter(
    field => fieldsOf(form).includes(field) || opened.includes(field),
  );
  const hidden = textFields.filter(field => !shown.includes(field));
  return (
    <Section title={t('editor.section.text')}>
      <TextField
        label={t('editor.title')}
        description={t('editor.titleHint')}
        value={form.title}
        aria-required
        onChange={title => onChange({ title })}
        {...showing(problems.title)}
      />
      <Switch
        label={t('editor.preview')}
        isSelected={preview}
        onChange={setPreview}
      />
      {shown.map(field => (
        <MarkdownField
          key={field}
          label={t(`common.field.${field}`)}
          hint={t(`editor.fieldHint.${field}`)}
          rows={field === 'body' ? 12 : 5}
          value={form[field]}
          problem={problems[field]}
          preview={preview}
          draw={text => <MarkdownText text={text} headings />}
          images={{ upload: props.upload, limitBytes: props.limitBytes }}
          links={links}
          onChange={text => onChange({ [field]: text })}
        />
      ))}
      {hidden.length > 0 && (
        <More>
          {hidden.map(field => (
            <Button
              key={field}
              size="small"
              variant="tertiary"
              iconStart={<RiAddLine />}
              onPress={() => setOpened(before => [...before, field])}
            >
              {t(`common.field.${field}`)}
            </Button>
          ))}
        </More>
      )}
    </Section>
  );
}
