import { inlineImageTypes } from '@firstline/common-kit';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { useLoad } from '../hooks/useLoad';
import { useKitText } from '../translation/kitTranslation';

const Picture = styled('img')({
  display: 'block',
  maxWidth: '100%',
  maxHeight: 420,
  borderRadius: 6,
  border: '1px solid var(--bui-border-1)',
});
const Missing = styled('span')({
  display: 'inline-block',
  padding: '4px 8px',
  borderRadius: 6,
  border: '1px dashed var(--bui-border-2)',
  color: 'var(--bui-fg-secondary)',
});

/** Brings the bytes of an attachment, e.g. `api.getAttachment` of a plugin's client. */
export type LoadAttachment = (
  id: string,
  options: { signal: AbortSignal },
) => Promise<Blob>;

/** Address of a blob in this page, given back when the component goes. */
export function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [blob]);
  return url;
}

/**
 * An attached image in place. Its bytes come with the reader's own token, so an image
 * of something they may not see does not load.
 */
export function AttachmentImage(props: {
  id: string;
  name?: string;
  load: LoadAttachment;
}) {
  const t = useKitText();
  const name = props.name || t('markdown.image');
  const { data, error } = useLoad(
    signal => props.load(props.id, { signal }),
    [props.load, props.id],
  );
  const shown =
    data && (inlineImageTypes as readonly string[]).includes(data.type)
      ? data
      : undefined;
  const url = useObjectUrl(shown);
  if (error || (data && !shown)) {
    return <Missing>{t('markdown.imageFailed', { name })}</Missing>;
  }
  if (!url) {
    return <Missing>{t('markdown.imageLoading', { name })}</Missing>;
  }
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('markdown.openImage', { name })}
    >
      <Picture src={url} alt={name} />
    </a>
  );
}
