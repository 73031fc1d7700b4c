import { Readable } from 'node:stream';
import {
  DatabaseAttachmentStore,
  ManualClock,
  type Download,
} from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';
import { worker, type Caller } from '../people/Caller';
import type { RevisionPlace } from './AttachmentService';
import { DatabaseAttachmentRegister } from './DatabaseAttachmentRegister';
import { DefaultAttachmentService } from './DefaultAttachmentService';

const migrationsDirectory = `${__dirname}/../../migrations`;
const png = Buffer.from('\x89PNG\r\n\x1a\nthe rest of a picture', 'latin1');
const unknown = '00000000-0000-4000-8000-000000000000';
const person = (ref: string): Caller => ({
  kind: 'user',
  ref,
  groups: [],
  roles: { manager: false, engineer: true },
});
const raj = person('user:default/raj.patel');
const li = person('user:default/li.na');
const emma = person('user:default/emma.clark');

function start(knex: Knex) {
  const clock = ManualClock.create('2026-11-22T09:00:00Z');
  /** Who reads which revisions, as `ref article/revision`. */
  const readers = new Set<string>();
  const service = DefaultAttachmentService.create({
    database: knex,
    register: DatabaseAttachmentRegister.create({ database: knex }),
    store: DatabaseAttachmentStore.create({ database: knex }),
    clock,
    limitBytes: 1_000,
    sight: async (places, { by }) =>
      places.some(({ articleId, revision }) =>
        readers.has(`${by.ref} ${articleId}/${revision}`),
      ),
  });
  return {
    clock,
    service,
    lets: (who: Caller, articleId: number, revision: number) =>
      readers.add(`${who.ref} ${articleId}/${revision}`),
    upload: async (by: Caller, content: Buffer | string = png) =>
      (
        await service.upload(
          { name: 'shot.png', content: Readable.from([Buffer.from(content)]) },
          { by },
        )
      ).id,
    link: (ids: string[], place: RevisionPlace, by: Caller) =>
      knex.transaction(transaction =>
        service.link(
          ids.map(id => ({ id, field: 'body' })),
          place,
          { by, at: clock.now(), transaction },
        ),
      ),
    has: async (by: Caller, id: string): Promise<boolean> => {
      const download: Download | undefined = await service
        .download(id, { by })
        .catch(error => {
          if (error.name !== 'NotFoundError') throw error;
          return undefined;
        });
      return download !== undefined;
    },
    sweep: () => service.sweepUnlinked({ limit: 100 }),
    linked: async (place: RevisionPlace) =>
      (await service.ofRevision(place)).map(({ id }) => id),
  };
}

