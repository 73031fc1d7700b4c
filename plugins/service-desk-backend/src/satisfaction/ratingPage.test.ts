import { mockServices } from '@backstage/backend-test-utils';
import { errorMiddleware } from '@firstline/backend-kit';
import type {
  Rating,
  RatingLinkView,
} from '@firstline/plugin-service-desk-common';
import express from 'express';
import request from 'supertest';
import { ratingLinkRoutes } from './ratingLinkRoutes';
import type { RatingLinkService } from './RatingLinkService';
import { ratingPageTexts } from './ratingPageText';

function serve(view: RatingLinkView | undefined) {
  const rated: Rating[] = [];
  const app = express();
  app.use(
    ratingLinkRoutes({
      ratingLinks: {
        view: async () => view,
        rate: async (_token: string, rating: Rating) => {
          rated.push(rating);
          return { state: 'rated', linkId: 'a' };
        },
      } as unknown as RatingLinkService,
      auditor: mockServices.auditor.mock({
        createEvent: async () => ({ success: jest.fn(), fail: jest.fn() }),
      }),
      pageLanguage: 'en',
    }),
  );
  app.use(errorMiddleware({ logger: mockServices.logger.mock() }));
  const path = '/rating-links/token';
  return {
    rated,
    get: (query = '') =>
      request(app).get(`${path}${query}`).set('Accept', 'text/html'),
    send: (body: string) =>
      request(app)
        .post(path)
        .set('Accept', 'text/html,*/*;q=0.8')
        .type('form')
        .send(body),
  };
}

const open = { state: 'open', title: 'Printer' } as const;

describe('the page behind a link', () => {
  it.each([
    ['', undefined, 'en'],
    ['', 'fr', 'en'],
    ['', 'zh-TW', 'zh'],
    ['', 'de, zh;q=0.5, en;q=0.2', 'zh'],
    ['?language=zh', 'en', 'zh'],
    ['?language=en', 'zh', 'en'],
    ['?language=fr', 'zh', 'zh'],
  ])('%s for a browser of %s is in %s', async (query, accepts, language) => {
    const asked = serve(open).get(query);
    if (accepts) asked.set('Accept-Language', accepts);
    const { headers, text } = await asked;
    expect(headers['content-language']).toBe(language);
    expect(text).toContain(ratingPageTexts[language as 'en' | 'zh'].title);
  });

  it.each([
    [undefined, 404, 'unknown'],
    [{ state: 'used' }, 410, 'used'],
    [{ state: 'expired' }, 410, 'expired'],
  ] as const)('for %j answers %d, with no form', async (view, status, key) => {
    const { get, send, rated } = serve(view);
    for (const answer of [await get(), await send('overall=5')]) {
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(ratingPageTexts.en[key]);
      expect(answer.text).not.toContain('<form');
    }
    expect(rated).toEqual([]);
  });

  it('takes what was chosen, and leaves out what was not', async () => {
    const { rated, send } = serve(open);
    const { status, text } = await send(
      'overall=4&attitude=5&comment=Good%0D%0Aand+quick',
    );
    expect(status).toBe(200);
    expect(text).toContain('Thank you');
    await send('overall=1&comment=');
    expect(rated).toEqual([
      { overall: 4, attitude: 5, comment: 'Good\r\nand quick' },
      { overall: 1 },
    ]);
  });

  it.each([
    ['speed=4&comment=%3Cb%3E', 'Please choose'],
    ['overall=9&speed=4&comment=%3Cb%3E', 'could not be read'],
    ['overall=5&overall=1&speed=4&comment=%3Cb%3E', 'could not be read'],
    ['overall=5&state=closed&speed=4&comment=%3Cb%3E', 'could not be read'],
  ])('shows %s again, and says what is wrong', async (body, problem) => {
    const { rated, send } = serve(open);
    const { status, text } = await send(body);
    expect(status).toBe(400);
    expect(text).toContain(problem);
    expect(text).toContain('role="alert"');
    expect(text).toContain('name="speed" value="4" checked');
    expect(text).toContain('&lt;b&gt;');
    expect(rated).toEqual([]);
  });

  it('refuses what is too large', async () => {
    const { status } = await serve(open).send(`comment=${'a'.repeat(40_000)}`);
    expect(status).toBe(413);
  });
});
