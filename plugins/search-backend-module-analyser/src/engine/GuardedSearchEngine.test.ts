import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createSearchGuards } from '@firstline/backend-kit';
import { documentOf, eachEngine } from '../__testUtils__/eachEngine';
import { GuardedSearchEngine } from './GuardedSearchEngine';

const credentials = mockCredentials.user('user:default/zhang.wei');
const asUser = { credentials };

const incidents = Array.from({ length: 230 }, (_, i) =>
  documentOf(`Incident ${i}`, 'disk full', {
    authorization: { resourceRef: String(i) },
  }),
);

describe('GuardedSearchEngine', () => {
  eachEngine('shows and counts what the guard lets through', async t => {
    const logger = mockServices.logger.mock();
    const guards = createSearchGuards();
    expect(guards.enforced()).toBe(false);
    const engine = GuardedSearchEngine.create({
      engine: t.engine,
      guards,
      logger,
    });
    expect(guards.enforced()).toBe(true);
    await t.index(incidents, 'incident');
    await t.index([documentOf('Disk guide', 'disk')], 'article');

    guards.add('incident', async (documents, who) =>
      documents.map(
        ({ authorization }) =>
          who === credentials && Number(authorization!.resourceRef) % 4 === 0,
      ),
    );
    const titles = new Set<string>();
    let pageCursor: string | undefined;
    do {
      const page = await engine.query({ term: 'disk', pageCursor }, asUser);
      page.results.forEach(({ document }) => titles.add(document.title));
      pageCursor = page.nextPageCursor;
    } while (pageCursor);
    expect(titles.size).toBe(59);
    expect(titles).toContain('Disk guide');
    expect(titles).toContain('Incident 4');
    expect(titles).not.toContain('Incident 5');

    const whole = await engine.query({ term: 'disk', pageLimit: 100 }, asUser);
    expect(whole.numberOfResults).toBe(59);
    const counted = { term: 'disk', pageLimit: 0 };
    for (const types of [['article'], ['article', 'incident'], undefined]) {
      const counts = await engine.query({ ...counted, types }, asUser);
      expect(counts.results).toEqual([]);
      expect(counts.nextPageCursor).toBeUndefined();
      expect(counts.numberOfResults).toBe(types?.length === 1 ? 1 : undefined);
    }
    expect(whole.results.map(({ rank }) => rank)).toEqual(
      whole.results.map((_, index) => index + 1),
    );
  });

  eachEngine('shows nothing where nobody can be asked', async t => {
    const logger = mockServices.logger.mock();
    const guards = createSearchGuards();
    const engine = GuardedSearchEngine.create({
      engine: t.engine,
      guards,
      logger,
    });
    await t.index(incidents, 'incident');
    await t.index([documentOf('Disk guide', 'disk')], 'article');
    const found = async (options: { credentials?: typeof credentials }) => {
      const reply = await engine.query(
        { term: 'disk' },
        options as { credentials: typeof credentials },
      );
      return reply.results.map(({ document }) => document.title);
    };
    expect(await found(asUser)).toHaveLength(25);

    guards.add('incident', async () => {
      throw new Error('the desk is away');
    });
    expect(await found(asUser)).toEqual(['Disk guide']);
    expect(logger.warn).toHaveBeenCalled();

    guards.add('incident', async documents => documents.map(() => true));
    expect(await found(asUser)).toHaveLength(25);
    expect(await found({})).toEqual(['Disk guide']);
  });
});
