import { ButtonIcon } from '@backstage/ui';
import { defaultAttachmentLimitBytes } from '@firstline/common-kit';
import { RiCloseLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { type ReactNode, useDeferredValue, useRef } from 'react';
import { FieldProblem, FieldShell, inputLooks } from '../fields/FieldShell';
import { useFileDrop } from '../fields/useFileDrop';
import type { UploadFile } from '../fields/useUploads';
import type { LoadAttachment } from '../markdown/AttachmentImage';
import { MarkdownText, type PortalLink } from '../markdown/MarkdownText';
import { useKitText } from '../translation/kitTranslation';
import { EditorToolbar, editOfKey } from './EditorToolbar';
import { EditorViewSwitch, useEditorView } from './EditorView';
import { useImageUploads } from './useImageUploads';
import { type MarkdownEditor, useMarkdownEditor } from './useMarkdownEditor';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 'var(--bui-space-2)',
});
const Panes = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 'var(--bui-space-3)',
  '&[data-view="both"]': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  },
});
const Area = styled('textarea')({
  ...inputLooks,
  width: '100%',
  height: '100%',
  boxSizing: 'border-box',
  padding: 'var(--bui-space-3)',
  resize: 'vertical',
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: '0.875rem',
  lineHeight: 1.6,
  '&::placeholder': { color: 'var(--bui-fg-secondary)' },
  '&:focus-visible': {
    outline: 'none',
    boxShadow: 'inset 0 0 0 1px var(--bui-ring)',
  },
  '[data-over] &': { outline: '2px dashed var(--bui-ring)' },
});
const Preview = styled('div')({
  minHeight: 80,
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-1)',
  fontFamily: 'var(--bui-font-regular)',
  fontSize: '0.875rem',
  overflow: 'auto',
});
const Nothing = styled('span')({ color: 'var(--bui-fg-secondary)' });
const Uploads = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: 'var(--bui-font-size-2)',
  '& > li': { display: 'flex', alignItems: 'center', gap: 4 },
});

const LINE_REM = 1.4;

/**
 * A text in Markdown, with formatting at a press, images pasted, dropped or chosen, and
 * the finished text beside it.
 *
 * Keep `loadImage` and `portalLink` the same between renders, as {@link MarkdownText} asks.
 */
export function MarkdownField(props: {
  label: string;
  hint?: string;
  optional?: boolean;
  placeholder?: string;
  value: string;
  problem?: string;
  /** Height in lines to begin with. */
  rows?: number;
  upload: UploadFile;
  loadImage: LoadAttachment;
  portalLink?: PortalLink;
  /** Largest image, in bytes. */
  limitBytes?: number;
  /** More tools of the screen's own, e.g. a link to an article; see `EditorTool`. */
  tools?: (editor: MarkdownEditor) => ReactNode;
  onChange(value: string): void;
}) {
  const t = useKitText();
  const { value, onChange, rows = 8 } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const editor = useMarkdownEditor(field, { value, onChange });
  const { view, offered, keep } = useEditorView();
  const shown = useDeferredValue(value);
  const images = useImageUploads({
    upload: props.upload,
    loadImage: props.loadImage,
    limitBytes: props.limitBytes ?? defaultAttachmentLimitBytes,
    insert: editor.insertQuietly,
  });
  const { over, handlers } = useFileDrop(images.add);

  return (
    <FieldShell
      label={props.label}
      optional={props.optional}
      hint={props.hint ?? t('editor.imageHint')}
      problem={props.problem}
    >
      {control => (
        <>
          <Bar>
            {view === 'preview' ? (
              <span />
            ) : (
              <EditorToolbar
                onEdit={editor.edit}
                onImage={images.choose}
                more={props.tools?.(editor)}
              />
            )}
            <EditorViewSwitch view={view} offered={offered} onChange={keep} />
          </Bar>
          <input {...images.inputProps} />
          <Panes
            data-view={view}
            data-over={over ? '' : undefined}
            {...handlers}
          >
            {view !== 'preview' && (
              <Area
                {...control}
                ref={field}
                data-invalid={props.problem ? '' : undefined}
                placeholder={props.placeholder}
                value={value}
                style={{ minHeight: `${rows * LINE_REM + 1.5}rem` }}
                onChange={event => onChange(event.target.value)}
                onKeyDown={event => {
                  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
                  const edit = editOfKey(event.key.toLocaleLowerCase(), t);
                  if (!edit) return;
                  event.preventDefault();
                  editor.edit(edit);
                }}
              />
            )}
            {view !== 'write' && (
              <Preview
                role="region"
                aria-label={`${props.label}: ${t('editor.preview')}`}
                // What scrolls must be reachable by key.
                // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
              >
                {shown.trim() ? (
                  <MarkdownText
                    text={shown}
                    headings
                    loadImage={images.load}
                    portalLink={props.portalLink}
                  />
                ) : (
                  <Nothing>{t('editor.nothing')}</Nothing>
                )}
              </Preview>
            )}
          </Panes>
          <Uploads aria-live="polite" aria-label={t('editor.image')}>
            {images.lines.map(line => (
              <li key={line.key}>
                {line.failed ? (
                  <FieldProblem>{line.text}</FieldProblem>
                ) : (
                  line.text
                )}
                <ButtonIcon
                  size="small"
                  variant="tertiary"
                  icon={<RiCloseLine />}
                  aria-label={t('remove', { name: line.name })}
                  onPress={line.dismiss}
                />
              </li>
            ))}
          </Uploads>
        </>
      )}
    </FieldShell>
  );
}
