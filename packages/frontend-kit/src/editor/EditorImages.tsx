import { Button } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { RefObject } from 'react';
import { FieldProblem } from '../fields/FieldShell';
import type { UploadFile, useUploads } from '../fields/useUploads';
import { useKitText } from '../translation/kitTranslation';

/** Where the images of a text go. */
export interface EditorImageStore {
  upload: UploadFile;
  /** Largest image in bytes. */
  limitBytes: number;
}

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 8,
});
const Quiet = styled('p')({ color: 'var(--bui-fg-secondary)', margin: 0 });

/** The file chooser of an editor, and the images on their way. */
export function EditorImages(props: {
  chooser: RefObject<HTMLInputElement>;
  images: ReturnType<typeof useUploads>;
}) {
  const t = useKitText();
  const { chooser, images } = props;
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        multiple
        hidden
        onChange={event => {
          images.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {images.uploads.map(({ key, name, failure }) => (
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
              onPress={() => images.dismiss(key)}
            >
              {t('editor.imageDismiss')}
            </Button>
          )}
        </Line>
      ))}
    </>
  );
}
