import type { AttachmentInfo } from '@firstline/common-kit';
import { DateTime } from 'luxon';
import { useCallback, useEffect, useRef, useState } from 'react';

/** A file on its way up, or one that did not make it. */
export interface Upload {
  key: number;
  name: string;
  size: number;
  /** Absent while it is on its way. */
  failure?: 'tooLarge' | 'tooMany' | Error;
}

/** Sends a file up, e.g. `api.uploadAttachment` of a plugin's client. */
export type UploadFile = (
  file: { name: string; content: Blob },
  options: { signal: AbortSignal },
) => Promise<AttachmentInfo>;

// Browsers call every pasted picture "image.png".
function nameOf(file: File): string {
  if (!/^image\.\w+$/.test(file.name)) return file.name;
  const at = DateTime.now().toFormat('yyyy-MM-dd HHmmss');
  return `screenshot ${at}.${file.name.split('.')[1]}`;
}

/**
 * Uploads files as soon as they are chosen, so that sending the form takes no time.
 *
 * @param options - `upload`: sends one; `limitBytes`: largest file; `count`: files there
 * already; `most`: how many there may be; `onUploaded`: gets each file that is on the server
 */
export function useUploads(options: {
  upload: UploadFile;
  limitBytes: number;
  count: number;
  most: number;
  onUploaded(info: AttachmentInfo): void;
}) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const latest = useRef(options);
  latest.current = options;
  const nextKey = useRef(1);
  const cancels = useRef(new Map<number, AbortController>());
  /** Bytes of this session's files by attachment id: a preview need not fetch them back. */
  const blobs = useRef(new Map<string, Blob>());

  const dismiss = useCallback((key: number) => {
    cancels.current.get(key)?.abort();
    cancels.current.delete(key);
    setUploads(before => before.filter(upload => upload.key !== key));
  }, []);

  const add = useCallback(
    (files: Iterable<File>) => {
      const { most, count } = latest.current;
      let room = most - count - cancels.current.size;
      for (const file of files) {
        const key = nextKey.current++;
        const upload: Upload = { key, name: nameOf(file), size: file.size };
        if (file.size > latest.current.limitBytes) upload.failure = 'tooLarge';
        else if (room-- <= 0) upload.failure = 'tooMany';
        setUploads(before => [...before, upload]);
        if (upload.failure) continue;

        const cancel = new AbortController();
        cancels.current.set(key, cancel);
        latest.current
          .upload(
            { name: upload.name, content: file },
            { signal: cancel.signal },
          )
          .then(info => {
            if (cancel.signal.aborted) return;
            blobs.current.set(info.id, file);
            dismiss(key);
            latest.current.onUploaded(info);
          })
          .catch((error: Error) => {
            if (cancel.signal.aborted) return;
            cancels.current.delete(key);
            setUploads(before =>
              before.map(other =>
                other.key === key ? { ...other, failure: error } : other,
              ),
            );
          });
      }
    },
    [dismiss],
  );

  // A form that is gone (sent, discarded) wants no more files.
  useEffect(() => {
    const running = cancels.current;
    return () => {
      running.forEach(cancel => cancel.abort());
      running.clear();
    };
  }, []);

  const blobOf = useCallback((id: string) => blobs.current.get(id), []);
  return {
    uploads,
    add,
    dismiss,
    busy: uploads.some(upload => !upload.failure),
    blobOf,
  };
}
