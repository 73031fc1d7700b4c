import { inlineImageTypes } from '@firstline/common-kit';
import { type ChangeEvent, useCallback, useRef } from 'react';
import { type Upload, type UploadFile, useUploads } from '../fields/useUploads';
import { sizeText } from '../fields/sizeText';
import { describeError } from '../hooks/describeError';
import { useLanguage } from '../hooks/useLanguage';
import type { LoadAttachment } from '../markdown/AttachmentImage';
import { type KitText, useKitText } from '../translation/kitTranslation';

// Far above what anybody reads in one text; the server has its own limit.
const MOST_AT_ONCE = 20;

// Brackets would end the image's name in the text too early.
function imageMark(name: string, id: string): string {
  return `![${name.replace(/[[\]\\]/g, ' ')}](attachment:${id})`;
}

/** How a file is coming along, in words. */
export function uploadText(
  upload: Upload,
  options: { t: KitText; language: string; limitBytes: number },
): string {
  const { t, language, limitBytes } = options;
  const { name, failure } = upload;
  if (!failure) return t('editor.uploading', { name });
  if (failure === 'tooLarge') {
    return t('editor.tooLarge', {
      name,
      limit: sizeText(limitBytes, language),
    });
  }
  if (failure === 'wrongType') return t('editor.wrongType', { name });
  const problem =
    failure === 'tooMany'
      ? t('problem.tooMany', { count: MOST_AT_ONCE })
      : describeError(failure, t).text;
  return t('editor.failed', { name, problem });
}

/** Uploads images and puts each into the text as soon as it is on the server. */
export function useImageUploads(options: {
  upload: UploadFile;
  loadImage: LoadAttachment;
  limitBytes: number;
  insert(text: string): void;
}) {
  const t = useKitText();
  const language = useLanguage();
  const { loadImage, limitBytes } = options;
  const uploads = useUploads({
    upload: options.upload,
    limitBytes,
    count: 0,
    most: MOST_AT_ONCE,
    accepts: inlineImageTypes,
    onUploaded: info => options.insert(imageMark(info.name, info.id)),
  });
  const chooser = useRef<HTMLInputElement>(null);
  const { blobOf } = uploads;
  /** What was just uploaded need not come back over the net. */
  const load = useCallback<LoadAttachment>(
    async (id, call) => blobOf(id) ?? loadImage(id, call),
    [blobOf, loadImage],
  );
  return {
    add: uploads.add,
    load,
    choose: () => chooser.current?.click(),
    inputProps: {
      ref: chooser,
      type: 'file',
      accept: inlineImageTypes.join(),
      multiple: true,
      hidden: true,
      'aria-label': t('editor.image'),
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        uploads.add([...(event.target.files ?? [])]);
        // The same file can be chosen again after it failed.
        event.target.value = '';
      },
    },
    lines: uploads.uploads.map(upload => ({
      key: upload.key,
      failed: upload.failure !== undefined,
      name: upload.name,
      text: uploadText(upload, { t, language, limitBytes }),
      dismiss: () => uploads.dismiss(upload.key),
    })),
  };
}
