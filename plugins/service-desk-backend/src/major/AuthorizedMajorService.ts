import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogView } from '@firstline/backend-kit';
import type { MajorReviewRequest } from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import type { MajorService } from './MajorService';

interface Options {
  service: MajorService<Caller>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  catalog: Pick<CatalogView, 'visibleTo'>;
}

/** Major incidents for whoever comes with credentials, with the catalog as they see it. */
export class AuthorizedMajorService
  implements MajorService<BackstageCredentials>
{
  readonly #options: Options;

  static create(options: Options): AuthorizedMajorService {
    return new AuthorizedMajorService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
  }

  async banners(options: { refs?: string[]; by: BackstageCredentials }) {
    const { service, callers, catalog } = this.#options;
    const by = await callers.forRead(options.by);
    if (!options.refs) return service.banners({ by });
    // What hangs together with an item is told to those who may see the item.
    const visible = await catalog.visibleTo(options.refs, options.by);
    const refs = options.refs.filter(ref => visible.has(ref));
    return service.banners({ refs, by });
  }

  async link(
    number: string,
    majorNumber: string,
    options: WriteOptions<BackstageCredentials>,
  ) {
    return this.#options.service.link(
      number,
      majorNumber,
      await this.#writer(options),
    );
  }

  async unlink(number: string, options: WriteOptions<BackstageCredentials>) {
    return this.#options.service.unlink(number, await this.#writer(options));
  }

  async writeReview(
    number: string,
    review: MajorReviewRequest,
    options: WriteOptions<BackstageCredentials>,
  ) {
    return this.#options.service.writeReview(
      number,
      review,
      await this.#writer(options),
    );
  }

  async #writer(
    options: WriteOptions<BackstageCredentials>,
  ): Promise<WriteOptions<Caller>> {
    const by = await this.#options.callers.forWrite(options.by);
    return { ...options, by };
  }
}
