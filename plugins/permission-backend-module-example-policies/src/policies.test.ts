import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { companyWith } from './__testUtils__/companyWith';
import { pageRows } from './__testUtils__/permissionsPage';
import smallCompany from './smallCompanyModule';
import strict from './strictModule';

const payments = 'group:default/payments-team';
const incident = { title: 'Payments fail', description: 'x' };

// The whole company is one team; Emma Clark of sales stands for a contractor.
const { ask, deskTest, knowledgeTest } = companyWith(smallCompany, {
  desk: payments,
});

const { deskTest: strictDeskTest, knowledgeTest: strictKnowledgeTest } =
  companyWith(strict, { desk: 'group:default/service-desk' });

describe('a small company', () => {
  deskTest(
    'lets employees see and work on everything, and others their own',
    async ({ as }) => {
      const [raj, wang, emma] = ['raj.patel', 'wang.fang', 'emma.clark'].map(
        as,
      );
      const ofEmma = await emma('post', '/incidents', incident);
      const ofRaj = await raj('post', '/incidents', incident);
      expect([ofEmma.status, ofRaj.status]).toEqual([201, 201]);
      const hers = `/incidents/${ofEmma.body.number}`;
      const his = `/incidents/${ofRaj.body.number}`;

      expect((await wang('get', '/incidents')).body.totalItems).toBe(2);
      expect((await wang('post', `${hers}/actions/accept`)).status).toBe(200);
      expect((await emma('get', '/incidents')).body.totalItems).toBe(1);
      expect((await emma('get', hers)).body.view).toBe('public');

      const announced = await wang('post', `${his}/actions/announce`, {
        title: 'Payments are down',
        note: 'For everybody of the company',
      });
      expect(announced.status).toBe(200);
      // Without the policy she would see what is announced.
      expect((await emma('get', his)).status).toBe(404);
      expect((await as('zhao.min')('get', his)).status).toBe(404);
      expect((await as('he.qiang')('get', his)).status).toBe(200);

      const complaint = { title: 'Slow', description: 'x' };
      const complained = await emma('post', '/complaints', complaint);
      expect(complained.status).toBe(201);
      expect((await emma('get', '/agents')).status).toBe(403);
      expect((await wang('get', '/agents')).status).toBe(200);
    },
  );

  knowledgeTest('keeps articles for engineers to employees', async ({ as }) => {
    const wang = as('wang.fang');
    const written = await wang('post', '/articles', {
      title: 'Restart',
      kind: 'how-to',
      audience: 'everyone',
      resolution: 'Turn it off',
    });
    expect(written.status).toBe(201);
    const read = await wang('get', `/articles/${written.body.number}`);
    expect(read.status).toBe(200);
    const refused = await as('emma.clark')('post', '/articles', {});
    expect(refused.status).toBeGreaterThanOrEqual(400);
    const decision = await ask(
      'knowledge-base.article.read',
      mockCredentials.user('user:default/emma.clark'),
    );
    expect(decision).toMatchObject({
      result: AuthorizeResult.CONDITIONAL,
      conditions: { rule: 'HAS_AUDIENCE', params: { audiences: ['everyone'] } },
    });
  });

  it('refuses whoever is not signed in', async () => {
    expect(
      await ask('service-desk.incident.read', mockCredentials.none()),
    ).toEqual({ result: AuthorizeResult.DENY });
  });
});

