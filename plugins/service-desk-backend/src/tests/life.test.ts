import { pluginTest } from './__testUtils__/startPlugin';

const text = (entries: { text?: string; reason?: string }[]) =>
  entries.map(entry => `${entry.text ?? ''} ${entry.reason ?? ''}`).join('\n');

describe('the life of an incident over HTTP', () => {
  pluginTest('is filed, dispatched, solved and confirmed', async ({ as }) => {
    const filed = await as('zhang.wei')('post', '/incidents', {
      title: 'Payments fail',
      description: 'Each payment ends with an error since **nine**',
      ciRefs: ['component:default/payments-api'],
      impact: 'high',
      urgency: 'high',
    });
    expect(filed.status).toBe(201);
    expect(filed.headers.etag).toBe('"1"');
    expect(filed.headers.location).toBe(
      '/api/service-desk/incidents/INC-000001',
    );
    expect(filed.headers['cache-control']).toBe('no-store');
    expect(filed.body).toMatchObject({
      number: 'INC-000001',
      state: 'assigned',
      priority: 'P1',
      channel: 'portal',
      requester: 'user:default/zhang.wei',
      assignedTeam: 'group:default/service-desk',
      tier: 1,
      configurationItems: [
        { ref: 'component:default/payments-api', title: 'Payments API' },
      ],
      allowedActions: ['cancel'],
    });
    const path = '/incidents/INC-000001';

    // Taking it needs no body at all.
    const taken = await as('li.na')('post', `${path}/actions/accept`);
    expect(taken.body).toMatchObject({
      state: 'in_progress',
      assignee: 'user:default/li.na',
      firstContactOwner: 'user:default/li.na',
      version: 2,
    });
    const up = await as('li.na')('post', `${path}/actions/escalate`, {
      kind: 'functional',
      reason: 'The payments team must look at *their* pool',
    });
    expect(up.body).toMatchObject({
      state: 'assigned',
      tier: 2,
      assignedTeam: 'group:default/payments-team',
      reassignmentCount: 1,
    });

    const note = await as('wang.fang')('post', `${path}/timeline`, {
      text: 'The connection pool of the ledger is exhausted',
      visibility: 'internal',
    });
    expect(note.status).toBe(201);
    await as('wang.fang')('post', `${path}/actions/accept`, {});
    const solved = await as('wang.fang')('post', `${path}/actions/resolve`, {
      code: 'fixed',
      resolution: 'Made the pool larger',
      workaround: false,
    });
    expect(solved.body).toMatchObject({
      state: 'resolved',
      resolution: { resolvedBy: 'user:default/wang.fang' },
    });

    const closed = await as('zhang.wei')('post', `${path}/actions/confirm`, {
      satisfied: true,
      rating: { overall: 5 },
    });
    expect(closed.body).toMatchObject({
      state: 'closed',
      closureCode: 'confirmed',
      rating: { overall: 5 },
      allowedActions: ['reopen'],
    });

    const story = await as('zhang.wei')('get', `${path}/timeline`);
    const whole = await as('li.na')('get', `${path}/timeline`);
    expect(text(whole.body.items)).toContain('connection pool of the ledger');
    expect(text(whole.body.items)).toContain('their* pool');
    expect(text(story.body.items)).not.toContain('pool of the ledger');
    expect(text(story.body.items)).not.toContain('their* pool');
    expect(story.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining([
        'submitted',
        'accepted',
        'resolved',
        'confirmed',
      ]),
    );
  });

  pluginTest(
    'refuses what the state refuses, and says what is allowed',
    async ({ as }) => {
      const { number } = (
        await as('zhang.wei')('post', '/incidents', {
          title: 'Printer on fire',
          description: 'A little',
        })
      ).body;
      const path = `/incidents/${number}`;
      await as('li.na')('post', `${path}/actions/accept`);
      const second = await as('tom.baker')('post', `${path}/actions/accept`);
      expect(second.status).toBe(409);
      expect(second.body.error).toMatchObject({
        name: 'ConflictError',
        currentState: 'in_progress',
        version: 2,
        allowedActions: expect.arrayContaining(['assign', 'resolve']),
      });
      expect(second.body.error.allowedActions).not.toContain('accept');

      // Case 47: of two that saw the same version, one.
      const body = { waitingFor: 'parts', note: 'A new toner' };
      const first = await as('li.na')('post', `${path}/actions/hold`, body, {
        'If-Match': '"2"',
      });
      expect(first.status).toBe(200);
      expect(first.headers.etag).toBe('"3"');
      const stale = await as('li.na')(
        'post',
        `${path}/actions/resume`,
        {},
        {
          'If-Match': '"2"',
        },
      );
      expect(stale.status).toBe(409);
      expect(stale.body.error).toMatchObject({
        currentState: 'pending',
        version: 3,
      });
      expect((await as('li.na')('get', path)).body.version).toBe(3);
    },
  );

  pluginTest('files once for an idempotency key', async ({ as, knex }) => {
    const body = { title: 'No network', description: 'Since this morning' };
    const key = { 'Idempotency-Key': 'a-1' };
    const zhang = as('zhang.wei');
    const first = await zhang('post', '/incidents', body, key);
    const again = await zhang('post', '/incidents', body, key);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body.number).toBe(first.body.number);
    const other = await zhang(
      'post',
      '/incidents',
      { ...body, title: 'Another' },
      key,
    );
    expect(other.status).toBe(409);
    const emma = await as('emma.clark')('post', '/incidents', body, key);
    expect(emma.body.number).not.toBe(first.body.number);
    expect(await knex('incidents').count({ n: '*' })).toEqual([
      { n: expect.anything() },
    ]);
    expect(Number((await knex('incidents').count({ n: '*' }))[0].n)).toBe(2);
  });

  pluginTest(
    'tells the people concerned, and audits each write once',
    async ({ as, audited, notified, signalled }) => {
      await as('zhang.wei')('post', '/incidents', {
        title: 'Secret words',
        description: 'Nothing of this goes to the audit log',
      });
      await as('zhang.wei')('post', '/incidents/INC-000001/actions/accept');
      await as('zhang.wei')('get', '/incidents/INC-000001');
      await as('li.na')('post', '/incidents/INC-000001/actions/accept');
      expect(audited).toEqual([
        {
          eventId: 'file-incident',
          status: 'succeeded',
          meta: { created: '/api/service-desk/incidents/INC-000001' },
        },
        {
          eventId: 'accept-incident',
          status: 'failed',
          meta: { number: 'INC-000001', status: 403 },
        },
        {
          eventId: 'accept-incident',
          status: 'succeeded',
          meta: { number: 'INC-000001' },
        },
      ]);
      expect(JSON.stringify(audited)).not.toContain('Secret');

      const deadline = Date.now() + 30_000;
      while (notified.mock.calls.length < 2 && Date.now() < deadline) {
        await new Promise(resolve => setTimeout(resolve, 25));
      }
      const recipients = JSON.stringify(notified.mock.calls);
      expect(recipients).toContain('user:default/zhang.wei');
      expect(JSON.stringify(signalled.mock.calls)).not.toContain('Secret');
    },
  );
});