describe('attachments of articles', () => {
  eachDatabase(
    "are their uploader's, and then of those who read a revision that names them",
    async ({ knex }) => {
      const { service, upload, link, has, lets } = start(knex);
      const id = await upload(raj);
      expect(await has(raj, id)).toBe(true);
      expect(await has(li, id)).toBe(false);

      await link([id], { articleId: 1, revision: 2 }, raj);
      expect(await has(li, id)).toBe(false);
      lets(li, 1, 1);
      expect(await has(li, id)).toBe(false);
      lets(li, 1, 2);
      expect(await has(li, id)).toBe(true);
      expect(await has(emma, id)).toBe(false);

      const hidden = await service
        .download(id, { by: emma })
        .catch(({ message }) => message);
      expect(hidden).toBe(
        await service
          .download(unknown, { by: emma })
          .catch(({ message }) => message),
      );
      const { info, content } = await service.download(id, { by: li });
      expect(info).toMatchObject({ type: 'image/png', image: true });
      expect(Buffer.from(content)).toEqual(png);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'can be named by their uploader, and by whoever writes on an article that has them',
    async ({ knex }) => {
      const { upload, link, linked } = start(knex);
      const [mine, other] = [await upload(raj), await upload(li, 'a log')];
      const first = { articleId: 1, revision: 1 };
      for (const id of [other, unknown]) {
        await expect(link([mine, id], first, raj)).rejects.toMatchObject({
          name: 'InputError',
          message: `body: attachment:${id} is neither an upload of yours nor a file of this article`,
        });
      }
      expect(await linked(first)).toEqual([]);

      await link([mine], first, raj);
      await link([other, mine], { articleId: 1, revision: 2 }, li);
      expect(await linked({ articleId: 1, revision: 2 })).toEqual([
        other,
        mine,
      ]);
      await expect(
        link([mine], { articleId: 2, revision: 1 }, li),
      ).rejects.toThrow(/neither/);
      await link([mine], { articleId: 2, revision: 1 }, raj);
      await link([mine, other], { articleId: 3, revision: 1 }, worker);
      expect(await linked({ articleId: 3, revision: 1 })).toEqual([
        mine,
        other,
      ]);
      const many = Array.from({ length: 101 }, () => unknown);
      await expect(link(many, first, raj)).rejects.toThrow(
        'body: an article can name at most 100 files',
      );
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'are stored once for a key, and with a used key not even for a moment',
    async ({ knex }) => {
      const { service } = start(knex);
      const upload = (content: string, by = raj) =>
        service.upload(
          { name: 'a.txt', content: Readable.from([Buffer.from(content)]) },
          { by, idempotencyKey: 'k' },
        );
      const statements: string[] = [];
      const note = ({ sql }: { sql: string }) => statements.push(sql);
      knex.on('query', note);
      const writes = () =>
        statements.splice(0).filter(sql => !/^select/.test(sql)).length;

      const first = await upload('a');
      expect(writes()).toBeGreaterThan(0);
      expect(await upload('a')).toEqual(first);
      await expect(upload('b')).rejects.toMatchObject({
        name: 'ConflictError',
        message: 'Idempotency-Key: was used before for another request',
      });
      expect(writes()).toBe(0);

      // Of two at once one is quicker; the other finds out late, and clears away.
      const two = await Promise.allSettled([upload('c', li), upload('d', li)]);
      expect(two.map(({ status }) => status).sort()).toEqual([
        'fulfilled',
        'rejected',
      ]);
      knex.off('query', note);
      for (const table of ['attachments', 'attachment_contents']) {
        expect(await knex(table)).toHaveLength(2);
      }
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'are swept a day after nothing names them any more, and not before',
    async ({ knex }) => {
      const { clock, upload, link, has, sweep, lets } = start(knex);
      const [kept, dropped, never] = [
        await upload(raj),
        await upload(raj, 'log 1'),
        await upload(raj, 'log 2'),
      ];
      lets(li, 1, 1);
      await link([kept, dropped], { articleId: 1, revision: 1 }, raj);
      await link([kept, dropped], { articleId: 1, revision: 2 }, raj);
      await link([kept], { articleId: 1, revision: 2 }, raj);
      clock.advance({ days: 2 });
      expect(await sweep()).toBe(1);
      expect(await has(raj, never)).toBe(false);
      // An earlier revision still names it.
      expect(await has(li, dropped)).toBe(true);

      await link([kept], { articleId: 1, revision: 1 }, raj);
      clock.advance({ hours: 23 });
      expect(await sweep()).toBe(0);
      // Undone in time.
      expect(await has(raj, dropped)).toBe(true);
      await link([dropped, kept], { articleId: 1, revision: 1 }, raj);
      clock.advance({ days: 2 });
      expect(await sweep()).toBe(0);

      await link([], { articleId: 1, revision: 1 }, raj);
      clock.advance({ hours: 25 });
      expect(await sweep()).toBe(1);
      expect(await has(raj, dropped)).toBe(false);
      await expect(
        link([dropped], { articleId: 1, revision: 3 }, raj),
      ).rejects.toThrow(/neither/);
      expect(await knex('attachment_contents').pluck('id')).toEqual([kept]);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'stay whatever writes cross: one that takes a name away, and one that names it elsewhere',
    async ({ knex }) => {
      const { upload, link, linked, clock, sweep } = start(knex);
      for (let round = 1; round <= 5; round++) {
        const id = await upload(raj);
        const [here, there] = [
          { articleId: round, revision: 1 },
          { articleId: 100 + round, revision: 1 },
        ];
        await link([id], here, raj);
        await Promise.all([link([], here, raj), link([id], there, raj)]);
        clock.advance({ days: 2 });
        expect(await sweep()).toBe(0);
        expect(await linked(there)).toEqual([id]);
      }
    },
    { migrationsDirectory },
  );
});
