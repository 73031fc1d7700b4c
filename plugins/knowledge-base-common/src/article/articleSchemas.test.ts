import {
  articleActionSchemas,
  createArticleSchema,
  feedbackSchema,
  updateArticleSchema,
} from './articleSchemas';
import { articleQuerySchema } from './articleQuery';
import { searchQuerySchema } from '../search/search';

const article = { title: 'Reset the pool', kind: 'known-fix', body: 'Do it.' };

describe('articles', () => {
  it('are read as they are meant', () => {
    expect(
      createArticleSchema.parse({
        ...article,
        title: '  Reset the pool ',
        kind: 'Known_Fix',
        symptoms: ' ',
        tags: ['Postgres', 'postgres', 'C++', '连接池'],
        ciRefs: [
          'Component:default/Payments-API',
          'component:default/payments-api',
        ],
      }),
    ).toEqual({
      ...article,
      symptoms: undefined,
      tags: ['postgres', 'c++', '连接池'],
      ciRefs: ['component:default/payments-api'],
    });
  });

  it.each([
    ['title', { ...article, title: undefined }],
    ['title', { ...article, title: 'two\nlines' }],
    ['title', { ...article, title: '\u200b' }],
    ['title', { ...article, title: 'x'.repeat(201) }],
    ['kind', { ...article, kind: 'poem' }],
    ['body', { ...article, body: ' ' }],
    ['body', { ...article, body: 'x'.repeat(50_001) }],
    ['body', { ...article, body: 'a\u0000b' }],
    ['ciRefs', { ...article, ciRefs: ['payments'] }],
    ['ciRefs', { ...article, ciRefs: ['user:default/li.na'] }],
    ['tags', { ...article, tags: ['two words'] }],
    ['language', { ...article, language: 'fr' }],
    ['audience', { ...article, audience: 'nobody' }],
    ['sourceIncident', { ...article, sourceIncident: 'KB-000001' }],
  ])('refuse a wrong %s', (field, body) => {
    const result = createArticleSchema.safeParse(body);
    expect(result.error?.issues[0].path[0]).toBe(field);
  });

  it('refuse fields that are not theirs to set', () => {
    for (const field of ['number', 'state', 'owner', 'version', 'author']) {
      expect(
        createArticleSchema.safeParse({ ...article, [field]: 'x' }).success,
      ).toBe(false);
    }
    expect(
      updateArticleSchema.safeParse({ ...article, sourceIncident: 'INC-1' })
        .success,
    ).toBe(false);
  });

  it('are moved with what the move asks for', () => {
    expect(articleActionSchemas.reject.safeParse({}).success).toBe(false);
    expect(
      articleActionSchemas.reject.safeParse({ reason: 'Wrong' }).success,
    ).toBe(true);
    expect(
      articleActionSchemas.renew.safeParse({ reviewDate: '2027-02-30' })
        .success,
    ).toBe(false);
    expect(
      articleActionSchemas.restore.safeParse({ revision: 0 }).success,
    ).toBe(false);
    expect(feedbackSchema.safeParse({ helpful: 'yes' }).success).toBe(false);
  });

  it('are asked for by lists of values', () => {
    expect(
      articleQuerySchema.parse({ kind: 'how-to,known_fix', stale: 'true' }),
    ).toEqual({ kind: ['how-to', 'known-fix'], stale: true });
    expect(articleQuerySchema.safeParse({ state: 'lost' }).success).toBe(false);
    expect(searchQuerySchema.safeParse({ q: '"(((*^ kind:' }).success).toBe(
      true,
    );
    expect(searchQuerySchema.safeParse({ q: '\ud800' }).success).toBe(false);
  });
});
