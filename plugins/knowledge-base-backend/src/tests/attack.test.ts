import {
  expectRefusals,
  loggedInto,
  type Refused,
} from '@firstline/backend-kit/testUtils';
import { act, draft, good, publish } from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

// Searches are counted and misses kept, whoever asks.
const except = { except: ['outbox', 'search_counts', 'search_misses'] };
const UNKNOWN = 'KB-999999';
const many = (one: string) => Array.from({ length: 10_000 }, () => one);

const lines: string[] = [];
/** In everything that people write, carry, send or look for: no log has it. */
const HUSH = 'hush-hush';
const text = (what: string) => `${what} ${HUSH}`;

describe('what must be refused', () => {
  pluginTest(
    'leaves nothing: fields that are not the writer’s, wrong types, too much (16, 24, 25, 27, 28, 29, 31, 72)',
    async running => {
      const { as } = running;
      const raj = as('raj.patel');
      const number = await draft(raj);
      const open = await publish(running);
      const path = `/articles/${number}`;
      const writes: [who: string, method: 'post' | 'put', string, object][] = [
        ['raj.patel', 'post', '/articles', good],
        ['raj.patel', 'put', path, good],
        ['raj.patel', 'post', `${path}/actions/submit`, { note: 'x' }],
        ['maria.silva', 'post', `${path}/actions/reject`, { reason: 'x' }],
        ['zhang.wei', 'put', `/articles/${open}/feedback`, { helpful: true }],
        ['li.na', 'post', `/articles/${open}/uses`, {}],
      ];
      const refusals = writes.flatMap(([who, method, address, body]) => {
        const write = { send: as(who), method, path: address, status: 400 };
        return [
          ...['id', 'author', 'state', 'version', 'by', 'createdAt'].map(
            (field): Refused => ({
              ...write,
              what: `${field} at ${address}`,
              body: { ...body, [field]: 'x' },
              says: new RegExp(`unknown field .*"${field}"`),
            }),
          ),
          ...['__proto__', 'constructor', 'prototype'].map(
            (name): Refused => ({
              ...write,
              what: `${name} at ${address}`,
              body: JSON.stringify({ ...body, x: 1 }).replace(
                '"x"',
                `"${name}"`,
              ),
            }),
          ),
          ...Object.keys(body).flatMap(field =>
            [null, { $ne: 1 }, [[]]].map(
              (value): Refused => ({
                ...write,
                what: `${field} ${JSON.stringify(value)} at ${address}`,
                body: { ...body, [field]: value },
                says: new RegExp(`^${field}`),
              }),
            ),
          ),
        ];
      });
      const bad: [object, RegExp][] = [
        [{ ...good, ciRefs: many(good.ciRefs[0]) }, /^ciRefs: at most 20/],
        [{ ...good, tags: many('a') }, /^tags: at most 20/],
        [{ ...good, title: 'x'.repeat(201) }, /^title: .*200/],
        [{ ...good, body: 'a\u0000b' }, /^body: .*NUL/],
      ];
      const revisions = [0, -1, 1.5, 3e9, '1', null].map(
        (revision): [object, RegExp] => [{ revision }, /^revision: /],
      );
      await expectRefusals(
        running,
        [
          ...refusals,
          ...bad.map(
            ([body, says]): Refused => ({
              what: String(says),
              send: raj,
              method: 'put',
              path,
              body,
              status: 400,
              says,
            }),
          ),
          ...revisions.map(
            ([body, says]): Refused => ({
              what: JSON.stringify(body),
              send: raj,
              method: 'post',
              path: `/articles/${open}/actions/restore`,
              body,
              status: 400,
              says,
            }),
          ),
        ],
        except,
      );
      expect(({} as { x?: number }).x).toBeUndefined();
      expect((await raj('put', path, good)).status).toBe(200);
    },
  );

  pluginTest(
    'leaves nothing: what one may not know of, decide on oneself, or do again (6, 7, 18, 21, 50, 51)',
    async running => {
      const { as } = running;
      const raj = as('raj.patel');
      const hidden = await draft(raj);
      const open = await publish(running);
      const own = await draft(raj);
      await act(raj, own, 'submit');
      const zhang = as('zhang.wei');
      const attempts = (number: string, status: number): Refused[] => [
        ...['submit', 'approve', 'publish', 'retire', 'renew'].map(
          (action): Refused => ({
            what: `${action} ${number}`,
            send: zhang,
            method: 'post',
            path: `/articles/${number}/actions/${action}`,
            body: {},
            status,
          }),
        ),
        {
          what: `change ${number}`,
          send: zhang,
          method: 'put',
          path: `/articles/${number}`,
          body: good,
          status,
        },
      ];
      await expectRefusals(
        running,
        [
          ...attempts(hidden, 404),
          ...attempts(UNKNOWN, 404),
          ...attempts(open, 403),
          {
            what: 'say that a hidden one helped (21)',
            send: zhang,
            method: 'put',
            path: `/articles/${hidden}/feedback`,
            body: { helpful: true },
            status: 404,
          },
          {
            what: 'approve one’s own (18)',
            send: raj,
            method: 'post',
            path: `/articles/${own}/actions/approve`,
            body: {},
            status: 403,
          },
          {
            what: 'submit again (50)',
            send: raj,
            method: 'post',
            path: `/articles/${own}/actions/submit`,
            body: {},
            status: 409,
          },
          {
            what: 'bring articles in without being a writer',
            send: zhang,
            method: 'post',
            path: '/articles/import',
            body: JSON.stringify(good),
            headers: { 'Content-Type': 'application/x-ndjson' },
            status: 403,
          },
        ],
        except,
      );
    },
  );
});

