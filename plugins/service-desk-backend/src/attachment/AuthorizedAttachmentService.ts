import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { AttachmentService, Download, Upload } from './AttachmentService';

type Callers = Pick<CallerResolver, 'forRead' | 'forWrite'>;

/**
 * Attachments for whoever comes with credentials. There is no permission of their own:
 * they can be had by exactly those whom both locks let see the incident they hang on.
 */
export class AuthorizedAttachmentService
  implements AttachmentService<BackstageCredentials>
{
  readonly #service: AttachmentService<Caller>;
  readonly #callers: Callers;

  /**
   * Makes the service.
   *
   * @param options - `callers`: who credentials stand for, with the portal's lock
   */
  static create(options: {
    service: AttachmentService<Caller>;
    callers: Callers;
  }): AuthorizedAttachmentService {
    return new AuthorizedAttachmentService(options.service, options.callers);
  }

  private constructor(service: AttachmentService<Caller>, callers: Callers) {
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
