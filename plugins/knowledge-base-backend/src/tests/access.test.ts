import { mockCredentials } from '@backstage/backend-test-utils';
import type { Response } from 'supertest';
import {
  act,
  draft,
  good,
  item,
  publish,
  textOf,
} from './__testUtils__/articles';
import {
  hiddenItem,
  pluginTest,
  type RunningPlugin,
  type Send,
} from './__testUtils__/startPlugin';

const unknown = 'KB-999999';
const upload = { 'Content-Type': 'text/plain', 'X-Filename': 'note.txt' };

/** What a refusal tells, without the address it repeats. */
const told = ({ status, body }: Response) => ({ status, error: body.error });

/** An article in each state, for each audience, each with a word of its own. */
async function everyArticle(running: RunningPlugin) {
  const { as } = running;
  const raj = as('raj.patel');
  const file = await raj('post', '/attachments', 'the bytes', upload);
  const of = (secret: string, audience: string) => ({
    title: `About ${secret}`,
    resolution: `${secret} helps`,
    tags: [secret],
    audience,
  });
  const draftOf = (secret: string, audience: string) =>
    draft(raj, of(secret, audience));
  const numbers = {
    draft: await draftOf('quagmire', 'everyone'),
    inReview: await draftOf('xylophone', 'everyone'),
    open: await publish(running, of('jacaranda', 'everyone')),
    closed: await publish(running, {
      ...of('zeppelin', 'engineers'),
      body: `![](attachment:${file.body.id})`,
    }),
    retired: await publish(running, of('marzipan', 'everyone')),
    changing: await publish(running, of('kaleidoscope', 'everyone')),
  };
  await act(raj, numbers.inReview, 'submit');
  await act(as('wang.fang'), numbers.retired, 'retire');
  await raj('put', `/articles/${numbers.changing}`, {
    ...good,
    ...of('buccaneer', 'everyone'),
  });
  return { numbers, fileId: String(file.body.id) };
}

type Name = keyof Awaited<ReturnType<typeof everyArticle>>['numbers'];

/** Who sees which: editors all, engineers what is published, others what is for everyone. */
const sights: [who: string, sees: Name[], words: string[]][] = [
  ...['raj.patel', 'wang.fang', 'maria.silva'].map(
    (who): [string, Name[], string[]] => [
      who,
      ['draft', 'inReview', 'open', 'closed', 'retired', 'changing'],
      ['jacaranda', 'zeppelin', 'kaleidoscope'],
    ],
  ),
  ...['zhao.min', 'li.na', 'a plugin'].map(
    (who): [string, Name[], string[]] => [
      who,
      ['open', 'closed', 'changing'],
      ['jacaranda', 'zeppelin', 'kaleidoscope'],
    ],
  ),
  ['zhang.wei', ['open', 'changing'], ['jacaranda', 'kaleidoscope']],
];

const everyWord = [
  'quagmire',
  'xylophone',
  'jacaranda',
  'zeppelin',
  'marzipan',
  'kaleidoscope',
  'buccaneer',
];

async function textsOf(send: Send): Promise<string> {
  const paths = [
    '/articles?limit=200',
    '/articles?sort=title',
    '/articles?state=draft,in_review,published,retired',
    `/articles?ciRef=${item}`,
    `/articles?tag=${everyWord.join()}`,
    '/articles?author=user:default/raj.patel',
    '/articles?audience=engineers',
    '/articles?involving=me',
    '/search?q=about',
    ...everyWord.map(word => `/search?q=${word.slice(0, -1)}`),
    `/search?q=ci:${item}`,
    `/suggest?ciRef=${item}`,
    `/suggest?text=${everyWord.join('+')}`,
    '/overview',
    '/articles/export',
  ];
  const replies = await Promise.all(paths.map(path => send('get', path)));
  expect(replies.map(({ status }) => status)).toEqual(paths.map(() => 200));
  return replies.map(textOf).join('\n');
}

