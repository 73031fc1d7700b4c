import { DateTime } from 'luxon';
import { pluginTest, type RunningPlugin } from './__testUtils__/startPlugin';

const li = 'user:default/li.na';

async function filed({ as }: Pick<RunningPlugin, 'as'>): Promise<string> {
  const { body } = await as('zhang.wei')('post', '/incidents', {
    title: 'The printer jams',
    description: 'On every second page',
    location: 'Floor 3',
  });
  return body.number;
}

describe('a visit', () => {
  pluginTest(
    'goes from its dispatch to the signature, and stands on the timeline',
    async running => {
      const { as, audited } = running;
      const number = await filed(running);
      const agent = as('li.na');
      const requester = as('zhang.wei');
      const path = `/incidents/${number}/work-orders`;
      const plannedAt = DateTime.utc().plus({ hours: 2 }).toISO();
      const asked = { form: 'on-site', task: 'Clear the feeder', plannedAt };
      const key = { 'Idempotency-Key': 'k-1' };
      const planned = await agent('post', path, asked, key);
      expect([planned.status, planned.body]).toEqual([
        201,
        expect.objectContaining({
          number: 'WO-000001',
          incidentNumber: number,
          state: 'planned',
          engineer: li,
          place: 'Floor 3',
          allowedSteps: ['start', 'cancel'],
        }),
      ]);
      expect((await agent('post', path, asked, key)).body).toEqual(
        planned.body,
      );

      const own = async (name: string) =>
        (await as(name)('get', '/me/work-orders')).body.items;
      expect(await own('li.na')).toEqual([
        { ...planned.body, incidentTitle: 'The printer jams' },
      ]);
      expect(await own('zhang.wei')).toEqual([]);
      expect(await own('tom.baker')).toEqual([]);

      const order = '/work-orders/WO-000001';
      const step = (name: string, body: object, version?: number) =>
        agent(
          'post',
          `${order}/actions/${name}`,
          body,
          version === undefined ? undefined : { 'If-Match': `"${version}"` },
        );
      const consent = { by: 'Zhang Wei', how: 'in-person' };
      const signOff = { signedBy: 'Zhang Wei', leftInOrder: true };
      // Nothing is done before somebody agreed, nor later than now.
      expect((await step('finish', { work: 'x', signOff })).status).toBe(409);
      expect((await step('start', {})).status).toBe(400);
      const later = await step('start', { consent, at: plannedAt });
      expect(later.body.error.message).toBe('at: must not be in the future');
      expect((await step('start', { consent }, 9)).status).toBe(409);
      expect((await step('start', { consent }, 1)).body.state).toBe(
        'in_progress',
      );
      const work = 'Took the feeder out and cleaned it';
      const unsigned = await step('finish', { work });
      expect(unsigned.body.error.message).toBe(
        'signOff: is required of a visit',
      );
      const parts = [{ name: 'Roller', quantity: 2 }];
      const done = await step('finish', {
        work,
        parts,
        openIssues: 'Needs a new drum within a month',
        signOff,
      });
      expect(done.body).toMatchObject({
        state: 'done',
        version: 3,
        parts,
        signOff,
        allowedSteps: [],
      });
      expect((await step('cancel', { reason: 'Late' })).status).toBe(409);
      expect(await own('li.na')).toEqual([]);

      // The requester reads all of it, and does nothing with it.
      const { body: seen } = await requester('get', path);
      expect(seen).toMatchObject({
        items: [{ number: 'WO-000001', work, allowedSteps: [] }],
        mayCreate: false,
      });
      const timeline = await requester('get', `/incidents/${number}/timeline`);
      expect(
        timeline.body.items
          .filter((entry: { kind: string }) => /^workOrder/.test(entry.kind))
          .map((entry: { kind: string; text?: string }) => [
            entry.kind,
            entry.text,
          ]),
      ).toEqual([
        ['workOrderPlanned', 'Clear the feeder'],
        ['workOrderStarted', undefined],
        ['workOrderFinished', work],
      ]);
      const names = audited.map(({ eventId }) => eventId);
      expect(names.filter(name => /work-?order/i.test(name))).not.toEqual([]);
    },
  );

  pluginTest(
    'is of those who work on the incident, and known to who sees it',
    async running => {
      const { as } = running;
      const number = await filed(running);
      const agent = as('li.na');
      const path = `/incidents/${number}/work-orders`;
      const asked = { form: 'remote', task: 'Look at the driver' };
      const mine = await as('zhang.wei')('post', path, asked);
      expect(mine.status).toBe(403);
      for (const stranger of ['emma.clark', 'zhao.min']) {
        const send = as(stranger);
        expect((await send('post', path, asked)).status).toBe(404);
        expect((await send('get', path)).status).toBe(404);
      }
      const outsider = { ...asked, engineer: 'user:default/zhao.min' };
      expect((await agent('post', path, outsider)).body.error.message).toBe(
        'engineer: is not in the team that has the incident, nor a helper',
      );
      const colleague = { ...asked, engineer: 'user:default/tom.baker' };
      expect((await agent('post', path, colleague)).status).toBe(201);

      const order = '/work-orders/WO-000001';
      expect((await as('zhang.wei')('get', order)).status).toBe(200);
      const unknown = await as('emma.clark')('get', '/work-orders/WO-000009');
      const hidden = await as('emma.clark')('get', order);
      expect([hidden.status, hidden.body.error.message]).toEqual([
        unknown.status,
        unknown.body.error.message,
      ]);
      const reason = { reason: 'They found the cable' };
      const cancel = `${order}/actions/cancel`;
      expect((await as('zhang.wei')('post', cancel, reason)).status).toBe(403);
      expect((await as('emma.clark')('post', cancel, reason)).status).toBe(404);
      const gone = await as('tom.baker')('post', cancel, reason);
      expect(gone.body).toMatchObject({
        state: 'cancelled',
        cancelledReason: reason.reason,
      });

      await agent('post', `/incidents/${number}/actions/cancel`, {
        reason: 'Solved by itself',
      });
      const late = await agent('post', path, asked);
      expect(late.status).toBe(409);
      expect((await agent('get', path)).body.mayCreate).toBe(false);
    },
  );
});
