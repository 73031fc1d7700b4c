import { people } from './support/people';
import { expect, test, uniqueTitle } from './support/test';

test('a wrong move is refused with the moves that are allowed', async ({
  caller,
}) => {
  const [zhang, li] = await Promise.all([caller('zhang.wei'), caller('li.na')]);
  const { number, version } = await zhang.file({
    title: uniqueTitle('The printer is silent'),
    description: 'Nothing comes out.',
  });

  await test.step('from the wrong state: 409, the state and what is possible', async () => {
    const early = await li.act(number, 'resolve', {
      code: 'fixed',
      resolution: 'Switched on.',
      workaround: false,
    });
    expect(early.status()).toBe(409);
    const { error } = await early.json();
    expect(error).toMatchObject({
      name: 'ConflictError',
      currentState: 'assigned',
    });
    expect(error.allowedActions).toEqual(
      expect.arrayContaining(['accept', 'assign', 'escalate']),
    );
    expect(error.allowedActions).not.toContain('resolve');
  });

  await test.step('by the wrong person: 403; the right one may', async () => {
    expect((await zhang.act(number, 'accept')).status()).toBe(403);
    expect((await li.act(number, 'accept')).status()).toBe(200);
  });

  await test.step('with a version that is out of date: 409', async () => {
    const late = await li.post(
      `/incidents/${number}/actions/escalate`,
      { kind: 'functional', reason: 'Not ours.' },
      { 'If-Match': `"${version}"` },
    );
    expect(late.status()).toBe(409);
    expect((await late.json()).error.currentState).toBe('in_progress');
  });

  await test.step('with words nobody asked for: 400 that names them', async () => {
    const odd = await li.act(number, 'resolve', {
      code: 'fixed',
      resolution: 'Switched on.',
      workaround: false,
      priority: 'P4',
    });
    expect(odd.status()).toBe(400);
    expect((await odd.json()).error.message).toContain('priority');
  });
});

test('whoever loses a race sees what happened, and keeps what they wrote', async ({
  open,
  caller,
}) => {
  const [zhang, li] = await Promise.all([caller('zhang.wei'), caller('li.na')]);
  const title = uniqueTitle('The lift display is dark');
  const { number } = await zhang.file({ title, description: 'No numbers.' });

  await test.step('on the desk: the row shows who was faster', async () => {
    const tom = await open('tom.baker', '/service-desk/desk?queue=all');
    const row = tom.getByRole('row').filter({ hasText: number });
    await tom.route(`**/incidents/${number}/actions/accept`, async route => {
      await li.move(number, 'accept');
      await route.continue();
    });
    await row.getByRole('button', { name: `Accept ${number}` }).click();
    await expect(tom.getByText(/Somebody was faster/)).toBeVisible();
    await expect(row).toContainText(people['li.na']);
    await tom.close();
  });

  await test.step('in a dialog: what happened meanwhile, and that it is too late', async () => {
    const tom = await open('tom.baker', `/service-desk/incidents/${number}`);
    await tom.getByRole('button', { name: 'Put on hold' }).click();
    const dialog = tom.getByRole('dialog');
    const question = dialog.getByLabel('What do you need from the requester');
    await question.fill('Which lift is it?');
    await li.move(number, 'resolve', {
      code: 'fixed',
      resolution: 'A new fuse.',
      workaround: false,
    });
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      'It changed while you were writing',
    );
    await expect(dialog.getByRole('alert')).toContainText('resolved it');
    await expect(question).toHaveValue('Which lift is it?');
    await expect(
      dialog.getByRole('button', { name: 'Put on hold' }),
    ).toBeDisabled();
  });
});
