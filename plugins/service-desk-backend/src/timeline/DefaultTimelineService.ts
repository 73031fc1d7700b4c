import { randomUUID } from 'node:crypto';
import { toDbTime } from '@firstline/backend-kit';
import { InputError } from '@backstage/errors';
import type { TimelineEntry } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { AttachmentLinks } from '../attachment/AttachmentLinks';
import type { NewTimelineEntry, TimelineService } from './TimelineService';
import type { TimelineScope, TimelineStore } from './TimelineStore';

/** Timelines over a {@link TimelineStore}, with the files of their entries. */
export class DefaultTimelineService implements TimelineService {
  readonly #store: TimelineStore;
  readonly #attachments: AttachmentLinks;

  static create(options: {
    store: TimelineStore;
    attachments: AttachmentLinks;
  }): DefaultTimelineService {
    return new DefaultTimelineService(options.store, options.attachments);
  }

  private constructor(store: TimelineStore, attachments: AttachmentLinks) {
    this.#store = store;
    this.#attachments = attachments;
  }

  async append(
    incidentId: number,
    entries: NewTimelineEntry[],
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<TimelineEntry[]> {
    const at = toDbTime(options.at);
    const stored = await this.#store.append(
      incidentId,
      entries.map(entry => ({ ...entry, id: randomUUID(), at })),
      { transaction: options.transaction },
    );
    return stored.map(entry => ({ ...entry, attachments: [] }));
  }

  lastUpdate(incidentId: number) {
    return this.#store.lastUpdate(incidentId);
  }

  async read(
    incidentId: number,
    options: {
      internal: boolean;
      announcedOnly?: boolean;
      after?: string;
      limit: number;
    },
  ): Promise<{ items: TimelineEntry[]; next?: string; total: number }> {
    const scope = scopeOf(options);
    const { entries, next, total } = await this.#store.read(incidentId, {
      scope,
      after: placeOf(options.after),
      limit: options.limit,
    });
    // Files are never announced: they belong to what was reported.
    const files =
      scope === 'announced' || entries.length === 0
        ? new Map<string, TimelineEntry['attachments']>()
        : await this.#attachments.ofEntries(
            entries.map(entry => entry.id),
            {},
          );
    return {
      items: entries.map(entry => ({
        ...entry,
        attachments: files.get(entry.id) ?? [],
      })),
      next: next?.toString(),
      total,
    };
  }
}

/** The narrower one wins when both are asked for. */
function scopeOf(options: {
  internal: boolean;
  announcedOnly?: boolean;
}): TimelineScope {
  if (options.announcedOnly) return 'announced';
  return options.internal ? 'internal' : 'public';
}

function placeOf(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  const place = Number(after);
  if (!/^\d{1,10}$/.test(after) || place > 2_147_483_647) {
    throw new InputError('cursor: is not one this service gave out');
  }
  return place;
}
