import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  articleActionPermissions,
  articleReadPermission,
  knowledgeBasePermissions,
} from '@firstline/plugin-knowledge-base-common';
import { articleConditions, createArticleConditionalDecision } from '../index';
import {
  act,
  draft,
  good,
  item,
  publish,
  textOf,
} from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;
const ndjson = { 'Content-Type': 'application/x-ndjson' };

let denied: string[] = [];
let conditional = false;

describe('the policy of the portal', () => {
  beforeEach(() => {
    denied = [];
    conditional = false;
  });

  pluginTest(
    'narrows what the knowledge base allows (4, 20)',
    async running => {
      const { as } = running;
      const raj = as('raj.patel');
      const number = await publish(running);
      const path = `/articles/${number}`;
      const other = { ...good, title: 'Another' };
      const refusals: [permission: string, () => ReturnType<typeof raj>][] = [
        ['knowledge-base.article.create', () => raj('post', '/articles', good)],
        [
          'knowledge-base.article.import',
          () => raj('post', '/articles/import', JSON.stringify(good), ndjson),
        ],
        ['knowledge-base.article.import', () => raj('get', '/articles/export')],
        ['knowledge-base.article.update', () => raj('put', path, other)],
        [
          'knowledge-base.article.feedback',
          () => raj('put', `${path}/feedback`, { helpful: true }),
        ],
        [
          articleActionPermissions.renew.name,
          () => raj('post', `${path}/actions/renew`, {}),
        ],
      ];
      for (const [permission, attempt] of refusals) {
        denied = [permission];
        const refused = await attempt();
        expect([permission, refused.status]).toEqual([permission, 403]);
        denied = [];
        const done = await attempt();
        expect([permission, done.status < 300]).toEqual([permission, true]);
      }
      denied = [articleActionPermissions.renew.name];
      const { body } = await raj('get', path);
      expect(body.allowedActions).toContain('retire');
      expect(body.allowedActions).not.toContain('renew');

      denied = ['knowledge-base.article.read'];
      for (const attempt of [
        () => raj('get', path),
        () => raj('put', path, other),
        () => raj('post', `${path}/actions/retire`, {}),
        () => raj('put', `${path}/feedback`, { helpful: true }),
      ]) {
        expect((await attempt()).status).toBe(404);
      }
      for (const list of ['/articles', '/search?q=pool', '/search']) {
        expect((await raj('get', list)).body).toMatchObject({
          items: [],
          totalItems: 0,
        });
      }
      expect((await raj('get', '/overview')).body).toEqual({
        published: 0,
        byConfigurationItem: [],
        toReview: 0,
        stale: 0,
        drafts: 0,
      });
      expect(textOf(await raj('get', '/articles/export'))).toBe('');
    },
    {
      knowledgeBase: { permissionMemo: false },
      policy: name => (denied.includes(name) ? deny : allow),
    },
  );

  pluginTest(
    'decides by conditions, in lists and searches as in single reads',
    async running => {
      const { as } = running;
      const raj = as('raj.patel');
      const fix = await publish(running, { title: 'Pool fix' });
      const runbook = await publish(running, {
        title: 'Pool runbook',
        kind: 'runbook',
      });
      const begun = await draft(raj, { title: 'Pool draft' });
      conditional = true;
      const seen = async (path: string) =>
        (await raj('get', path)).body.items.map(
          (found: { number?: string; article?: { number: string } }) =>
            found.article?.number ?? found.number,
        );
      expect(await seen('/articles?sort=title')).toEqual([begun, fix]);
      expect(await seen('/search?q=pool')).toEqual([fix]);
      expect(await seen(`/search?q=ci:${item}`)).toEqual([fix]);
      expect(await seen('/suggest?text=pool')).toEqual([fix]);
      expect((await raj('get', '/search?q=runbook')).body.totalItems).toBe(0);
      expect((await raj('get', '/overview')).body).toMatchObject({
        published: 1,
        byConfigurationItem: [{ ref: item, count: 1 }],
        drafts: 1,
      });
      expect((await raj('get', `/articles/${fix}`)).status).toBe(200);
      expect((await raj('get', `/articles/${runbook}`)).status).toBe(404);

      // What a condition refuses of a visible one is a 403, and not offered.
      const { body } = await raj('get', `/articles/${fix}`);
      expect(body.allowedActions).toContain('renew');
      expect(body.allowedActions).not.toContain('retire');
      const retired = await raj('post', `/articles/${fix}/actions/retire`, {});
      expect(retired.status).toBe(403);
      await act(raj, begun, 'submit');
    },
    {
      knowledgeBase: { permissionMemo: false },
      policy: name => {
        if (!conditional) return allow;
        const fixes = articleConditions.hasKind({ kinds: ['known-fix'] });
        if (name === articleReadPermission.name) {
          return createArticleConditionalDecision(articleReadPermission, fixes);
        }
        return name === articleActionPermissions.retire.name
          ? createArticleConditionalDecision(articleActionPermissions.retire, {
              not: fixes,
            })
          : allow;
      },
    },
  );

  pluginTest(
    'is asked once a request, for all permissions at once',
    async running => {
      const { as, policyCalls } = running;
      const raj = as('raj.patel');
      const number = await publish(running);
      const path = `/articles/${number}`;
      for (const address of [
        '/articles',
        path,
        `${path}/revisions`,
        '/search?q=pool',
        '/overview',
        '/me',
      ]) {
        policyCalls.mockClear();
        expect((await raj('get', address)).status).toBe(200);
        expect([address, policyCalls.mock.calls]).toEqual([
          address,
          [[knowledgeBasePermissions.map(({ name }) => name)]],
        ]);
      }
      policyCalls.mockClear();
      await raj('put', `${path}/feedback`, { helpful: true });
      expect(policyCalls).toHaveBeenCalledTimes(1);
    },
    { knowledgeBase: { permissionMemo: false } },
  );

  pluginTest(
    'that cannot be asked refuses everything, as a 503',
    async ({ as, knex }) => {
      const raj = as('raj.patel');
      for (const answer of [
        await raj('get', '/articles'),
        await raj('get', '/search?q=a'),
        await raj('post', '/articles', good),
        await raj('post', '/articles/import', JSON.stringify(good), ndjson),
        await raj('get', '/articles/export'),
      ]) {
        expect([answer.status, answer.body.error.name]).toEqual([
          503,
          'ServiceUnavailableError',
        ]);
        expect(answer.text).not.toContain('ECONNREFUSED');
      }
      expect(await knex('articles').select()).toEqual([]);
    },
    {
      policy: () => {
        throw new Error('connect ECONNREFUSED 127.0.0.1:7007');
      },
    },
  );

  pluginTest(
    'finds articles by number, and what can be decided about them',
    async running => {
      const { asService } = running;
      const number = await publish(running);
      const base = '/.well-known/backstage/permissions';
      const metadata = await asService('get', `${base}/metadata`);
      expect(metadata.text).toContain('knowledge-base.article.approve');
      expect(metadata.text).toContain('knowledge-base.article.create');
      expect(metadata.text).toContain('HAS_AUDIENCE');
      const decided = await asService('post', `${base}/apply-conditions`, {
        items: [
          [number, 'everyone'],
          [number, 'engineers'],
          ['KB-999999', 'everyone'],
          ['nonsense', 'everyone'],
        ].map(([resourceRef, audience], id) => ({
          id: String(id),
          resourceRef,
          resourceType: 'knowledge-base-article',
          conditions: {
            rule: 'HAS_AUDIENCE',
            resourceType: 'knowledge-base-article',
            params: { audiences: [audience] },
          },
        })),
      });
      expect(
        decided.body.items.map(({ result }: { result: string }) => result),
      ).toEqual(['ALLOW', 'DENY', 'DENY', 'DENY']);
    },
  );
});
