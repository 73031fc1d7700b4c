import type { Page } from '@playwright/test';
import type { Incident } from '@firstline/plugin-service-desk-common';
import type { DeskCaller } from './support/DeskCaller';
import { people } from './support/people';
import { expect, test, uniqueTitle } from './support/test';

// Last of all files by its name: the time it lets pass has passed for every test after it.

const TEN_MINUTES = 600;
// The sweep that looks for what is due comes every ten seconds.
const BY_THE_NEXT_SWEEP = { timeout: 45_000 };

async function passTime(caller: DeskCaller, seconds: number) {
  const reply = await caller.postTo('/api/simulated-clock/advance', {
    seconds,
  });
  expect(reply.status()).toBe(200);
}

const seen = async (caller: DeskCaller, number: string): Promise<Incident> =>
  (await caller.get(`/incidents/${number}`)).json();

const panel = (page: Page, name: string) => page.getByRole('region', { name });

test('a major incident: declared, kept up to date, seen on the pages of what depends on it, resolved with what hangs on it, reviewed', async ({
  open,
  caller,
}) => {
  const [zhang, emma, li, wang] = await Promise.all([
    caller('zhang.wei'),
    caller('emma.clark'),
    caller('li.na'),
    caller('wang.fang'),
  ]);
  const title = uniqueTitle('Payments database refuses connections');
  const update = uniqueTitle('Half of the payments go through again');
  const { number } = await zhang.file({
    title,
    description: 'Nothing can be paid.',
    ciRefs: ['resource:default/payments-db'],
    impact: 'high',
    urgency: 'high',
  });
  const other = await emma.file({
    title: uniqueTitle('Cannot pay an invoice'),
    description: 'It hangs.',
    ciRefs: ['component:default/checkout-web'],
  });
  await li.move(number, 'announce', { title, note: 'We are on it.' });
  await li.move(number, 'assign', {
    team: 'group:default/payments-team',
    reason: 'They know it best.',
  });
  await wang.move(number, 'accept');

  await test.step('the desk declares it, and links what another reports', async () => {
    const page = await open('li.na', `/service-desk/incidents/${number}`);
    await page.getByRole('button', { name: 'More' }).click();
    await page
      .getByRole('menuitem', { name: 'Declare a major incident' })
      .click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByText('The incident managers are told at once.'),
    ).toBeVisible();
    await dialog
      .getByLabel('What makes it major')
      .fill('Nobody can pay anything.');
    await dialog.getByRole('button', { name: /declare/i }).click();
    await expect(panel(page, 'Major incident')).toBeVisible();
    const linked = await li.put(`/incidents/${other.number}/major`, {
      majorNumber: number,
    });
    expect(linked.status()).toBe(200);
  });

  await test.step('the engineer posts an update; whoever depends on it reads it where they look', async () => {
    const page = await open('wang.fang', `/service-desk/incidents/${number}`);
    await page.getByRole('button', { name: 'Post an update' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(update);
    await dialog.getByRole('button', { name: 'Post the update' }).click();
    await expect(
      page.getByText('Update posted', { exact: true }),
    ).toBeVisible();

    const dependent = await open(
      'emma.clark',
      '/catalog/default/component/checkout-web',
    );
    const banner = panel(dependent, 'Major incidents');
    await expect(banner).toContainText(title);
    await expect(banner).toContainText(update);
    const unaffected = await open(
      'emma.clark',
      '/catalog/default/resource/office-printers',
    );
    await expect(
      unaffected.getByRole('heading', { name: /Office Printers/ }).first(),
    ).toBeVisible();
    await expect(unaffected.getByText(title)).toBeHidden();
  });

  await test.step('resolved, it takes with it what is linked, the banner goes, and a review is asked for', async () => {
    await wang.move(number, 'resolve', {
      code: 'fixed',
      resolution: 'The pool was made larger.',
      workaround: false,
    });
    await expect
      .poll(
        async () => (await seen(emma, other.number)).state,
        BY_THE_NEXT_SWEEP,
      )
      .toBe('resolved');
    const dependent = await open(
      'emma.clark',
      '/catalog/default/component/checkout-web',
    );
    await expect(
      dependent.getByRole('heading', { name: /Checkout Web/ }).first(),
    ).toBeVisible();
    await expect(dependent.getByText(title)).toBeHidden();

    const page = await open('wang.fang', `/service-desk/incidents/${number}`);
    await page.getByRole('link', { name: 'Write the review' }).click();
    await page
      .getByRole('textbox', { name: 'What happened', exact: true })
      .fill('The pool was exhausted for an hour.');
    await page
      .getByRole('textbox', { name: 'Why', exact: true })
      .fill('A nightly job held every connection.');
    await page
      .getByRole('textbox', { name: 'What will be done', exact: true })
      .fill('The job gets a pool of its own.');
    await page.getByRole('button', { name: 'Save the review' }).click();
    await expect(page.getByText('Review saved', { exact: true })).toBeVisible();
    const { majorIncident } = await seen(wang, number);
    expect(majorIncident?.review).toMatchObject({
      cause: 'A nightly job held every connection.',
      writtenBy: 'user:default/wang.fang',
    });
  });
});

test('ten minutes pass and nobody accepts: the next tier has it, the manager knows, and the page says why', async ({
  open,
  caller,
}) => {
  const [zhang, li, maria] = await Promise.all([
    caller('zhang.wei'),
    caller('li.na'),
    caller('maria.silva'),
  ]);
  // Its owner is a group that does not exist any more.
  const { number, tier } = await zhang.file({
    title: uniqueTitle('The fax is dead'),
    description: 'No dial tone.',
    ciRefs: ['component:default/legacy-fax-gateway'],
  });
  expect(tier).toBe(1);
  const told = async () =>
    (await maria.getFrom(`/api/notifications?search=${number}`)).text();
  expect(await told()).not.toContain(number);

  await passTime(li, TEN_MINUTES + 5);
  await expect
    .poll(async () => (await seen(li, number)).tier, BY_THE_NEXT_SWEEP)
    .toBe(2);
  expect(await seen(li, number)).toMatchObject({
    assignedTeam: 'group:default/platform-team',
    assignmentBasis: { code: 'by-the-clock' },
  });
  await expect.poll(told).toContain(number);

  const page = await open('li.na', `/service-desk/incidents/${number}`);
  await expect(panel(page, 'Assignment')).toContainText('Its time ran out');
  await expect(panel(page, 'Assignment')).toContainText('Workplace');
  await expect(panel(page, 'Escalations')).toContainText(
    'escalates to the next tier',
  );
  await expect(
    page.getByText('Firstline escalated it', { exact: false }).first(),
  ).toBeVisible();

  const watch = await open('maria.silva', '/service-desk/watch');
  await expect(panel(watch, 'Breached')).toContainText(number);
  const requester = await open(
    'zhang.wei',
    `/service-desk/incidents/${number}`,
  );
  await expect(
    requester.getByRole('heading', { name: /The fax is dead/ }),
  ).toBeVisible();
  await expect(requester.getByText('Escalations')).toBeHidden();
});

test('somebody on leave is not proposed, and the board says why; work is given by keyboard', async ({
  open,
  caller,
}) => {
  const [zhang, li] = await Promise.all([caller('zhang.wei'), caller('li.na')]);
  const title = uniqueTitle('The mailbox is full');
  const { number } = await zhang.file({
    title,
    description: 'No mail comes in.',
    ciRefs: ['component:default/mail'],
    impact: 'high',
    urgency: 'high',
  });

  const own = await open('chen.jie', '/service-desk/agents/default/chen.jie');
  await own.getByRole('button', { name: 'Add leave' }).click();
  const dialog = own.getByRole('dialog');
  const today = (await seen(li, number)).createdAt.slice(0, 10);
  await dialog.getByLabel('First day away').fill(today);
  await dialog.getByLabel('Last day away').fill(today);
  await dialog.getByRole('button', { name: 'Take over' }).click();
  await own.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(own.getByText('Saved', { exact: true })).toBeVisible();

  const board = await open(
    'li.na',
    '/service-desk/dispatch?team=group:default/service-desk',
  );
  await board.getByRole('button', { name: `Why? ${number}` }).press('Enter');
  const reasons = board.getByRole('dialog');
  await expect(reasons).toContainText(people['chen.jie']);
  await expect(reasons).toContainText('on leave');
  await board.keyboard.press('Escape');

  const assign = board.getByRole('button', { name: `Assign to… ${number}` });
  await assign.focus();
  await board.keyboard.press('Enter');
  const tom = board.getByRole('menuitem', { name: /Tom Baker/ });
  await expect(tom).toBeVisible();
  await tom.focus();
  await board.keyboard.press('Enter');
  await expect(board.getByText(`${number} is with`).first()).toBeVisible();
  expect((await seen(li, number)).assignee).toBe('user:default/tom.baker');
});
