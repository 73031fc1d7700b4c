import { useApi } from '@backstage/frontend-plugin-api';
import { Button, ButtonIcon, Text } from '@backstage/ui';
import {
  FieldProblem,
  sizeText,
  type Upload,
  useErrorMessage,
  useLanguage,
  useLoad,
  useObjectUrl,
  type useUploads,
} from '@firstline/frontend-kit';
import {
  type AttachmentInfo,
  inlineImageTypes,
} from '@firstline/plugin-service-desk-common';
import LinearProgress from '@mui/material/LinearProgress';
import { styled } from '@mui/material/styles';
import {
  RiAttachment2,
  RiCloseLine,
  RiErrorWarningLine,
  RiFileLine,
  RiImageAddLine,
} from '@remixicon/react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { serviceDeskApiRef } from '../api';
import { MOST_FILES } from './reportDraft';
import { useText } from '../translation';

const Zone = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px dashed var(--bui-border-2)',
  '&[data-over]': {
    borderColor: 'var(--bui-ring)',
    background: 'var(--bui-announcement-bg-subdued)',
  },
});
const Files = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
  gap: 'var(--bui-space-2)',
  margin: 'var(--bui-space-2) 0 0',
  padding: 0,
  listStyle: 'none',
});
const Row = styled('li')({
  display: 'grid',
  gridTemplateColumns: '48px 1fr auto',
  alignItems: 'center',
  gap: 'var(--bui-space-2)',
  minWidth: 0,
  padding: 'var(--bui-space-1)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
  '& > div': { minWidth: 0, overflowWrap: 'anywhere' },
});
const Thumb = styled('span')({
  display: 'grid',
  placeItems: 'center',
  width: 48,
  height: 48,
  borderRadius: 'var(--bui-radius-1)',
  overflow: 'hidden',
  color: 'var(--bui-fg-secondary)',
  background: 'var(--bui-bg-neutral-3)',
  '& img': { width: '100%', height: '100%', objectFit: 'cover' },
});

function FileRow(props: {
  name: string;
  picture: ReactNode;
  children: ReactNode;
  onRemove(): void;
}) {
  const t = useText();
  return (
    <Row>
      <Thumb>{props.picture}</Thumb>
      <div>
        <Text as="p" variant="body-small">
          {props.name}
        </Text>
        {props.children}
      </div>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={t('common.remove', { name: props.name })}
        onPress={props.onRemove}
      />
    </Row>
  );
}

function UploadedFile(props: {
  file: AttachmentInfo;
  blob?: Blob;
  onRemove(): void;
  onGone(): void;
}) {
  const language = useLanguage();
  const api = useApi(serviceDeskApiRef);
  const { file, blob, onGone } = props;
  const shown =
    file.image && (inlineImageTypes as readonly string[]).includes(file.type);
  // A draft can be older than the server keeps a file that belongs to no incident.
  const { data, error } = useLoad(
    async signal => blob ?? (await api.getAttachment(file.id, { signal })),
    [api, file.id, blob],
  );
  const url = useObjectUrl(shown ? data : undefined);
  const gone =
    (error as { response?: { status?: number } } | undefined)?.response
      ?.status === 404;
  const tell = useRef(onGone);
  tell.current = onGone;
  useEffect(() => {
    if (gone) tell.current();
  }, [gone]);
  return (
    <FileRow
      name={file.name}
      picture={url ? <img src={url} alt="" /> : <RiFileLine aria-hidden />}
      onRemove={props.onRemove}
    >
      <Text as="p" variant="body-x-small" color="secondary">
        {sizeText(file.size, language)}
      </Text>
    </FileRow>
  );
}

function PendingFile(props: {
  upload: Upload;
  limitBytes: number;
  onRemove(): void;
}) {
  const t = useText();
  const language = useLanguage();
  const { upload } = props;
  const describe = useErrorMessage();
  const { failure } = upload;
  let problem: string | undefined;
  if (failure === 'tooLarge') {
    problem = t('report.files.tooLarge', {
      size: sizeText(upload.size, language),
      limit: sizeText(props.limitBytes, language),
    });
  } else if (failure === 'tooMany') {
    problem = t('report.files.tooMany', { most: String(MOST_FILES) });
  } else if (failure) {
    problem = describe(failure).text;
  }
  return (
    <FileRow
      name={upload.name}
      picture={
        failure ? (
          <RiErrorWarningLine aria-hidden />
        ) : (
          <RiAttachment2 aria-hidden />
        )
      }
      onRemove={props.onRemove}
    >
      {problem ? (
        <FieldProblem role="alert">{problem}</FieldProblem>
      ) : (
        <LinearProgress
          aria-label={t('report.files.uploading', { name: upload.name })}
        />
      )}
    </FileRow>
  );
}

/** Screenshots and other files: pasted or dropped anywhere on the form, or chosen here. */
export function AttachmentField(props: {
  files: AttachmentInfo[];
  uploads: ReturnType<typeof useUploads>;
  limitBytes: number;
  problem?: string;
  /** True while a file is being dragged over the form. */
  over: boolean;
  onRemove(id: string): void;
  onGone(id: string): void;
}) {
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { files, uploads, limitBytes, problem } = props;
  return (
    <div role="group" aria-labelledby={`${id}-label`}>
      <Zone data-over={props.over ? '' : undefined}>
        <RiImageAddLine aria-hidden />
        <div style={{ flex: '1 1 200px' }}>
          <Text as="p" variant="body-medium" id={`${id}-label`}>
            {t('report.files.label')}
          </Text>
          <Text as="p" variant="body-small" color="secondary">
            {t('report.files.hint', { limit: sizeText(limitBytes, language) })}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          onPress={() => input.current?.click()}
        >
          {t('report.files.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('report.files.choose')}
          onChange={event => {
            uploads.add([...(event.target.files ?? [])]);
            // The same file can be chosen again after it was removed.
            event.target.value = '';
          }}
        />
      </Zone>
      {problem && <FieldProblem>{problem}</FieldProblem>}
      {files.length + uploads.uploads.length > 0 && (
        <Files>
          {files.map(file => (
            <UploadedFile
              key={file.id}
              file={file}
              blob={uploads.blobOf(file.id)}
              onRemove={() => props.onRemove(file.id)}
              onGone={() => props.onGone(file.id)}
            />
          ))}
          {uploads.uploads.map(upload => (
            <PendingFile
              key={upload.key}
              upload={upload}
              limitBytes={limitBytes}
              onRemove={() => uploads.dismiss(upload.key)}
            />
          ))}
        </Files>
      )}
    </div>
  );
}
