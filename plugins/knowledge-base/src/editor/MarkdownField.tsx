import { Button } from '@backstage/ui';
import {
  FieldProblem,
  FieldShell,
  inputLooks,
  useFileDrop,
  useUploads,
  type UploadFile,
} from '@firstline/frontend-kit';
import { subscribe } from '@github/paste-markdown';
import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import { MarkdownText } from '../components';
import { useText } from '../translation';
import { insertBlock, insertText, linkName } from './insertText';
import { LinkDialog } from './LinkDialog';
import { MarkdownToolbar } from './MarkdownToolbar';

const MOST_IMAGES = 50;
const LINE_EM = 1.6;

const Panes = styled('div')({
  display: 'grid',
  gap: 'var(--bui-space-3)',
  alignItems: 'stretch',
  '&[data-preview]': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  '@container editor (max-width: 760px)': {
    '&[data-preview]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
const Field = styled('textarea')({
  ...inputLooks,
  display: 'block',
  width: '100%',
  boxSizing: 'border-box',
  padding: '10px 12px',
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: '0.875rem',
  lineHeight: LINE_EM,
  resize: 'vertical',
  '&[data-over]': {
    outline: '2px dashed var(--bui-ring)',
    outlineOffset: -2,
  },
  // A field as high as its text, where the browser can do it.
  fieldSizing: 'content',
  maxHeight: '70vh',
});
const Preview = styled('div')({
  minWidth: 0,
  minHeight: '100%',
  maxHeight: '70vh',
  boxSizing: 'border-box',
  padding: '10px 16px',
  border: '1px dashed var(--bui-border-2)',
  borderRadius: 'var(--bui-radius-2)',
  overflow: 'auto',
  overflowWrap: 'anywhere',
});
const Quiet = styled('p')({ color: 'var(--bui-fg-secondary)', margin: 0 });
const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
});

/** A text in Markdown: toolbar, pasted images and tables, and how it will look beside it. */
export function MarkdownField(props: {
  label: string;
  hint?: string;
  optional?: boolean;
  rows?: number;
  value: string;
  problem?: string;
  preview: boolean;
  limitBytes: number;
  /** Entity refs of the reader's teams: what they own comes first. */
  teams: string[];
  upload: UploadFile;
  onChange(value: string): void;
}) {
  const t = useText();
  const { rows = 6 } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<'item' | 'article'>();
  const uploads = useUploads({
    upload: props.upload,
    limitBytes: props.limitBytes,
    count: 0,
    most: MOST_IMAGES,
    onUploaded: ({ id, name }) =>
      field.current &&
      insertBlock(field.current, `![${linkName(name)}](attachment:${id})`),
  });
  const drop = useFileDrop(uploads.add);
  // Tables, links and formatted text become Markdown when they are pasted.
  useEffect(() => {
    const subscription = field.current && subscribe(field.current);
    return () => subscription?.unsubscribe();
  }, []);
  const shown = props.value.trim();

  return (
    <FieldShell
      label={props.label}
      hint={props.hint}
      optional={props.optional}
      problem={props.problem}
    >
      {control => (
        <>
          <MarkdownToolbar
            fieldId={control.id}
            onCodeBlock={() =>
              field.current && insertBlock(field.current, '```\n\n```')
            }
            onImage={() => files.current?.click()}
            onItemLink={() => setLink('item')}
            onArticleLink={() => setLink('article')}
          />
          <Panes data-preview={props.preview || undefined}>
            <Field
              ref={field}
              {...control}
              {...drop.handlers}
              rows={rows}
              // A field that grows with its text ignores its rows.
              style={{ minHeight: `${rows * LINE_EM + 1.6}em` }}
              value={props.value}
              data-invalid={props.problem ? '' : undefined}
              data-over={drop.over || undefined}
              onChange={event => props.onChange(event.target.value)}
            />
            {props.preview && (
              <Preview
                role="region"
                aria-label={t('editor.previewOf', { field: props.label })}
                tabIndex={0}
              >
                {shown ? (
                  <MarkdownText text={shown} headings />
                ) : (
                  <Quiet>{t('editor.previewEmpty')}</Quiet>
                )}
              </Preview>
            )}
          </Panes>
          <input
            ref={files}
            type="file"
            accept="image/png,image/jpeg,image/gif,image/webp"
            multiple
            hidden
            onChange={event => {
              uploads.add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          {uploads.uploads.map(({ key, name, failure }) => (
            <Line key={key} role={failure ? 'alert' : 'status'}>
              {failure ? (
                <FieldProblem>{t('editor.imageFailed', { name })}</FieldProblem>
              ) : (
                <Quiet>{t('editor.imageUploading', { name })}</Quiet>
              )}
              {failure && (
                <Button
                  size="small"
                  variant="tertiary"
                  onPress={() => uploads.dismiss(key)}
                >
                  {t('editor.imageDismiss')}
                </Button>
              )}
            </Line>
          ))}
          {link && (
            <LinkDialog
              kind={link}
              teams={props.teams}
              onClose={() => setLink(undefined)}
              onChoose={({ name, href }) => {
                setLink(undefined);
                if (field.current) {
                  insertText(field.current, `[${linkName(name)}](${href})`);
                }
              }}
            />
          )}
        </>
      )}
    </FieldShell>
  );
}
