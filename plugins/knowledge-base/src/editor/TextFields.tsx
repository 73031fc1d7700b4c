import { Button, Switch, TextField } from '@backstage/ui';
import {
  Section,
  showing,
  useStoredState,
  type Problems,
  type UploadFile,
} from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { useText } from '../translation';
import {
  fieldsOf,
  textFields,
  type ArticleForm,
  type TextField as Part,
} from './articleForm';
import { MarkdownField } from './MarkdownField';

const More = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });
// The list of parts asks its own width, whatever the window is.
const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'editor',
});

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
  const shown = textFields.filter(
    field => fieldsOf(form).includes(field) || opened.includes(field),
  );
  const hidden = textFields.filter(field => !shown.includes(field));
  return (
    <Frame>
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
            limitBytes={props.limitBytes}
            teams={props.teams}
            upload={props.upload}
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
    </Frame>
  );
}
