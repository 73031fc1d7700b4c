import { picture } from './support/picture';
import { expect, test, uniqueTitle } from './support/test';

// Bodies that each action takes, so that nothing but the reader's place can be why it is refused.
const moves: Record<string, object> = {
  assign: { team: 'group:default/payments-team' },
  accept: {},
  escalate: { kind: 'functional', reason: 'It is theirs.' },
  return: { reason: 'It is not ours.' },
  hold: { waitingFor: 'requester', note: 'Which amount?' },
  resume: {},
  resolve: { code: 'fixed', resolution: 'Restarted.', workaround: false },
  confirm: { satisfied: true },
  followUp: { method: 'call', outcome: 'It works.' },
  close: {},
  reopen: { reason: 'It fails again.' },
  cancel: { reason: 'It was a mistake.' },
  reclassify: { impact: 'low', reason: 'Only one is hurt.' },
  announce: { title: 'Payments fail', note: 'We are on it.' },
  declareMajor: { reason: 'Everybody is hurt.' },
};

test('a colleague from another department cannot see an incident at all, those concerned can', async ({
  open,
  caller,
}) => {
  const [zhang, emma, li] = await Promise.all([
    caller('zhang.wei'),
    caller('emma.clark'),
    caller('li.na'),
  ]);
  const uploaded = await zhang.post('/attachments', picture, {
    'Content-Type': 'image/png',
    'X-Filename': 'refused.png',
  });
  expect(uploaded.status()).toBe(201);
  const { id } = await uploaded.json();
  const title = uniqueTitle('Salaries are not paid out');
  const { number } = await zhang.file({
    title,
    description: 'The run of this month stands still.',
    ciRefs: ['component:default/payments-api'],
    attachmentIds: [id],
  });

  await test.step('over the API', async () => {
    for (const path of [
      `/incidents/${number}`,
      `/incidents/${number}/timeline`,
      `/attachments/${id}`,
    ]) {
      expect((await zhang.get(path)).status(), path).toBe(200);
      expect((await li.get(path)).status(), path).toBe(200);
      expect((await emma.get(path)).status(), path).toBe(404);
    }
    for (const [action, body] of Object.entries(moves)) {
      const refused = await emma.act(number, action, body);
      expect(refused.status(), action).toBe(404);
      expect(await refused.text(), action).not.toContain(title);
    }
    const write = { text: 'Hello?', visibility: 'public' };
    const wrote = (who: typeof emma) =>
      who.post(`/incidents/${number}/timeline`, write);
    expect((await wrote(emma)).status()).toBe(404);
    expect((await wrote(zhang)).status()).toBe(201);
    expect((await emma.post(`/incidents/${number}/subscribe`)).status()).toBe(
      404,
    );

    const list = `/incidents?limit=200&ciRef=component:default/payments-api`;
    expect(await (await zhang.get(list)).text()).toContain(number);
    expect(await (await emma.get(list)).text()).not.toContain(number);
  });

  await test.step('a number that is not hers looks like one that nobody has', async () => {
    const bodyOf = async (wanted: string) =>
      (await (await emma.get(`/incidents/${wanted}`)).text()).replaceAll(
        wanted,
        '#',
      );
    expect(await bodyOf(number)).toBe(await bodyOf('INC-999999'));
  });

  await test.step('in the portal', async () => {
    const stranger = await open(
      'emma.clark',
      `/service-desk/incidents/${number}`,
    );
    await expect(
      stranger.getByRole('heading', { name: 'We could not find that' }),
    ).toBeVisible();
    await expect(stranger.getByText(title)).toHaveCount(0);
    await stranger.goto('/service-desk/my');
    await expect(
      stranger.getByRole('heading', { name: 'My requests' }),
    ).toBeVisible();
    await stranger.goto('/catalog/default/component/payments-api/incidents');
    await expect(
      stranger.getByRole('heading', { name: 'Incidents here' }),
    ).toBeVisible();
    await expect(stranger.getByText(title)).toHaveCount(0);

    const requester = await open(
      'zhang.wei',
      '/catalog/default/component/payments-api/incidents',
    );
    await expect(
      requester.getByRole('link', { name: title }).first(),
    ).toBeVisible();
    await requester.goto(`/service-desk/incidents/${number}`);
    await expect(requester.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('in the search of the portal, which knows the service and not the incident', async () => {
    const found = async (term: string) =>
      (
        await emma.getFrom(`/api/search/query?term=${encodeURIComponent(term)}`)
      ).text();
    await expect
      .poll(() => found('Payments API'), { timeout: 60_000 })
      .toContain('payments-api');
    expect(await found(title)).not.toContain(number);
  });

  await test.step('once announced, everybody sees what was announced and nothing else', async () => {
    const announced = uniqueTitle('Salaries come a day late');
    await li.move(number, 'announce', {
      title: announced,
      note: 'They are paid out tomorrow.',
    });
    const stranger = await open(
      'emma.clark',
      `/service-desk/incidents/${number}`,
    );
    await expect(
      stranger.getByRole('heading', { name: announced }),
    ).toBeVisible();
    await expect(
      stranger.getByText('They are paid out tomorrow.').first(),
    ).toBeVisible();
    await expect(stranger.getByText(title)).toHaveCount(0);
    await expect(
      stranger.getByText('The run of this month stands still.'),
    ).toHaveCount(0);
    const reply = await (await emma.get(`/incidents/${number}`)).text();
    expect(reply).toContain(announced);
    expect(reply).not.toContain(title);
    expect(reply).not.toContain('zhang.wei');
    expect((await emma.get(`/attachments/${id}`)).status()).toBe(404);
  });
});
