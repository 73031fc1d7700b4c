import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, isError, NotAllowedError } from '@backstage/errors';
import {
  articleImportPermission,
  IMPORT_LINE_LIMIT,
  type ImportProgress,
} from '@firstline/plugin-knowledge-base-common';
import { attachmentsNamedIn } from '../attachment/attachmentsNamedIn';
import { mayWrite } from '../article/articleAccess';
import type { ArticleDesk } from '../article/ArticleDesk';
import type { ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import { BatchSize } from './BatchSize';
import { ImportReport } from './ImportReport';
import { filesOf, storeFiles, type FileKeeper } from './lineFiles';
import { parseLine, type ParsedLine } from './parseLine';
import { readLines, type NumberedLine } from './readLines';

const BATCH_BYTES = 4 * 1024 * 1024;
/** Uploads that nothing names yet are few for each person; these get a name at the batch's end. */
const BATCH_FILES = 10;

/** What an {@link ImportService} works with. */
export interface ImportServiceOptions {
  articles: Pick<ArticleDesk, 'importArticles' | 'get'>;
  files: FileKeeper;
  callers: Pick<CallerResolver, 'forWrite'>;
}

/** A line of a batch: what it says, or why it is refused. */
interface Entry {
  number: number;
  parsed?: ParsedLine;
  reason?: string;
}

/** Takes articles in from NDJSON, one line after the other, however many there are. */
export class ImportService {
  readonly #options: ImportServiceOptions;

  static create(options: ImportServiceOptions): ImportService {
    return new ImportService(options);
  }

  private constructor(options: ImportServiceOptions) {
    this.#options = options;
  }

  /**
   * Imports; what is in stays in when the sender goes away in the middle, and the same
   * again changes nothing.
   *
   * @param content - not read before it is sure that the caller may import
   * @param options - `onProgress`: after each batch; the end is what this returns
   * @throws NotAllowedError before anything is read, or when the right is taken away
   */
  async run(
    content: AsyncIterable<Uint8Array>,
    options: {
      by: BackstageCredentials;
      onProgress?: (progress: ImportProgress) => void;
    },
  ): Promise<ImportProgress> {
    await this.#writer(options.by);
    const report = new ImportReport();
    let batch: Entry[] = [];
    let bytes = 0;
    let files = 0;
    const size = new BatchSize();
    const flush = async () => {
      const started = performance.now();
      await this.#take(batch, { by: options.by, report });
      if (batch.length >= size.lines) size.took(performance.now() - started);
      batch = [];
      bytes = 0;
      files = 0;
      options.onProgress?.(report.progress({ done: false }));
    };
    for await (const line of readLines(content, IMPORT_LINE_LIMIT)) {
      const entry = entryOf(line);
      const brings = entry.parsed?.files.length ?? 0;
      if (files > 0 && files + brings > BATCH_FILES) await flush();
      batch.push(entry);
      bytes += line.text.length;
      files += brings;
      if (batch.length >= size.lines || bytes >= BATCH_BYTES) await flush();
    }
    await this.#take(batch, { by: options.by, report });
    return report.progress({ done: true });
  }

  /** Who imports, asked anew: a right that is taken away ends a long import. */
  async #writer(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    const by = await this.#options.callers.forWrite(credentials);
    requirePermission(by, articleImportPermission);
    if (!mayWrite(by)) {
      throw new NotAllowedError('Articles are for engineers to import');
    }
    return by;
  }

  async #take(
    batch: Entry[],
    options: { by: BackstageCredentials; report: ImportReport },
  ): Promise<void> {
    if (batch.length === 0) return;
    const by = await this.#writer(options.by);
    const entries: Entry[] = [];
    for (const entry of batch) entries.push(await this.#withFiles(entry, by));
    const lines = entries.flatMap(({ parsed }) => parsed?.article ?? []);
    const outcomes =
      lines.length > 0
        ? await this.#options.articles.importArticles(lines, { by })
        : [];
    for (const { number, parsed, reason = 'is refused' } of entries) {
      const outcome = parsed && outcomes.shift();
      if (!outcome) options.report.refused(number, reason);
      else if (outcome.outcome !== 'refused')
        options.report.took(outcome.outcome);
      else options.report.refused(number, outcome.reason);
    }
  }

  async #withFiles(entry: Entry, by: ResolvedCaller): Promise<Entry> {
    const { number, parsed } = entry;
    if (!parsed || attachmentsNamedIn(parsed.article.article).length === 0) {
      return entry;
    }
    const { articles, files } = this.#options;
    try {
      const keep = await filesOf(parsed.article.number, { articles, by });
      return { number, parsed: await storeFiles(parsed, { files, by, keep }) };
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return { number, reason: error.message };
    }
  }
}

function entryOf(line: NumberedLine): Entry {
  try {
    return { number: line.number, parsed: parseLine(line) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { number: line.number, reason: error.message };
  }
}

const refusals = [
  'InputError',
  'ConflictError',
  'PayloadTooLargeError',
  'TooManyRequestsError',
];

function isRefusal(error: unknown): error is Error {
  return isError(error) && refusals.includes(error.name);
}