describe('who may know of an article', () => {
  pluginTest(
    'nobody without valid credentials (1, 2)',
    async ({ asNobody }) => {
      const attempts: Record<string, string>[] = [
        {},
        { Authorization: mockCredentials.user.invalidHeader() },
        { Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' },
      ];
      const calls: Parameters<Send>[] = [
        ['get', '/articles'],
        ['get', '/articles/KB-000001'],
        ['get', '/articles/export'],
        ['get', '/search'],
        ['get', '/suggest'],
        ['get', '/missed-searches'],
        ['get', '/overview'],
        ['get', '/me'],
        ['get', '/settings'],
        ['get', '/openapi.json'],
        ['post', '/articles', {}],
        ['post', '/suggest', {}],
        ['put', '/articles/KB-000001/feedback', { helpful: true }],
      ];
      for (const headers of attempts) {
        for (const [method, path, body] of calls) {
          const answer = await asNobody(method, path, body, headers);
          expect([path, answer.status, answer.body.error.name]).toEqual([
            path,
            401,
            'AuthenticationError',
          ]);
        }
        const { status } = await asNobody('post', '/articles/import', '{}', {
          ...headers,
          'Content-Type': 'application/x-ndjson',
        });
        expect(status).toBe(401);
      }
    },
  );

  pluginTest(
    'exactly those for whom it is, on every route that reads (15, 21)',
    async running => {
      const { as, asService } = running;
      const { numbers, fileId } = await everyArticle(running);
      const texts = new Map<string, string>();
      for (const [who, sees, words] of sights) {
        const send = who === 'a plugin' ? asService : as(who);
        texts.set(who, await textsOf(send));
        const listed = await send('get', '/articles?limit=200');
        expect([who, listed.body.totalItems]).toEqual([who, sees.length]);
        for (const [name, number] of Object.entries(numbers)) {
          const seen = sees.includes(name as Name);
          const { status } = await send('get', `/articles/${number}`);
          expect([who, name, status]).toEqual([who, name, seen ? 200 : 404]);
          expect([who, name, texts.get(who)?.includes(number)]).toEqual([
            who,
            name,
            seen,
          ]);
        }
        const found: string[] = [];
        for (const word of everyWord) {
          const reply = await send('get', `/search?q=${word}`);
          texts.set(who, texts.get(who) + reply.text);
          if (reply.body.totalItems > 0) found.push(word);
        }
        expect([who, found]).toEqual([who, words]);
        const bytes = await send('get', `/attachments/${fileId}`);
        const mayHave = sees.includes('closed');
        expect([who, bytes.status]).toEqual([who, mayHave ? 200 : 404]);
        const next = await send(
          'get',
          `/articles/${numbers.changing}?pending=true`,
        );
        expect([who, next.text.includes('buccaneer')]).toEqual([
          who,
          sees.includes('draft'),
        ]);
      }

      // What is mistyped is not set right by words of articles that one may not read.
      const mistyped = '/search?q=zepelin';
      const none = await as('zhang.wei')('get', mistyped);
      expect(none.body).toMatchObject({ items: [], corrections: [] });
      const right = await as('li.na')('get', mistyped);
      expect(right.body.corrections).toEqual([
        { from: 'zepelin', to: 'zeppelin' },
      ]);

      // Of an engineers' article not a word gets out to others, in no reply of any route.
      for (const word of ['zeppelin', 'quagmire', 'buccaneer']) {
        expect([word, texts.get('zhang.wei')?.includes(word)]).toEqual([
          word,
          false,
        ]);
      }
      expect(texts.get('li.na')).toContain('zeppelin');
    },
  );

  pluginTest(
    'others meet nothing but the 404 of an unknown one (5, 6, 12)',
    async running => {
      const { as, knex, audited } = running;
      const { numbers } = await everyArticle(running);
      const zhang = as('zhang.wei');
      const attempts = (n: string): (() => Promise<Response>)[] => [
        () => zhang('get', `/articles/${n}`),
        () => zhang('get', `/articles/${n}?pending=true`),
        () => zhang('get', `/articles/${n}/revisions`),
        () => zhang('get', `/articles/${n}/revisions/1`),
        () => zhang('get', `/articles/${n}/feedback`),
        () => zhang('put', `/articles/${n}`, good),
        () => zhang('put', `/articles/${n}`, { ...good, ciRefs: [hiddenItem] }),
        () => zhang('put', `/articles/${n}`, good, { 'If-Match': '"99"' }),
        () => zhang('put', `/articles/${n}/feedback`, { helpful: true }),
        () => zhang('post', `/articles/${n}/uses`, {}),
        ...['submit', 'approve', 'publish', 'retire', 'restore', 'renew'].map(
          action => () => zhang('post', `/articles/${n}/actions/${action}`),
        ),
        () => zhang('post', `/articles/${n}/actions/reject`, { reason: 'No' }),
      ];
      const none = await Promise.all(attempts(unknown).map(send => send()));
      const rows = async () =>
        JSON.stringify([
          await knex('articles').orderBy('id'),
          await knex('article_feedback'),
          await knex('article_uses'),
          Number((await knex('outbox').count({ n: '*' }))[0].n),
        ]);
      const before = await rows();
      audited.length = 0;
      for (const name of ['draft', 'inReview', 'closed', 'retired'] as const) {
        for (const [i, send] of attempts(numbers[name]).entries()) {
          const answer = told(await send());
          expect(answer).toMatchObject({
            status: 404,
            error: { name: 'NotFoundError' },
          });
          expect([name, i, answer]).toEqual([name, i, told(none[i])]);
        }
      }
      // Refused writes are audited as such, and leave nothing behind.
      expect(await rows()).toBe(before);
      expect(new Set(audited.map(({ status }) => status))).toEqual(
        new Set(['failed']),
      );
    },
  );

  pluginTest(
    'who knows of it and may not change it gets 403 (3, 7, 18)',
    async running => {
      const { as, asService } = running;
      const open = await publish(running);
      const inReview = await draft(as('raj.patel'));
      await act(as('raj.patel'), inReview, 'submit');
      const refused: [send: Send, ...call: Parameters<Send>][] = [
        [as('zhang.wei'), 'put', `/articles/${open}`, good],
        [as('zhang.wei'), 'post', `/articles/${open}/actions/retire`, {}],
        [as('zhang.wei'), 'get', `/articles/${open}/feedback`],
        [as('zhao.min'), 'put', `/articles/${open}`, good],
        [as('zhao.min'), 'post', `/articles/${open}/actions/renew`, {}],
        [as('raj.patel'), 'post', `/articles/${inReview}/actions/approve`, {}],
        [as('raj.patel'), 'post', `/articles/${inReview}/actions/publish`, {}],
        [
          as('raj.patel'),
          'post',
          `/articles/${inReview}/actions/reject`,
          { reason: 'x' },
        ],
        [asService, 'put', `/articles/${open}/feedback`, { helpful: true }],
        [asService, 'post', `/articles/${open}/actions/retire`, {}],
        [asService, 'get', '/me'],
        [asService, 'get', '/missed-searches'],
        [as('zhang.wei'), 'post', '/articles', good],
        [
          as('zhang.wei'),
          'post',
          '/articles',
          { ...good, ciRefs: ['api:default/none'] },
        ],
      ];
      for (const [i, [send, ...call]] of refused.entries()) {
        const answer = await send(...call);
        expect([i, answer.status, answer.body.error.name]).toEqual([
          i,
          403,
          'NotAllowedError',
        ]);
      }
      const approved = await as('wang.fang')(
        'post',
        `/articles/${inReview}/actions/approve`,
      );
      expect(approved.status).toBe(200);
    },
  );

  pluginTest(
    'an item that is hidden in the catalog is like one that is not there (19)',
    async ({ as, hidden }) => {
      const raj = as('raj.patel');
      const tried = await Promise.all(
        [hiddenItem, 'component:default/none'].map(ref =>
          raj('post', '/articles', { ...good, ciRefs: [item, ref] }),
        ),
      );
      for (const answer of tried) {
        expect(answer.status).toBe(400);
        expect(answer.body.error.message).toMatch(/^ciRefs\[1\]: /);
        expect(told(answer)).toEqual(told(tried[0]));
      }
      // What an article is about already stays, though it cannot be seen any more.
      const number = await draft(raj);
      hidden.add(item);
      const path = `/articles/${number}`;
      const kept = await raj('put', path, { ...good, title: 'Another' });
      expect([kept.status, kept.body.ciRefs]).toEqual([200, [item]]);
      const more = await raj('put', path, {
        ...good,
        ciRefs: [item, hiddenItem],
      });
      expect([more.status, more.body.error.message]).toEqual([
        400,
        expect.stringMatching(/^ciRefs\[1\]: /),
      ]);
    },
  );

  pluginTest('says what it takes somebody for', async ({ as }) => {
    const of = async (name: string) => (await as(name)('get', '/me')).body;
    expect(await of('zhang.wei')).toEqual({
      ref: 'user:default/zhang.wei',
      groups: ['group:default/finance'],
      manager: false,
      engineer: false,
    });
    expect(await of('raj.patel')).toMatchObject({ engineer: true });
    expect(await of('li.na')).toMatchObject({ engineer: true, manager: false });
    expect(await of('maria.silva')).toMatchObject({ manager: true });
    // The group of nobody's config that owns nothing.
    expect(await of('sun.hao')).toMatchObject({ engineer: false });
  });
});
