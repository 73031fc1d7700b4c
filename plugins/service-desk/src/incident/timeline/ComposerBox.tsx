import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Flex, Text, VisuallyHidden } from '@backstage/ui';
import {
  ErrorPanel,
  type Upload,
  useApiCall,
  useDraft,
  useFileDrop,
  useUploads,
} from '@firstline/frontend-kit';
import type {
  AttachmentInfo,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import {
  RiAttachment2,
  RiCloseLine,
  RiLockLine,
  RiReplyLine,
} from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { type RefObject, useId, useRef, useState } from 'react';
import { serviceDeskApiRef } from '../../api';
import { SendHint } from '../../components/SendHint';
import { MOST_FILES } from '../../report/reportDraft';
import { useDeskSettings } from '../../hooks/useDeskSettings';
import { type Text as Words, useText } from '../../translation';
import { AttachmentList } from '../AttachmentList';

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: 12,
  borderRadius: 8,
  border: '1px solid var(--bui-border-2)',
  background: 'var(--bui-bg-neutral-2)',
  '&[data-joined]': { borderTopLeftRadius: 0 },
  '&[data-mode="internal"]': {
    border: '1px dashed var(--bui-warning-border)',
    background: 'var(--bui-warning-bg-subdued)',
  },
  '&[data-over]': { outline: '2px solid var(--bui-ring)' },
  '@media print': { display: 'none' },
});
const Hint = styled('p')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  margin: 0,
  fontSize: '0.8125rem',
  '[data-mode="internal"] &': { color: 'var(--bui-warning-fg-subdued)' },
});
const Field = styled('textarea')({
  width: '100%',
  minHeight: 88,
  padding: '8px 10px',
  boxSizing: 'border-box',
  resize: 'vertical',
  font: 'inherit',
  fontSize: '0.875rem',
  lineHeight: 1.5,
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-app)',
  border: '1px solid var(--bui-border-2)',
  borderRadius: 6,
  '&::placeholder': { color: 'var(--bui-fg-secondary)' },
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
});

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

function uploadText(upload: Upload, t: Words): string {
  const { name, failure } = upload;
  if (!failure) return t('incident.composer.uploading', { name });
  return failure === 'tooLarge'
    ? t('incident.composer.tooLarge', { name })
    : t('incident.composer.uploadFailed', { name });
}

/** What a box says of itself. */
export interface ComposerWords {
  hint: string;
  placeholder: string;
  /** On its button, and the name of its field. */
  send: string;
}

/** What was written, for whom, and the files with it. */
export interface Written {
  text: string;
  visibility: Visibility;
  attachmentIds?: string[];
}

/** The box for one kind of entry, with its own draft and its own files. */
export function ComposerBox(props: {
  number: string;
  mode: Visibility;
  words: ComposerWords;
  /** True when it stands below tabs. */
  joined: boolean;
  userRef: string;
  fieldRef?: RefObject<HTMLTextAreaElement>;
  onSend(written: Written): Promise<unknown>;
  onSent(): void;
}) {
  const t = useText();
  const id = useId();
  const api = useApi(serviceDeskApiRef);
  const { number, mode, words, userRef } = props;
  const limitBytes = useDeskSettings().data?.attachmentLimitBytes ?? NO_LIMIT;
  const [text, setText] = useDraft(userRef, `${number}.${mode}`);
  const [files, setFiles] = useState<AttachmentInfo[]>([]);
  const chooser = useRef<HTMLInputElement>(null);

  const uploads = useUploads({
    upload: (file, options) => api.uploadAttachment(file, options),
    most: MOST_FILES,
    limitBytes,
    count: files.length,
    onUploaded: info => setFiles(before => [...before, info]),
  });
  const drop = useFileDrop(uploads.add);
  const send = useApiCall(async () => {
    await props.onSend({
      // An entry is a text; files alone are told by their names.
      text: text.trim() || files.map(file => file.name).join(', '),
      visibility: mode,
      ...(files.length && { attachmentIds: files.map(file => file.id) }),
    });
    setText('');
    setFiles([]);
    props.onSent();
  });
  const ready = (text.trim() !== '' || files.length > 0) && !uploads.busy;
  const submit = () => {
    if (ready) void send.run();
  };
  const Icon = mode === 'internal' ? RiLockLine : RiReplyLine;

  return (
    <Frame
      data-mode={mode}
      data-joined={props.joined ? '' : undefined}
      data-over={drop.over ? '' : undefined}
      {...drop.handlers}
    >
      <Hint id={`${id}-hint`}>
        <Icon size={16} aria-hidden />
        {words.hint}
      </Hint>
      <Field
        ref={props.fieldRef}
        aria-label={words.send}
        aria-describedby={`${id}-hint`}
        placeholder={words.placeholder}
        value={text}
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit();
          }
        }}
      />
      <AttachmentList attachments={files} />
      <div aria-live="polite">
        {uploads.uploads.map(upload => (
          <Flex key={upload.key} align="center" gap="1">
            <Text as="span" variant="body-small">
              {uploadText(upload, t)}
            </Text>
            <ButtonIcon
              variant="tertiary"
              size="small"
              icon={<RiCloseLine />}
              aria-label={t('common.remove', { name: upload.name })}
              onPress={() => uploads.dismiss(upload.key)}
            />
          </Flex>
        ))}
      </div>
      {send.error && <ErrorPanel error={send.error} />}
      <Flex
        align="center"
        justify="between"
        gap="2"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex align="center" gap="2">
          <VisuallyHidden>
            <input
              ref={chooser}
              type="file"
              multiple
              tabIndex={-1}
              aria-hidden
              onChange={event => {
                uploads.add([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
          </VisuallyHidden>
          <ButtonIcon
            variant="tertiary"
            icon={<RiAttachment2 />}
            aria-label={t('incident.composer.attach')}
            onPress={() => chooser.current?.click()}
          />
          <Text as="span" variant="body-x-small" color="secondary">
            {t('incident.composer.markdown')} <SendHint />
          </Text>
        </Flex>
        <Button
          variant="primary"
          iconStart={<Icon />}
          isDisabled={!ready}
          isPending={send.pending}
          onPress={submit}
        >
          {words.send}
        </Button>
      </Flex>
    </Frame>
  );
}
