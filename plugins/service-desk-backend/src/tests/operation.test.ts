import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loggedInto, MetricsRecorder } from '@firstline/backend-kit/testUtils';
import { api } from './__testUtils__/assigning';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const TITLE = 'The till of shop 12 is on fire';
const operationsPage = join(__dirname, '../../../../docs/operations.md');
const metrics = MetricsRecorder.create();
const lines: string[] = [];

/** Filed by phone, solved by the payments team, and complained of. */
async function story({ as, tasks }: RunningPlugin): Promise<string> {
  const { body } = await as('li.na')('post', '/incidents', {
    title: TITLE,
    description: 'x',
    channel: 'phone',
    reporter: { userRef: 'user:default/zhang.wei', name: 'Zhang Wei' },
    ciRefs: [api],
  });
  const act = async (who: string, action: string, request: object = {}) => {
    const path = `/incidents/${body.number}/actions/${action}`;
    expect((await as(who)('post', path, request)).status).toBe(200);
  };
  await act('li.na', 'assign', {
    team: 'group:default/payments-team',
    reason: 'Theirs',
  });
  await act('wang.fang', 'accept');
  await act('wang.fang', 'resolve', {
    code: 'fixed',
    resolution: 'Extinguished',
    workaround: false,
  });
  const complaint = await as('zhang.wei')('post', '/complaints', {
    title: 'It took hours',
    description: 'x',
    subjects: ['user:default/wang.fang'],
  });
  expect(complaint.status).toBe(201);
  await tasks.get('service-desk-deliver-outbox')!();
  return body.number;
}

describe('what operators see', () => {
  pluginTest(
    'is counted without a name, a text or a complaint',
    async running => {
      await story(running);
      const one = { priority: 'P3', channel: 'phone' };
      for (const name of ['filed', 'resolved']) {
        expect(await metrics.read(`service_desk.incidents.${name}`)).toEqual([
          { value: 1, attributes: one },
        ]);
      }
      const told = await metrics.read('service_desk.outbox.delivered');
      expect(told.map(({ attributes }) => attributes.kind)).toEqual(
        expect.arrayContaining(['notification', 'signal', 'event']),
      );
      expect(await metrics.read('service_desk.outbox.failed')).toEqual([]);
      expect(await metrics.read('service_desk.outbox.lag')).toEqual([
        { value: 0, attributes: {} },
      ]);
      expect(metrics.names()).toEqual([
        'service_desk.incidents.breached',
        'service_desk.incidents.filed',
        'service_desk.incidents.open',
        'service_desk.incidents.resolved',
        'service_desk.incidents.unassigned',
        'service_desk.outbox.delivered',
        'service_desk.outbox.failed',
        'service_desk.outbox.lag',
        'service_desk.outbox.parked',
        'service_desk.outbox.waiting',
        'service_desk.reports.duration',
        'service_desk.sweeps.lag',
      ]);
      const page = readFileSync(operationsPage, 'utf8');
      expect(
        metrics.names().filter(name => !page.includes(`\`${name}\``)),
      ).toEqual([]);
      const attributes = await metrics.attributes();
      expect(attributes).toContain('phone');
      expect(attributes).not.toMatch(/user:|group:|INC-|CMP-|complain|till/);
    },
    { features: [metrics.feature('service-desk')] },
  );

  pluginTest(
    'is logged by number when it cannot be delivered, and never by text',
    async running => {
      lines.length = 0;
      running.notified.mockRejectedValue(
        new Error('Request failed with status 500'),
      );
      const number = await story(running);
      const failures = lines.filter(line => line.includes('Could not deliver'));
      expect(failures.length).toBeGreaterThan(0);
      expect(
        failures.filter(
          line => !/ (survey:1:1|\S+ about (INC|CMP)-\d{6}),/.test(line),
        ),
      ).toEqual([]);
      expect(failures.join()).toContain(`about ${number},`);
      expect(lines.join('\n')).not.toContain(TITLE);
      const failed = await metrics.read('service_desk.outbox.failed');
      expect(failed[0]).toEqual({
        value: 1,
        attributes: { kind: 'notification' },
      });
    },
    { features: [loggedInto(lines), metrics.feature('service-desk')] },
  );

  pluginTest(
    'is good or bad to anybody, and what is wrong to operators alone',
    async running => {
      const { as, asNobody, asService } = running;
      const senders = [asNobody, as('zhang.wei'), as('he.qiang'), asService];
      const checks = ['database', 'outbox', 'sweeps'];
      for (const [i, send] of senders.entries()) {
        const { status, body } = await send('get', '/health');
        expect([i, status, body]).toEqual([
          i,
          200,
          i < 2 ? { status: 'ok' } : { status: 'ok', checks },
        ]);
      }
    },
  );

  pluginTest('is bad while a message is stuck', async running => {
    const { as, asNobody, asService, knex } = running;
    running.notified.mockRejectedValue(new Error('status 500'));
    await story(running);
    await knex('outbox').update({ created_at: '2020-01-01T00:00:00.000Z' });
    const said = async (send: typeof asNobody) => {
      const { status, body } = await send('get', '/health');
      return [status, body.error.message];
    };
    expect(await said(asNobody)).toEqual([503, 'Not well']);
    expect(await said(as('zhang.wei'))).toEqual([503, 'Not well']);
    const told = expect.stringMatching(
      /^outbox: a message has been waiting for \d+ min$/,
    );
    expect(await said(as('he.qiang'))).toEqual([503, told]);
    expect(await said(asService)).toEqual([503, told]);
  });
});
