import { person } from '../__testUtils__/company';
import { deskTest } from '../__testUtils__/deskTest';

const sun = 'user:default/sun.hao';
const zhang = 'user:default/zhang.wei';
const zhao = 'user:default/zhao.min';

describe('helpers', () => {
  deskTest('see all of it and hear of it, and make no moves', async desk => {
    const { reach, comment, incidents, sent } = desk;
    const number = await reach('in_progress');
    await comment('wang.fang', number, 'internal');
    const asSun = { by: person('sun.hao') };
    const found = async () =>
      (await incidents.list({ helping: 'me' }, asSun)).items;
    await expect(incidents.get(number, asSun)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await found()).toEqual([]);

    const by = person('wang.fang');
    const ask = { userRef: sun, reason: 'Is the kernel the cause?' };
    const told = () =>
      sent
        .at(-1)
        ?.messages.flatMap(message =>
          message.kind === 'notification' ? message.recipients : [],
        );
    expect(await incidents.addHelper(number, ask, { by })).toMatchObject({
      helpers: [sun],
    });
    expect(told()).toEqual([sun]);
    const asked = sent.length;
    await incidents.addHelper(number, ask, { by });
    expect(sent).toHaveLength(asked);

    expect(await found()).toMatchObject([{ number, view: 'internal' }]);
    expect(await incidents.get(number, asSun)).toMatchObject({
      view: 'internal',
      allowedActions: [],
      viewer: { mayWrite: ['public', 'internal'], mayAskHelpers: false },
    });
    const { items } = await incidents.timeline(number, {}, asSun);
    expect(items.at(-1)).toMatchObject({
      kind: 'helperAdded',
      visibility: 'internal',
      reason: ask.reason,
      changes: [{ field: 'helper', to: sun }],
    });
    await comment('sun.hao', number, 'internal');
    expect(told()).toContain(by.ref);
    await comment('wang.fang', number, 'internal');
    expect(told()).toContain(sun);

    // The requester learns nothing of it.
    const asZhang = { by: person('zhang.wei') };
    expect(await incidents.get(number, asZhang)).not.toHaveProperty(
      'helpers',
      expect.anything(),
    );
    expect(
      JSON.stringify(await incidents.timeline(number, {}, asZhang)),
    ).not.toContain('sun.hao');

    await incidents.removeHelper(number, sun, asSun);
    await expect(incidents.get(number, asSun)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    expect(await found()).toEqual([]);
  });

  deskTest('stay when it is handed over', async desk => {
    const { reach, act, incidents } = desk;
    const number = await reach('in_progress');
    const by = person('maria.silva');
    await incidents.addHelper(number, { userRef: sun }, { by });
    await act('li.na', number, 'assign', {
      team: 'group:default/dba-team',
      reason: 'The disk is full',
    });
    expect(
      await incidents.get(number, { by: person('sun.hao') }),
    ).toMatchObject({ view: 'internal', helpers: [sun] });
  });

  deskTest('are asked by those who work on it alone', async desk => {
    const { reach, incidents } = desk;
    const number = await reach('in_progress');
    const ask = (name: string, userRef = sun) =>
      incidents.addHelper(number, { userRef }, { by: person(name) });
    for (const [name, whom, error] of [
      ['emma.clark', sun, { name: 'NotFoundError' }],
      ['zhang.wei', sun, { name: 'NotAllowedError' }],
      [
        'li.na',
        zhang,
        {
          name: 'InputError',
          message: 'userRef: is the requester, who sees no internal entry',
        },
      ],
      ['li.na', 'user:default/nobody', { name: 'InputError' }],
    ] as const) {
      await expect(ask(name, whom)).rejects.toMatchObject(error);
    }
    await ask('li.na');
    await expect(ask('sun.hao', zhao)).rejects.toMatchObject({
      name: 'NotAllowedError',
    });
    await expect(
      incidents.removeHelper(number, sun, { by: person('zhang.wei') }),
    ).rejects.toMatchObject({ name: 'NotAllowedError' });
    expect(await incidents.get(number, { by: person('li.na') })).toMatchObject({
      helpers: [sun],
    });
  });
});
