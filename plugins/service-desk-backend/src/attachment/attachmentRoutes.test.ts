import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  attachmentRoutes,
  AuthorizedAttachmentService,
  DatabaseAttachmentStore,
  errorMiddleware,
  ManualClock,
  maxUploadsAtOnce,
} from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type {
  ComplaintView,
  IncidentView,
} from '@firstline/plugin-service-desk-common';
import express from 'express';
import type { Knex } from 'knex';
import { request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import request from 'supertest';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ResolvedCaller } from '../people/Caller';
import { DatabaseAttachmentRegister } from './DatabaseAttachmentRegister';
import { DefaultAttachmentService } from './DefaultAttachmentService';

const migrationsDirectory = `${__dirname}/../../migrations`;
const emma = 'user:default/emma.clark';
const zhang = 'user:default/zhang.wei';
const li = 'user:default/li.na';
const png = Buffer.from('\x89PNG\r\n\x1a\nthe rest of a picture', 'latin1');
const LIMIT = 1_000;

// What each person sees of incident 1; nobody sees another.
const views: Record<string, IncidentView | undefined> = {
  [emma]: 'public',
  [li]: 'internal',
  'user:default/he.qiang': 'announced',
};

// The same of complaint 1.
const complaintViews: Record<string, ComplaintView | undefined> = {
  [emma]: 'complainant',
  [li]: 'internal',
  'user:default/he.qiang': 'filed',
};

async function callerOf({
  principal,
}: BackstageCredentials): Promise<ResolvedCaller> {
  const { userEntityRef } = principal as { userEntityRef: string };
  return {
    kind: 'user',
    ref: userEntityRef,
    groups: [],
    roles: { agent: false, incidentManager: false, deskManager: false },
  } as unknown as ResolvedCaller;
}

async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries === 200) throw new Error('It never came to hold');
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function start(knex: Knex) {
  const clock = ManualClock.create('2026-11-21T09:00:00Z');
  const service = DefaultAttachmentService.create({
    database: knex,
    register: DatabaseAttachmentRegister.create({ database: knex }),
    store: DatabaseAttachmentStore.create({ database: knex }),
    clock,
    limitBytes: LIMIT,
    viewOf: async (id, { by }) => (id === 1 ? views[by.ref] : undefined),
    viewOfComplaint: async (id, { by }) =>
      id === 1 ? complaintViews[by.ref] : undefined,
  });
  const app = express();
  app.use(
    attachmentRoutes({
      httpAuth: mockServices.httpAuth(),
      attachments: AuthorizedAttachmentService.create({
        service,
        callers: { forRead: callerOf, forWrite: callerOf },
      }),
    }),
  );
  app.use(errorMiddleware({ logger: mockServices.logger.mock() }));
  const as = (ref: string) => ({
    Authorization: mockCredentials.user.header(ref),
  });

  return {
    app,
    clock,
    service,
    as,
    upload: (by: string, content: Buffer | string, headers = {}) =>
      request(app)
        .post('/attachments')
        .set({
          ...as(by),
          'Content-Type': 'application/octet-stream',
          'X-Filename': 'error.png',
          ...headers,
        })
        .send(content),
    get: (by: string, id: string) =>
      request(app).get(`/attachments/${id}`).set(as(by)),
    link: (
      ids: string[],
      { uploader = emma, incidentId = 1, internal = false, entryId = '' } = {},
    ) =>
      knex.transaction(transaction =>
        service.link(
          ids,
          { incidentId, internal, entryId: entryId || undefined },
          { uploader, at: clock.now(), transaction },
        ),
      ),
    async rows() {
      const [a, b] = await Promise.all(
        ['attachments', 'attachment_contents'].map(table =>
          knex(table).count({ count: '*' }),
        ),
      );
      return [Number(a[0].count), Number(b[0].count)];
    },
  };
}

