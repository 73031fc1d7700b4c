import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import {
  pluginTest,
  type RunningPlugin,
} from '../tests/__testUtils__/startPlugin';
import { RatingLinks } from './RatingLinks';
import { satisfactionTest } from './__testUtils__/satisfactionTest';

const html = { Accept: 'text/html' };

/** Resolves an incident of zhang.wei. @returns the path of the link that was sent */
async function sentLink(
  { as, notified, tasks }: RunningPlugin,
  title = 'The <printer> "burns"',
): Promise<{ number: string; path: string }> {
  const filed = await as('zhang.wei')('post', '/incidents', {
    title,
    description: 'Please',
  });
  const { number } = filed.body;
  const li = as('li.na');
  await li('post', `/incidents/${number}/actions/accept`);
  await li('post', `/incidents/${number}/actions/resolve`, {
    code: 'fixed',
    resolution: 'Extinguished',
    workaround: false,
  });
  await tasks.get('service-desk-deliver-outbox')?.();
  const links: string[] = notified.mock.calls
    .filter(
      ([{ payload }]) =>
        payload.topic === 'incident-rating' && payload.title.includes(number),
    )
    .map(([{ payload }]) => payload.link);
  expect(links).toHaveLength(1);
  expect(links[0]).toMatch(
    /^https?:\/\/[^/]+\/api\/service-desk\/rating-links\//,
  );
  return {
    number,
    path: links[0].slice(links[0].indexOf('/rating-links/')),
  };
}

