import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { hiddenItem, pluginTest } from './__testUtils__/startPlugin';

let denied: string[] = [];

describe('ladders, major incidents and the watch over HTTP', () => {
  pluginTest('are told to those they concern', async ({ as, hidden }) => {
    const [zhang, emma, li, maria] = [
      'zhang.wei',
      'emma.clark',
      'li.na',
      'maria.silva',
    ].map(as);
    const file = async () => {
      const { body } = await zhang('post', '/incidents', {
        title: 'Payments fail',
        description: 'x',
        ciRefs: ['component:default/payments-api'],
      });
      return `/incidents/${body.number}`;
    };
    const [major, other] = [await file(), await file()];
    const numberOf = (path: string) => path.split('/').at(-1);

    const ladder = await li('get', `${major}/escalations`);
    expect(ladder.status).toBe(200);
    expect(ladder.body.steps[0]).toMatchObject({
      clock: 'response',
      percent: 50,
      state: 'pending',
      late: false,
    });
    expect((await zhang('get', `${major}/escalations`)).status).toBe(403);
    expect((await emma('get', `${major}/escalations`)).status).toBe(404);
    expect((await li('get', '/incidents/INC-999999/escalations')).status).toBe(
      404,
    );

    const link = { majorNumber: numberOf(major) };
    const early = await li('put', `${other}/major`, link);
    expect([early.status, early.body.error.message]).toEqual([
      400,
      expect.stringContaining('majorNumber'),
    ]);
    const declared = await maria('post', `${major}/actions/declareMajor`, {
      reason: 'All shops',
    });
    expect(declared.body.majorIncident).toMatchObject({ linked: [] });
    // What depends on it is told to those who may see that in the catalog.
    const affected = async () => {
      const { body } = await li('get', major);
      return body.majorIncident.affected.map(({ ref }: { ref: string }) => ref);
    };
    const api = 'component:default/payments-api';
    const web = 'component:default/checkout-web';
    expect(await affected()).toEqual([api, web]);
    hidden.delete(hiddenItem);
    expect(await affected()).toEqual([api, web, hiddenItem]);
    hidden.add(hiddenItem).add(web).add(api);
    expect(await affected()).toEqual([api]);
    hidden.delete(web);
    hidden.delete(api);
    const may = async (ask: typeof li, path: string) =>
      (await ask('get', path)).body.viewer;
    expect(await may(li, major)).toMatchObject({
      mayLink: false,
      mayReview: false,
    });
    expect((await may(li, other)).mayLink).toBe(true);
    expect((await may(zhang, other)).mayLink).toBe(false);
    expect((await zhang('put', `${other}/major`, link)).status).toBe(403);
    expect((await emma('put', `${other}/major`, link)).status).toBe(404);
    const linked = await li('put', `${other}/major`, link);
    expect(linked.body.linkedTo).toBe(numberOf(major));
    expect(linked.headers.etag).toBe(`"${linked.body.version}"`);
    expect((await li('put', `${other}/major`, {})).status).toBe(400);
    const unlinked = await li('delete', `${other}/major`);
    expect([unlinked.status, unlinked.body.linkedTo]).toEqual([200, undefined]);

    const refs = '/major-incidents?refs=component:default/payments-api';
    expect((await li('get', refs)).body.items).toMatchObject([
      { number: numberOf(major), ciRefs: ['component:default/payments-api'] },
    ]);
    expect((await emma('get', refs)).body).toEqual({ items: [] });
    expect((await emma('get', '/major-incidents')).body).toEqual({ items: [] });
    expect((await li('get', '/major-incidents?refs=x')).status).toBe(400);

    const review = { summary: 'a', cause: 'b', improvements: 'c' };
    const soon = await li('put', `${major}/review`, review);
    expect([soon.status, soon.body.error.name]).toEqual([409, 'ConflictError']);
    expect((await zhang('put', `${major}/review`, review)).status).toBe(403);

    const watch = await maria('get', '/watch');
    expect(watch.status).toBe(200);
    expect(watch.body.major.items).toMatchObject([{ number: numberOf(major) }]);
    expect((await li('get', '/watch')).status).toBe(403);
    expect((await zhang('get', '/watch')).status).toBe(403);
  });

  pluginTest(
    'are narrowed by the policy of the portal',
    async ({ as }) => {
      denied = [];
      const [li, maria, zhao] = ['li.na', 'maria.silva', 'zhao.min'].map(as);
      const file = async () => {
        const { body } = await li('post', '/incidents', {
          title: 'Payments fail',
          description: 'x',
          reporter: { name: 'Somebody' },
        });
        return body.number;
      };
      const [major, other] = [await file(), await file()];
      const act = (number: string, action: string, body: object) =>
        li('post', `/incidents/${number}/actions/${action}`, body);
      await act(major, 'declareMajor', { reason: 'All shops' });

      denied = [
        'service-desk.incident.link',
        'service-desk.incident.review',
        'service-desk.watch.read',
      ];
      const link = { majorNumber: major };
      const review = { summary: 'a', cause: 'b', improvements: 'c' };
      const viewer = async (number: string) =>
        (await li('get', `/incidents/${number}`)).body.viewer;
      expect(await viewer(other)).toMatchObject({ mayLink: false });
      const asked = () =>
        Promise.all([
          li('put', `/incidents/${other}/major`, link),
          li('delete', `/incidents/${other}/major`),
          li('put', `/incidents/${major}/review`, review),
          maria('get', '/watch'),
        ]);
      expect((await asked()).map(({ status }) => status)).toEqual([
        403, 403, 403, 403,
      ]);
      denied = [];
      await act(major, 'accept', {});
      await act(major, 'resolve', {
        code: 'fixed',
        resolution: 'Failed over',
        workaround: false,
      });
      expect(await viewer(other)).toMatchObject({ mayLink: true });
      expect(await viewer(major)).toMatchObject({ mayReview: true });
      const [late, , written, watch] = await asked();
      // It is over: nothing can be linked to it any more.
      expect([late.status, written.status, watch.status]).toEqual([
        400, 200, 200,
      ]);
      expect(written.body.majorIncident.review).toMatchObject({
        ...review,
        writtenBy: 'user:default/li.na',
      });
      expect((await zhao('get', '/watch')).status).toBe(403);
      denied = ['service-desk.incident.review'];
      expect(await viewer(major)).toMatchObject({ mayReview: false });
    },
    {
      serviceDesk: { permissionMemo: false },
      policy: name => ({
        result: denied.includes(name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      }),
    },
  );
});