describe('the log', () => {
  pluginTest(
    'has nothing of what people write, carry or look for, whatever goes wrong (73, 74)',
    async ({ as, asNobody, knex, audited, tasks }) => {
      lines.length = 0;
      const [raj, zhang] = [as('raj.patel'), as('zhang.wei')];
      const { body: file } = await raj('post', '/attachments', text('bytes'), {
        'Content-Type': 'text/plain',
        'X-Filename': `${HUSH}.txt`,
        'Idempotency-Key': HUSH,
      });
      const number = await draft(raj, {
        title: text('Title'),
        resolution: text('Resolution'),
        body: `![](attachment:${file.id})`,
        tags: [HUSH],
      });
      await act(raj, number, 'submit', { note: text('Please look') });
      await act(as('wang.fang'), number, 'approve', { note: text('Good') });
      const replies = [
        await zhang('put', `/articles/${number}/feedback`, {
          helpful: false,
          comment: text('No'),
        }),
        await zhang('get', `/search?q=${HUSH}`),
        await zhang('get', `/search?q=${HUSH}never`),
        await zhang('post', '/suggest', { text: text('Stack') }),
        await zhang('post', '/articles', { title: HUSH, [HUSH]: HUSH }),
        await raj('post', '/articles', `{"title": "${HUSH}`, {
          'Content-Type': 'application/json',
        }),
        await as('maria.silva')('post', '/articles/import', `{"${HUSH}`, {
          'Content-Type': 'application/x-ndjson',
        }),
        await asNobody('get', '/articles', undefined, {
          Authorization: `Bearer ${HUSH}`,
        }),
      ];
      expect(replies.map(({ status }) => status)).toEqual([
        200, 200, 200, 200, 400, 400, 200, 401,
      ]);
      for (const run of tasks.values()) await run();
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);

      // Unexpected: a write that the database refuses, with all its values in hand.
      const before = lines.length;
      await knex.schema.renameTable('article_revisions', 'away');
      const broken = await raj('post', '/articles', {
        title: HUSH,
        kind: 'how-to',
        body: HUSH,
      });
      await knex.schema.renameTable('away', 'article_revisions');
      expect([broken.status, broken.text.includes(HUSH)]).toEqual([500, false]);
      const logged = lines.slice(before).filter(line => /^error/.test(line));
      expect(logged.join()).toMatch(/article_revisions/);
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);
      expect(JSON.stringify(audited)).not.toContain(HUSH);
      // What is not logged is stored.
      expect((await zhang('get', `/articles/${number}`)).text).toContain(HUSH);
    },
    { features: [loggedInto(lines)] },
  );
});
