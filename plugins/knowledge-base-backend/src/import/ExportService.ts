import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  articleImportPermission,
  IMPORT_LINE_LIMIT,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleDesk, ExportedArticle } from '../article/ArticleDesk';
import type { AttachmentService } from '../attachment/AttachmentService';
import { attachmentsNamedIn } from '../attachment/attachmentsNamedIn';
import type { Caller, ResolvedCaller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { ParsedLine } from './parseLine';

const BATCH = 50;
/** Left of a line for the article's own words; with images it still has to fit an import. */
const IMAGES_LIMIT = IMPORT_LINE_LIMIT - 2 * 1024 * 1024;

/** What an {@link ExportService} works with. */
export interface ExportServiceOptions {
  articles: Pick<ArticleDesk, 'exportArticles'>;
  files: Pick<AttachmentService<Caller>, 'download'>;
  callers: Pick<CallerResolver, 'forRead'>;
}

/** Gives articles out as NDJSON that an import takes in again. */
export class ExportService {
  readonly #options: ExportServiceOptions;

  static create(options: ExportServiceOptions): ExportService {
    return new ExportService(options);
  }

  private constructor(options: ExportServiceOptions) {
    this.#options = options;
  }

  /**
   * Every article the caller may read, each a line that ends in a line feed, by number.
   * Images travel in the line that names them, as far as an import would take the line.
   */
  async *lines(options: { by: BackstageCredentials }): AsyncGenerator<string> {
    let after = 0;
    for (;;) {
      // Asked anew each time: a right that is taken away ends a long export.
      const by = await this.#options.callers.forRead(options.by);
      requirePermission(by, articleImportPermission);
      const batch = await this.#options.articles.exportArticles({
        by,
        after,
        limit: BATCH,
      });
      if (batch.articles.length === 0) return;
      for (const article of batch.articles) {
        yield `${JSON.stringify(await this.#withFiles(article, by))}\n`;
      }
      after = batch.last;
    }
  }

  async #withFiles(
    article: ExportedArticle,
    by: ResolvedCaller,
  ): Promise<object> {
    const attachments: ParsedLine['files'] = [];
    let length = 0;
    for (const { id } of attachmentsNamedIn(article)) {
      const file = await this.#file(id, by);
      if (!file || length + file.data.length > IMAGES_LIMIT) continue;
      length += file.data.length;
      attachments.push(file);
    }
    return attachments.length > 0 ? { ...article, attachments } : article;
  }

  /** Undefined for a name in a text that is no file, or not the caller's to have. */
  async #file(
    id: string,
    by: ResolvedCaller,
  ): Promise<ParsedLine['files'][number] | undefined> {
    try {
      const { info, content } = await this.#options.files.download(id, { by });
      const data = Buffer.from(content).toString('base64');
      return { id: info.id, name: info.name, type: info.type, data };
    } catch (error) {
      if (error instanceof NotFoundError) return undefined;
      throw error;
    }
  }
}