describe('one-time links', () => {
  pluginTest('rate once, without signing in', async running => {
    const { as, asNobody, audited } = running;
    const { number, path } = await sentLink(running);
    // Mail scanners look at each link, more than once.
    for (let i = 0; i < 3; i += 1) {
      const seen = await asNobody('get', path);
      expect(seen.body).toEqual({
        state: 'open',
        title: 'The <printer> "burns"',
      });
    }
    const page = await asNobody('get', path, undefined, {
      ...html,
      'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5',
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="zh-CN">');
    expect(page.text).toContain('The &lt;printer&gt; &quot;burns&quot;');
    expect(page.text).not.toMatch(/INC-|<script|zhang\.wei|https?:/);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    const style = /<style>([\s\S]*?)<\/style>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`,
    );

    const wrong = await asNobody('post', path, { overall: 6 });
    expect(wrong.status).toBe(400);
    const audits = () =>
      audited.filter(({ eventId }) => eventId === 'rate-by-link');
    expect(audits()).toEqual([]);
    const done = await asNobody('post', path, { overall: 2, comment: 'Slow' });
    expect([done.status, done.body]).toEqual([200, { state: 'used' }]);
    expect(audits()).toMatchObject([{ status: 'succeeded' }]);
    expect(JSON.stringify(audited)).not.toContain(path.split('/')[2]);

    for (const method of ['get', 'post'] as const) {
      const again = await asNobody(
        method,
        path,
        method === 'get' ? undefined : { overall: 5 },
      );
      expect(again.status).toBe(410);
      expect(again.body.error.name).toBe('GoneError');
    }
    const read = await as('zhang.wei')('get', `/incidents/${number}`);
    expect(read.body).toMatchObject({
      rating: { overall: 2, comment: 'Slow' },
      survey: { mayRate: true },
    });
    const list = await as('li.na')('get', '/follow-ups');
    expect(list.body.items).toMatchObject([
      { reason: 'dissatisfied', incident: { number } },
    ]);
    expect((await as('zhang.wei')('get', '/follow-ups')).status).toBe(403);
    expect((await asNobody('get', '/follow-ups')).status).toBe(401);
    expect((await as('li.na')('get', '/follow-ups/script')).body.zh).toContain(
      '回访',
    );
  });

  pluginTest(
    'answer whoever guesses with the same words, and keep nothing of it',
    async running => {
      const { asNobody, knex } = running;
      const { path } = await sentLink(running);
      const [, , token] = path.split('/');
      const [head, payload, signature] = token.split('.');
      const otherKey = await new SignJWT()
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(JSON.parse(atob(payload)).sub)
        .setAudience('service-desk.rating')
        .setExpirationTime('1y')
        .sign(Buffer.alloc(32, 1));
      const unsigned = `${btoa('{"alg":"none"}').replaceAll(
        '=',
        '',
      )}.${payload}.`;
      const guesses = [
        'x',
        'INC-000001',
        '..%2f..%2fincidents',
        '%00',
        `${head}.${payload}`,
        `${head}.${payload}.`,
        `${head}.${payload}.${signature.slice(0, -2)}`,
        `${head}.${payload.slice(1)}.${signature}`,
        otherKey,
        unsigned,
        token.toUpperCase(),
        `${token}${'a'.repeat(5_000)}`,
        '评分',
      ].map(guess => (guess.includes('%') ? guess : encodeURIComponent(guess)));
      const answers = new Set<string>();
      for (const guess of guesses) {
        for (const method of ['get', 'post'] as const) {
          const { status, body } = await asNobody(
            method,
            `/rating-links/${guess}`,
            method === 'get' ? undefined : { overall: 1 },
          );
          const { request: _, ...rest } = body;
          answers.add(JSON.stringify([status, rest]));
          expect(JSON.stringify(rest)).not.toMatch(/INC-|printer/);
        }
      }
      expect([...answers]).toEqual([
        JSON.stringify([
          404,
          {
            error: { name: 'NotFoundError', message: 'There is no such link' },
            response: { statusCode: 404 },
          },
        ]),
      ]);
      expect(await knex('ratings')).toEqual([]);
      // The real one is as good as before.
      expect((await asNobody('get', path)).body.state).toBe('open');
      for (const other of ['/rating-links', '/rating-links/']) {
        expect((await asNobody('get', other)).status).toBeGreaterThan(400);
      }
      // Nothing but links is open to everybody.
      for (const other of ['/incidents', '/follow-ups', '/settings']) {
        expect((await asNobody('get', other)).status).toBe(401);
      }
    },
  );

  pluginTest('can be tried only so often', async running => {
    const { asNobody } = running;
    const { path } = await sentLink(running);
    const other = await sentLink(running, 'Another');
    const statuses: number[] = [];
    for (let i = 0; i < 32; i += 1) {
      statuses.push((await asNobody('post', path, {})).status);
    }
    expect(statuses.filter(status => status === 429)).toHaveLength(2);
    expect((await asNobody('get', other.path)).status).toBe(200);
  });
});

describe('links and the life of an incident', () => {
  satisfactionTest('expire, and end with the resolution', async desk => {
    const { act, clock, ratingLinks, resolve, resolved, tokens } = desk;
    const number = await resolved();
    const [first] = tokens();
    expect(await ratingLinks.view(first)).toEqual({
      state: 'open',
      title: 'Payments fail',
    });
    await act('zhang.wei', number, 'reopen', { reason: 'No' });
    expect(await ratingLinks.view(first)).toEqual({ state: 'expired' });
    expect(await ratingLinks.rate(first, { overall: 1 })).toMatchObject({
      state: 'expired',
    });
    await resolve(number);
    const second = tokens()[1];
    expect(await ratingLinks.view(first)).toEqual({ state: 'expired' });
    expect(await ratingLinks.view(second)).toMatchObject({ state: 'open' });
    clock.advance({ days: 14, seconds: 1 });
    expect(await ratingLinks.view(second)).toEqual({ state: 'expired' });
    expect(await desk.ratings(number)).toEqual([]);
  });

  satisfactionTest(
    'are used up by one of two, and by a rating in the portal',
    async desk => {
      const { rate, ratingLinks, ratings, resolved, tokens } = desk;
      const number = await resolved();
      const [token] = tokens();
      const states = await Promise.all(
        [5, 4, 3].map(async overall => {
          const done = await ratingLinks.rate(token, { overall });
          return done?.state;
        }),
      );
      expect(states.toSorted()).toEqual(['rated', 'used', 'used']);
      expect(await ratings(number)).toMatchObject([{ via: 'link' }]);

      const another = await resolved();
      const [, link] = tokens();
      await Promise.all([
        rate(another, { overall: 5 }),
        ratingLinks.rate(link, { overall: 4 }),
      ]);
      // Whichever came first: the requester's own word in the portal stands.
      expect(await ratings(another)).toMatchObject([
        { overall: 5, via: 'portal' },
      ]);
      expect(await ratingLinks.view(link)).toEqual({ state: 'used' });
    },
  );

  satisfactionTest(
    'are signed by one key, whichever replica made it',
    async ({ clock, knex, links }) => {
      const options = { database: knex, baseUrl: '', expirySeconds: 60 };
      const [one, two] = await Promise.all([
        RatingLinks.create(options),
        RatingLinks.create(options),
      ]);
      const token = (await one.linkTo('some-id', clock.now())).split('/')[2];
      const claim = { linkId: 'some-id', expired: false };
      expect(await two.read(token, clock.now())).toEqual(claim);
      expect(await links.read(token, clock.now())).toEqual(claim);
      const own = await RatingLinks.create({
        ...options,
        secret: 'of the config, as long as it has to be',
      });
      expect(await own.read(token, clock.now())).toBeUndefined();
    },
  );
});
