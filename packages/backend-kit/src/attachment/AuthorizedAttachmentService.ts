import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AttachmentInfo } from '@firstline/common-kit';
import type { AttachmentService, Download, Upload } from './AttachmentService';

/** Finds out who credentials stand for, with the portal's lock. */
interface Callers<C> {
  forRead(credentials: BackstageCredentials): Promise<C>;
  forWrite(credentials: BackstageCredentials): Promise<C>;
}

/**
 * Attachments for whoever comes with credentials. There is no permission of their own:
 * they can be had by exactly those whom both locks let see what they hang on.
 */
export class AuthorizedAttachmentService<C>
  implements AttachmentService<BackstageCredentials>
{
  readonly #service: AttachmentService<C>;
  readonly #callers: Callers<C>;

  /**
   * Makes the service.
   *
   * @param options - `callers`: who credentials stand for, with the portal's lock
   */
  static create<C>(options: {
    service: AttachmentService<C>;
    callers: Callers<C>;
  }): AuthorizedAttachmentService<C> {
    return new AuthorizedAttachmentService(options.service, options.callers);
  }

  private constructor(service: AttachmentService<C>, callers: Callers<C>) {
    this.#service = service;
    this.#callers = callers;
  }

  async upload(
    upload: Upload,
    options: { by: BackstageCredentials; idempotencyKey?: string },
  ): Promise<AttachmentInfo> {
    const by = await this.#callers.forWrite(options.by);
    return this.#service.upload(upload, { ...options, by });
  }

  async download(
    id: string,
    options: { by: BackstageCredentials },
  ): Promise<Download> {
    const by = await this.#callers.forRead(options.by);
    return this.#service.download(id, { by });
  }
}
