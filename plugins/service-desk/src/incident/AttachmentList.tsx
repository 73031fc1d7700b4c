import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  AttachmentImage,
  sizeText,
  useApiCall,
  useErrorMessage,
  useLanguage,
} from '@firstline/frontend-kit';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import { RiAttachment2 } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { serviceDeskApiRef } from '../api';
import { useLoadAttachment } from '../components/useLoadAttachment';
import { useText } from '../translation';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  gap: 8,
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  '& > li': { maxWidth: '100%' },
});
const Thumb = styled('div')({ '& img': { maxHeight: 180 } });

function Download(props: { attachment: AttachmentInfo }) {
  const t = useText();
  const language = useLanguage();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const { id, name, size } = props.attachment;
  const { run, pending } = useApiCall(async () => {
    try {
      const url = URL.createObjectURL(await api.getAttachment(id));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The browser has begun to read it by then.
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (error) {
      toasts.post({ title: describe(error).text, status: 'danger' });
    }
  });
  return (
    <Button
      variant="secondary"
      size="small"
      iconStart={<RiAttachment2 />}
      isPending={pending}
      aria-label={t('incident.side.download', { name })}
      onPress={() => void run()}
    >
      {`${name} · ${sizeText(size, language)}`}
    </Button>
  );
}

/** Attached files: images in place, everything else to download. */
export function AttachmentList(props: {
  attachments: AttachmentInfo[];
  /** Text in which images may be shown already; those are not shown again. */
  text?: string;
}) {
  const load = useLoadAttachment();
  const rest = props.attachments.filter(
    attachment => !props.text?.includes(`attachment:${attachment.id}`),
  );
  if (rest.length === 0) return null;
  return (
    <List>
      {rest.map(attachment => (
        <li key={attachment.id}>
          {attachment.image ? (
            <Thumb>
              <AttachmentImage
                id={attachment.id}
                name={attachment.name}
                load={load}
              />
            </Thumb>
          ) : (
            <Download attachment={attachment} />
          )}
        </li>
      ))}
    </List>
  );
}