describe('attachments', () => {
  eachDatabase(
    'are seen by their uploader, and then by exactly those who see the incident',
    async ({ knex }) => {
      const { upload, get, link, service } = start(knex);
      const { body: info } = await upload(emma, png).expect(201);
      expect(info).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'error.png',
        type: 'image/png',
        size: png.length,
        uploadedBy: emma,
        uploadedAt: '2026-11-21T09:00:00.000Z',
        image: true,
      });
      const unknown = await get(emma, info.id.replace(/^./, 'z')).expect(404);

      await get(emma, info.id).expect(200);
      const hidden = await get(li, info.id).expect(404);
      expect(hidden.body.error.name).toBe('NotFoundError');
      expect(hidden.body.error).toEqual(unknown.body.error);

      await link([info.id]);
      const reply = await get(emma, info.id).expect(200);
      expect(reply.body).toEqual(png);
      await get(li, info.id).expect(200);
      await get(zhang, info.id).expect(404);
      await get('user:default/he.qiang', info.id).expect(404);

      const { body: secret } = await upload(li, 'root password').expect(201);
      await link([secret.id], {
        uploader: li,
        internal: true,
        entryId: 'entry-1',
      });
      await get(li, secret.id).expect(200);
      await get(emma, secret.id).expect(404);
      expect(await service.ofIncidents([1, 2], { internal: false })).toEqual(
        new Map([[1, [info]]]),
      );
      expect(
        await service
          .ofIncidents([1], { internal: true })
          .then(map => map.get(1)?.map(({ id }) => id)),
      ).toEqual([info.id, secret.id]);
      expect(await service.ofEntries(['entry-1', 'entry-2'], {})).toEqual(
        new Map([['entry-1', [secret]]]),
      );
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'of others, used ones and unknown ones cannot be linked, with one text',
    async ({ knex }) => {
      const { upload, get, link } = start(knex);
      const mine = (await upload(emma, png)).body.id;
      const second = (await upload(emma, 'log')).body.id;
      const other = (await upload(zhang, png)).body.id;
      const message =
        'attachmentIds[1]: is not an upload of yours that is still free';
      const unknown = '00000000-0000-4000-8000-000000000000';

      await expect(link([mine, other])).rejects.toThrow(message);
      await expect(link([mine, unknown])).rejects.toThrow(message);
      await get(zhang, mine).expect(404);
      expect((await link([second, mine])).map(({ id }) => id)).toEqual([
        second,
        mine,
      ]);
      await expect(link([other, mine], { uploader: zhang })).rejects.toThrow(
        message,
      );
      await get(zhang, other).expect(200);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'are served so that a browser never runs them',
    async ({ knex }) => {
      const { app, as, upload, get } = start(knex);
      const hostile = [
        ['page.html', '<script>alert(1)</script>', 'text/html'],
        ['x.svg', '<svg onload="alert(1)"/>', 'image/svg+xml'],
        ['x.xml', '<?xml version="1.0"?><a/>', 'application/xml'],
        ['tool.png', 'MZ\x90\x00\x03\x00\x00', 'image/png'],
        ['bomb.zip', 'PK\x03\x04\x00\x00', 'application/zip'],
      ];
      for (const [name, content, type] of hostile) {
        const { body: info } = await upload(
          emma,
          Buffer.from(content, 'latin1'),
          { 'X-Filename': name, 'Content-Type': type },
        ).expect(201);
        expect(info.image).toBe(false);
        const reply = await get(emma, info.id).expect(200);
        expect(reply.headers).toMatchObject({
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename="${name}"; filename*=UTF-8''${name}`,
          'x-content-type-options': 'nosniff',
          'content-security-policy': "sandbox; default-src 'none'",
          'cache-control': 'private, no-cache',
        });
      }

      const { body: picture } = await upload(emma, png);
      const shown = await get(emma, picture.id);
      expect(shown.headers).toMatchObject({
        'content-type': 'image/png',
        'content-disposition': `inline; filename="error.png"; filename*=UTF-8''error.png`,
        'x-content-type-options': 'nosniff',
      });
      await get(emma, picture.id)
        .set('If-None-Match', shown.headers.etag)
        .expect(304);
      await get(zhang, picture.id)
        .set('If-None-Match', shown.headers.etag)
        .expect(404);
      const head = await request(app)
        .head(`/attachments/${picture.id}`)
        .set(as(emma))
        .expect(200);
      expect(head.headers['content-length']).toBe(String(png.length));
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'are refused without a trace when too large, empty, encoded, misnamed or too many',
    async ({ knex }) => {
      const { upload, rows, service, clock, link } = start(knex);
      await upload(emma, Buffer.alloc(LIMIT, 'a')).expect(201);
      expect(await rows()).toEqual([1, 1]);

      const large = await upload(emma, Buffer.alloc(LIMIT + 1, 'a')).expect(
        413,
      );
      expect(large.body.error.name).toBe('PayloadTooLargeError');
      await upload(emma, '').expect(400);
      await upload(emma, gzipSync('x'), { 'Content-Encoding': 'gzip' }).expect(
        415,
      );
      const misnamed = await upload(emma, png, {
        'X-Filename': 'a%00b',
      }).expect(400);
      expect(misnamed.body.error.message).toMatch(/^X-Filename: /);
      await upload(emma, png, { Authorization: 'Bearer nonsense' }).expect(401);
      expect(await rows()).toEqual([1, 1]);

      for (let i = 1; i < 50; i++) await upload(emma, `log ${i}`).expect(201);
      const tooMany = await upload(emma, 'one more').expect(429);
      expect(tooMany.body.error.name).toBe('TooManyRequestsError');
      await upload(zhang, 'of somebody else').expect(201);

      // A day later all that hangs nowhere goes, and only that.
      const used = (await upload(zhang, png)).body.id;
      await link([used], { uploader: zhang });
      clock.advance({ hours: 23 });
      expect(await service.sweepUnlinked({ limit: 100 })).toBe(0);
      clock.advance({ hours: 2 });
      expect(await service.sweepUnlinked({ limit: 30 })).toBe(30);
      expect(await service.sweepUnlinked({ limit: 30 })).toBe(21);
      expect(await rows()).toEqual([1, 1]);
      await upload(emma, 'there is room again').expect(201);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'are taken so many at a time from one person, however slowly they come',
    async ({ knex }) => {
      const { app, as, upload, rows } = start(knex);
      const server = app.listen(0);
      const { port } = server.address() as AddressInfo;
      const answers: (number | undefined)[] = [];
      const begin = () => {
        const slow = httpRequest({
          port,
          method: 'POST',
          path: '/attachments',
          headers: { ...as(emma), 'Content-Length': '100' },
        });
        slow.on('error', () => {});
        slow.on('response', ({ statusCode }) => answers.push(statusCode));
        slow.write('half');
        return slow;
      };
      try {
        const slow = Array.from({ length: maxUploadsAtOnce + 1 }, begin);
        await expectSoon(async () => answers.length > 0);
        expect(answers).toEqual([429]);
        await upload(zhang, png).expect(201);
        slow.forEach(each => each.destroy());
        await expectSoon(async () => (await upload(emma, png)).status === 201);
        expect(await rows()).toEqual([2, 2]);
      } finally {
        const closed = new Promise(done => server.close(done));
        server.closeAllConnections();
        await closed;
      }
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'come once for an idempotency key',
    async ({ knex }) => {
      const { upload, rows } = start(knex);
      const key = { 'Idempotency-Key': 'k1' };
      const replies = await Promise.all([
        upload(emma, png, key),
        upload(emma, png, key),
        upload(emma, png, key),
      ]);
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
      await upload(emma, 'another file', key).expect(409);
      expect(await rows()).toEqual([1, 1]);
      const other = await upload(zhang, png, key).expect(201);
      expect(other.body.id).not.toBe(replies[0].body.id);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'leave nothing behind when the sender goes away or the store fails',
    async ({ knex }) => {
      const { app, as, rows, upload } = start(knex);
      const server: Server = await new Promise(resolve => {
        const listening = app.listen(0, '127.0.0.1', () => resolve(listening));
      });
      const gone = new Promise(resolve => {
        server.once('request', req => req.once('close', resolve));
      });
      const sending = httpRequest({
        port: (server.address() as AddressInfo).port,
        path: '/attachments',
        method: 'POST',
        headers: { ...as(emma), 'X-Filename': 'half', 'Content-Length': 500 },
      });
      sending.on('error', () => {});
      sending.write('half of it', () =>
        setTimeout(() => sending.destroy(), 50),
      );
      await gone;
      await new Promise(resolve => server.close(resolve));
      expect(await rows()).toEqual([0, 0]);

      await knex.schema.renameTable('attachment_contents', 'away');
      const failed = await upload(emma, png).expect(500);
      expect(JSON.stringify(failed.body)).not.toMatch(/attachment_contents/);
      await knex.schema.renameTable('away', 'attachment_contents');
      // What could not be taken back at once is unknown to everybody, and swept.
      expect(await knex('attachments').where({ complete: 1 })).toEqual([]);
      await upload(emma, png).expect(201);
    },
    { migrationsDirectory },
  );
});