describe('a strict portal', () => {
  strictDeskTest(
    'shows engineers what their team has now, and nothing else',
    async ({ as }) => {
      const [li, raj, zhang] = ['li.na', 'raj.patel', 'zhang.wei'].map(as);
      const filed = await zhang('post', '/incidents', {
        title: 'Payments fail',
        description: 'x',
        ciRefs: ['component:default/payments-api'],
      });
      const path = `/incidents/${filed.body.number}`;
      const assign = (team: string) =>
        li('post', `${path}/actions/assign`, { team, reason: 'Theirs' });

      // Of the owning team, but it is not theirs yet.
      expect((await raj('get', path)).status).toBe(404);
      expect((await assign(payments)).status).toBe(200);
      expect((await raj('get', path)).body.view).toBe('internal');
      expect((await raj('post', `${path}/actions/accept`)).status).toBe(200);
      expect((await raj('get', path)).body.allowedActions).not.toContain(
        'announce',
      );
      const note = { text: 'For us', visibility: 'internal' };
      expect((await raj('post', `${path}/timeline`, note)).status).toBe(201);
      expect((await zhang('get', path)).body.view).toBe('public');

      expect((await assign('group:default/dba-team')).status).toBe(200);
      expect((await raj('get', path)).status).toBe(404);
      expect((await raj('get', '/incidents')).body.totalItems).toBe(0);
      expect((await as('zhao.min')('get', path)).body.view).toBe('internal');
      expect((await li('get', path)).body.view).toBe('internal');
    },
  );

  strictDeskTest(
    'leaves figures and announcements to managers',
    async ({ as }) => {
      const own = `/measures?from=2020-01-01T00:00:00Z&to=2029-12-31T00:00:00Z&team=${payments}`;
      const asked = async (name: string) => [
        (await as(name)('get', '/reports')).status,
        (await as(name)('get', '/watch')).status,
        (await as(name)('get', own)).status,
      ];
      expect(await asked('raj.patel')).toEqual([403, 403, 403]);
      expect(await asked('li.na')).toEqual([403, 403, 403]);
      expect(await asked('he.qiang')).toEqual([200, 200, 200]);

      const filed = await as('zhang.wei')('post', '/incidents', {
        title: 'Payments fail',
        description: 'x',
      });
      const path = `/incidents/${filed.body.number}/actions/announce`;
      const announcement = { title: 'Down', note: 'We are on it' };
      expect((await as('li.na')('post', path, announcement)).status).toBe(403);
      const said = await as('maria.silva')('post', path, announcement);
      expect(said.status).toBe(200);
    },
  );

  strictKnowledgeTest(
    'lets those who answer for an article change it',
    async ({ as }) => {
      const [raj, zhao, he] = ['raj.patel', 'zhao.min', 'he.qiang'].map(as);
      const text = {
        title: 'Restart',
        kind: 'how-to',
        audience: 'everyone',
        resolution: 'Turn it off',
        ciRefs: [
          'component:default/payments-api',
          'resource:default/payments-db',
        ],
      };
      const { body, status } = await raj('post', '/articles', text);
      expect(status).toBe(201);
      const path = `/articles/${body.number}`;
      // The databases are his, so the product would let him; the policy does not.
      const { allowedActions, mayEdit } = (await zhao('get', path)).body;
      expect([allowedActions, mayEdit]).toEqual([[], false]);
      expect((await raj('get', path)).body.allowedActions).toContain('submit');
      const bulk = { 'Content-Type': 'application/x-ndjson' };
      const imported = async (send: typeof raj) =>
        (await send('post', '/articles/import', '', bulk)).status;
      expect(await imported(raj)).toBe(403);
      expect(await imported(he)).toBe(200);
    },
  );
});

interface Metadata {
  permissions: { name: string }[];
  rules: {
    name: string;
    description: string;
    resourceType: string;
    paramsSchema: {
      properties: Record<string, { type: string; description: string }>;
    };
  }[];
}

/** Holds what a plugin tells of its rules against docs/permissions.md. */
function expectOnPage({ permissions, rules }: Metadata, type: string): void {
  const rows = pageRows();
  const isListed = (name: string) => rows.some(row => row.name === name);
  expect(permissions.filter(({ name }) => !isListed(name))).toEqual([]);
  expect(rules.length).toBeGreaterThan(5);
  for (const { name, description, resourceType, paramsSchema } of rules) {
    expect(resourceType).toBe(type);
    const [parameter, { type: kind, description: meaning }] = Object.entries(
      paramsSchema.properties,
    )[0];
    expect([kind, meaning]).toEqual([
      expect.stringMatching(/^(array|integer)$/),
      expect.stringMatching(/./),
    ]);
    expect(rows).toContainEqual({
      heading: 'Rules',
      name,
      cells: [`\`${parameter}\``, description],
    });
  }
}

describe('what editors of roles are told', () => {
  const metadata = '/.well-known/backstage/permissions/metadata';

  deskTest(
    'has the rules of incidents with the schema of their parameters',
    async ({ asService }) => {
      const { body } = await asService('get', metadata);
      expectOnPage(body, 'service-desk-incident');
    },
  );

  knowledgeTest(
    'has the rules of articles with the schema of their parameters',
    async ({ asService }) => {
      const { body } = await asService('get', metadata);
      expectOnPage(body, 'knowledge-base-article');
    },
  );
});
