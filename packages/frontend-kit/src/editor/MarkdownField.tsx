import { subscribe } from '@github/paste-markdown';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { FieldShell, inputLooks } from '../fields/FieldShell';
import { useFileDrop } from '../fields/useFileDrop';
import { useUploads } from '../fields/useUploads';
import { useKitText } from '../translation/kitTranslation';
import { EditorImages, type EditorImageStore } from './EditorImages';
import { insertBlock, insertText, linkName } from './insertText';
import { MarkdownToolbar } from './MarkdownToolbar';

const MOST_IMAGES = 50;
const LINE_EM = 1.6;

// The field asks its own width, whatever the window is.
const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  containerType: 'inline-size',
  containerName: 'editor',
});
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

/** Where a link leads, and how it is called. */
export interface ChosenLink {
  name: string;
  href: string;
}

/** Something a text can link to: its button in the toolbar, and what chooses one. */
export interface LinkSource {
  label: string;
  icon: ReactNode;
  /** Draws the dialog in which one is chosen. */
  choose(dialog: {
    onChoose(link: ChosenLink): void;
    onClose(): void;
  }): ReactNode;
}

/**
 * A text in Markdown: toolbar, pasted tables and links as Markdown, and how it will look
 * beside it.
 *
 * @param props - `preview`: whether it is shown how the text will look; `draw`: how it will
 * look; `images`: takes images, left out where there is no place for them; `links`: what can
 * be linked to besides web pages
 */
export function MarkdownField(props: {
  label: string;
  hint?: string;
  optional?: boolean;
  required?: boolean;
  rows?: number;
  value: string;
  problem?: string;
  preview: boolean;
  draw(text: string): ReactNode;
  images?: EditorImageStore;
  links?: LinkSource[];
  onChange(value: string): void;
}) {
  const t = useKitText();
  const { rows = 6, images, links = [] } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [linking, setLinking] = useState<string>();
  const uploads = useUploads({
    upload: (file, options) => images!.upload(file, options),
    limitBytes: images?.limitBytes ?? 0,
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
  const source = links.find(({ label }) => label === linking);

  return (
    <FieldShell
      label={props.label}
      hint={props.hint}
      optional={props.optional}
      problem={props.problem}
    >
      {control => (
        <Frame>
          <MarkdownToolbar
            fieldId={control.id}
            onCodeBlock={() =>
              field.current && insertBlock(field.current, '```\n\n```')
            }
            onImage={images && (() => chooser.current?.click())}
            more={links.map(({ label, icon }) => ({
              label,
              icon,
              onClick: () => setLinking(label),
            }))}
          />
          <Panes data-preview={props.preview || undefined}>
            <Field
              ref={field}
              {...control}
              {...(images && drop.handlers)}
              aria-required={props.required || undefined}
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
                  props.draw(shown)
                ) : (
                  <Quiet>{t('editor.previewEmpty')}</Quiet>
                )}
              </Preview>
            )}
          </Panes>
          {images && <EditorImages chooser={chooser} images={uploads} />}
          {source?.choose({
            onClose: () => setLinking(undefined),
            onChoose: ({ name, href }) => {
              setLinking(undefined);
              if (field.current) {
                insertText(field.current, `[${linkName(name)}](${href})`);
              }
            },
          })}
        </Frame>
      )}
    </FieldShell>
  );
}
