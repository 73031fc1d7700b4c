import { InputError, isError, NotFoundError } from '@backstage/errors';
import type { AttachmentInfo } from '@firstline/common-kit';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  attachmentsNamedIn,
  renameAttachments,
} from '../attachment/attachmentsNamedIn';
import type { ArticleService } from '../article/ArticleService';
import type { AttachmentService } from '../attachment/AttachmentService';
import type { Caller } from '../people/Caller';
import type { ParsedLine } from './parseLine';

/** Where the files of lines are kept. */
export type FileKeeper = Pick<AttachmentService<Caller>, 'upload'>;

/**
 * Stores the files that a line brings along and its text names, and lets the text name
 * them as they are called here.
 *
 * @param keep - ids of files that the article has here already: they stay as they are
 * @throws InputError for a file that the text names and the line does not bring; what the
 * store refuses
 */
export async function storeFiles(
  line: ParsedLine,
  options: { files: FileKeeper; by: Caller; keep: ReadonlySet<string> },
): Promise<ParsedLine> {
  const { files, by, keep } = options;
  const { article } = line.article;
  const brought = new Map(
    line.files.map(file => [file.id.toLowerCase(), file]),
  );
  const ids = new Map<string, string>();
  for (const { id, field } of attachmentsNamedIn(article)) {
    if (keep.has(id)) continue;
    const file = brought.get(id);
    if (!file) {
      throw new InputError(
        `${field}: attachment:${id} is not among the line's attachments`,
      );
    }
    const stored = await store(file, { files, by });
    ids.set(id, stored.id);
  }
  if (ids.size === 0) return line;
  return {
    ...line,
    article: { ...line.article, article: renameAttachments(article, ids) },
  };
}

/** Ids of the files that an article names here: as it is shown, and as it will be. */
export async function filesOf(
  number: string | undefined,
  options: { articles: Pick<ArticleService<Caller>, 'get'>; by: Caller },
): Promise<Set<string>> {
  if (number === undefined) return new Set();
  const { articles, by } = options;
  try {
    const texts = [
      await articles.get(number, { by }),
      await articles.get(number, { by, pending: true }),
    ];
    return new Set(texts.flatMap(attachmentsNamedIn).map(({ id }) => id));
  } catch (error) {
    if (error instanceof NotFoundError) return new Set();
    throw error;
  }
}

async function store(
  file: ParsedLine['files'][number],
  { files, by }: { files: FileKeeper; by: Caller },
): Promise<AttachmentInfo> {
  const content = Buffer.from(file.data, 'base64');
  const upload = () => ({
    name: file.name,
    content: Readable.from([content]),
    announcedBytes: content.length,
  });
  // The same file of the same import again is the same file here.
  const hash = createHash('sha256').update(file.id).update(content);
  const key = `import-${hash.digest('base64url')}`;
  try {
    return await files.upload(upload(), { by, idempotencyKey: key });
  } catch (error) {
    // It was here, and is swept: nothing named it in time.
    if (!isError(error) || error.name !== 'ConflictError') throw error;
    return files.upload(upload(), { by });
  }
}
