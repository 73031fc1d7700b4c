import type { DeskCaller } from './support/DeskCaller';
import { people, type PersonName, userRef } from './support/people';
import { choose, expect, test, uniqueTitle } from './support/test';

const numberIn = (text: string | null) => text?.match(/CMP-\d+/)?.[0] ?? '';

/** An incident that Zhang Wei reported, Li Na took in and Wang Fang solved. */
async function solved(
  caller: (name: PersonName) => Promise<DeskCaller>,
  title: string,
): Promise<string> {
  const [zhang, li, wang] = await Promise.all([
    caller('zhang.wei'),
    caller('li.na'),
    caller('wang.fang'),
  ]);
  const { number } = await zhang.file({
    title,
    description: 'Refunds of yesterday are still missing.',
    ciRefs: ['component:default/payments-api'],
  });
  await li.move(number, 'accept');
  await li.move(number, 'escalate', { kind: 'functional', reason: 'Theirs.' });
  await wang.move(number, 'accept');
  await wang.move(number, 'resolve', {
    code: 'fixed',
    resolution: 'Sent them again.',
    workaround: false,
  });
  return number;
}

// From a poor rating to a complaint that was heard, past the engineer it is about.
test('a complaint about an engineer is heard, and the engineer sees nothing of it', async ({
  open,
  caller,
}) => {
  const incident = uniqueTitle('Refunds are missing');
  const title = uniqueTitle('Hung up in the middle of a word');
  const finding = uniqueTitle('The recording bears it out');
  const measure = uniqueTitle('A training on the phone');
  const answer = uniqueTitle('You are right and we apologise');
  const said = uniqueTitle('She hung up on me');
  const call = uniqueTitle('I apologised and told them how to complain');
  const incidentNumber = await solved(caller, incident);
  let number = '';

  const requester = await open(
    'zhang.wei',
    `/service-desk/incidents/${incidentNumber}`,
  );
  const rating = requester.getByRole('region', { name: 'Your rating' });
  await test.step('the requester rates where the solution stands, and is offered to complain', async () => {
    const survey = requester.getByRole('region', { name: 'How did we do?' });
    await choose(
      survey
        .getByRole('radiogroup', { name: 'All in all' })
        .getByRole('radio', { name: 'Dissatisfied', exact: true }),
    );
    await survey.getByRole('button', { name: 'Rate in detail' }).click();
    await choose(
      survey
        .getByRole('radiogroup', { name: /^How we treated you/ })
        .getByRole('radio', { name: 'Very dissatisfied' }),
    );
    await survey.getByLabel('What should we do better?').fill(said);
    await survey.getByRole('button', { name: 'Send the rating' }).click();
    await expect(rating).toContainText(said);
    await expect(rating).toContainText('You can also complain');
  });

  await test.step('whoever took it in calls, by the script, from the list of calls', async () => {
    const desk = await open('li.na', '/service-desk/follow-ups');
    const task = desk.getByRole('article', {
      name: `${incidentNumber} ${incident}`,
    });
    await expect(task).toContainText('Dissatisfied');
    await expect(task).toContainText(said);
    await desk.getByRole('button', { name: 'Call script' }).click();
    await expect(
      desk.getByRole('group', { name: 'Call script' }),
    ).toBeVisible();
    await task
      .getByRole('button', { name: `Record the call ${incidentNumber}` })
      .click();
    await expect(
      task.getByRole('radio', { name: 'Reached', exact: true }),
    ).toBeChecked();
    await task.getByLabel('What they said').fill(call);
    await task.getByRole('button', { name: 'Record', exact: true }).click();
    await expect(task).toHaveCount(0);
    await desk.goto(`/service-desk/incidents/${incidentNumber}`);
    await expect(desk.getByText(call)).toBeVisible();
  });

  await test.step('the requester complains where it was offered', async () => {
    await rating
      .getByRole('link', { name: 'Complain about how this was handled' })
      .click();
    const form = requester.getByRole('form', { name: 'File a complaint' });
    await expect(
      form.getByRole('button', { name: `Remove ${incidentNumber}` }),
    ).toBeVisible();
    await expect(
      requester.getByText(/never see it: not in a list/),
    ).toBeVisible();
    await form.getByRole('combobox', { name: /^People/ }).fill('Wang');
    await requester.getByRole('option', { name: people['wang.fang'] }).click();
    await expect(
      form.getByRole('button', { name: `Remove ${people['wang.fang']}` }),
    ).toBeVisible();
    await form.getByLabel('In a few words').fill(title);
    await form
      .getByLabel('What happened, and what you expect from us')
      .fill('I had only asked when the money comes.');
    await form.getByRole('button', { name: 'Send complaint' }).click();
    const sent = requester.getByRole('heading', { name: /has reached us$/ });
    await expect(sent).toBeVisible();
    number = numberIn(await sent.textContent());
  });

  await test.step('whoever handled the incident finds it nowhere', async () => {
    for (const name of ['wang.fang', 'li.na'] as const) {
      const concerned = await caller(name);
      const [seen, missing] = await Promise.all(
        [number, 'CMP-999999'].map(each =>
          concerned.get(`/complaints/${each}`),
        ),
      );
      expect(seen.status()).toBe(404);
      expect((await seen.text()).replaceAll(number, 'CMP')).toBe(
        (await missing.text()).replaceAll('CMP-999999', 'CMP'),
      );
      for (const path of [
        '/api/service-desk/complaints?limit=200',
        `/api/service-desk/complaints?q=${encodeURIComponent(title)}`,
        '/api/service-desk/complaints/measures',
        `/api/service-desk/incidents/${incidentNumber}`,
        `/api/service-desk/incidents/${incidentNumber}/timeline?limit=200`,
        '/api/notifications/notifications?limit=200',
        `/api/search/query?term=${encodeURIComponent(title)}`,
      ]) {
        const text = await (await concerned.getFrom(path)).text();
        // A search says again what it was asked for.
        const told = path.includes('term=') ? number : title;
        expect(text, path).not.toContain(told);
        expect(text, path).not.toContain(number);
      }
    }
    const engineer = await open('wang.fang', '/');
    await expect(
      engineer.getByRole('heading', { name: /Wang Fang/ }),
    ).toBeVisible();
    await expect(engineer.getByText(title)).toHaveCount(0);
    await expect(
      engineer.getByRole('link', { name: /^Complaints/ }),
    ).toHaveCount(0);
    await engineer.goto(`/service-desk/complaints/${number}`);
    await expect(
      engineer.getByRole('heading', { name: 'We could not find that' }),
    ).toBeVisible();
  });

  // The desk may have given the incident to a third person first, who is concerned then.
  const agents = ['tom.baker', 'chen.jie'] as const;
  const sights = await Promise.all(
    agents.map(async name =>
      (await (await caller(name)).get(`/complaints/${number}`)).ok(),
    ),
  );
  const verifier = agents[sights.indexOf(true)];
  const desk = await open(verifier, '/service-desk/complaints?tab=verify');
  await test.step('another agent verifies it', async () => {
    await desk
      .getByRole('table', { name: 'Complaints: To verify' })
      .getByRole('link', { name: title })
      .click();
    await desk.getByRole('button', { name: 'Verify', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('Finding').fill(finding);
    await dialog.getByRole('button', { name: 'Verified' }).click();
    await expect(desk.getByRole('region', { name: 'Finding' })).toContainText(
      finding,
    );
    await expect(desk.getByRole('button', { name: 'Decide' })).toHaveCount(0);
  });

  await test.step('the manager decides and orders a measure', async () => {
    const manager = await open(
      'he.qiang',
      '/service-desk/complaints?tab=decide',
    );
    await manager.getByRole('link', { name: title }).click();
    await manager.getByRole('button', { name: 'Decide', exact: true }).click();
    const dialog = manager.getByRole('dialog');
    await choose(dialog.getByRole('radio', { name: 'Upheld', exact: true }));
    await dialog.getByLabel('Decision and reasons').fill('Not how we speak.');
    await dialog.getByRole('button', { name: 'Add a measure' }).click();
    const ordered = dialog.getByRole('group', { name: 'Measure 1' });
    await ordered.getByLabel('What has to be done').fill(measure);
    await ordered
      .getByRole('combobox', { name: 'Who carries it out' })
      .fill('Maria');
    await manager.getByRole('option', { name: people['maria.silva'] }).click();
    await ordered.getByLabel('Until').fill('2099-12-31');
    await dialog.getByRole('button', { name: 'Decide' }).click();
    // The timeline tells of it, too.
    await expect(manager.getByText(measure).first()).toBeVisible();
    await expect(
      manager.getByRole('region', { name: 'Decision' }),
    ).toContainText('Upheld');
  });

  await test.step('whoever carries the measure out sees it, and nothing of the complaint', async () => {
    const maria = await caller('maria.silva');
    const reply = await (await maria.get('/complaints/measures')).text();
    expect(reply).toContain(measure);
    expect(reply).not.toContain(title);
    expect(reply).not.toContain(userRef('zhang.wei'));
    expect((await maria.get(`/complaints/${number}`)).status()).toBe(404);
  });

  await test.step('the agent answers', async () => {
    await desk.reload();
    await desk.getByRole('button', { name: 'Answer', exact: true }).click();
    const dialog = desk.getByRole('dialog');
    await dialog
      .getByRole('textbox', { name: 'Answer', exact: true })
      .fill(answer);
    await dialog.getByRole('button', { name: 'Answer', exact: true }).click();
    await expect(desk.getByRole('region', { name: 'Answer' })).toContainText(
      answer,
    );
  });

  await test.step('the requester accepts the answer and rates how it was handled', async () => {
    await requester.goto('/service-desk/my?view=complaints');
    const card = requester.getByRole('article', { name: title });
    await expect(card).toContainText(answer);
    await expect(card).toContainText('Upheld');
    await expect(card).not.toContainText(finding);
    await expect(card).not.toContainText(measure);
    await choose(card.getByRole('radio', { name: 'Yes, that settles it' }));
    await choose(
      card
        .getByRole('radiogroup', { name: /^How was your complaint handled/ })
        .getByRole('radio', { name: 'Satisfied', exact: true }),
    );
    await card.getByRole('button', { name: 'Accept the answer' }).click();
    await expect(
      requester
        .getByRole('region', { name: /^Done/ })
        .getByRole('link', { name: title }),
    ).toBeVisible();
    await desk.reload();
    await expect(desk.getByText('The complainant accepts it.')).toBeVisible();
    await expect(desk.getByText('4 of 5: satisfied')).toBeVisible();
  });

  await test.step('the engineer still finds nothing', async () => {
    const wang = await caller('wang.fang');
    for (const path of [
      '/api/service-desk/complaints?limit=200',
      '/api/notifications/notifications?limit=200',
    ]) {
      const text = await (await wang.getFrom(path)).text();
      expect(text, path).not.toContain(number);
    }
  });
});
