import type { Page } from '@playwright/test';
import { people } from './support/people';
import { pastePicture } from './support/picture';
import { choose, expect, test, uniqueTitle } from './support/test';

/** Marks a page, so that a reload would be noticed. */
const mark = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset.unmoved = 'yes';
  });
const expectNoReload = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-unmoved', 'yes');

const numberIn = (text: string | null) => text?.match(/INC-\d+/)?.[0] ?? '';
const rowOf = (desk: Page, number: string) =>
  desk.getByRole('row').filter({ hasText: number });

// From the report to the confirmation, with the desk watching all along.
test('an incident lives its whole life, and every screen follows by itself', async ({
  open,
  caller,
}) => {
  const title = uniqueTitle('Payments API answers with error 500');
  const note = uniqueTitle('The connection pool is exhausted');
  const reply = uniqueTitle('We are looking at the connection pool');
  const question = uniqueTitle('Which amount was it');
  const answer = uniqueTitle('It was 128.50');
  const solution = uniqueTitle('The pool was made larger');

  const desk = await open('li.na', '/service-desk/desk?queue=all');
  await expect(desk.getByRole('table')).toBeVisible();
  await mark(desk);
  const team = await open('wang.fang', '/service-desk/desk?queue=team');
  await expect(team.getByRole('link', { name: /^My teams/ })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await mark(team);

  const requester = await open(undefined, '/');
  let number = '';

  await test.step('someone from finance signs in and reports from the page of the API', async () => {
    await requester.getByRole('button', { name: people['zhang.wei'] }).click();
    await expect(
      requester.getByRole('heading', { name: /Zhang Wei/ }),
    ).toBeVisible();
    await requester.goto('/catalog/default/component/payments-api');
    await requester
      .locator('a[href*="ciRef=component%3Adefault%2Fpayments-api"]')
      .first()
      .click();

    const form = requester.getByRole('form', { name: 'Report an incident' });
    await expect(
      form.getByRole('button', { name: 'Remove Payments API' }),
    ).toBeVisible();
    await form.getByLabel('In a few words').fill(title);
    const description = form.getByLabel('What happens');
    await description.fill('Every card payment is refused since this morning.');
    await pastePicture(description, 'refused.png');
    await expect(
      form.getByRole('button', { name: 'Remove refused.png' }),
    ).toBeVisible();
    await form.getByRole('radio', { name: 'Many people' }).check();
    await form.getByRole('radio', { name: 'I am hindered' }).check();
    await expect(form.getByText('P2 · high')).toBeVisible();
    await form.getByRole('radio', { name: 'I cannot work' }).check();
    await expect(form.getByText('P1 · critical')).toBeVisible();
    await form.getByRole('button', { name: 'Send report' }).click();

    const sent = requester.getByRole('heading', { name: /is on its way$/ });
    await expect(sent).toBeVisible();
    number = numberIn(await sent.textContent());
    await expect(requester.getByText('What happens next')).toBeVisible();
    await expect(requester.getByText(/has it now/)).toContainText(
      'Service Desk',
    );
  });

  await test.step('the desk sees it arrive, accepts it, and escalates it to the owner', async () => {
    const row = rowOf(desk, number);
    await expect(row).toContainText(title);
    await expect(row).toContainText('Assigned');
    await expect(row.getByLabel('Priority P1: critical')).toBeVisible();

    await row.getByRole('button', { name: `Accept ${number}` }).click();
    await expect(row).toContainText('In progress');
    await expect(row).toContainText(people['li.na']);
    await expect(rowOf(team, number)).toHaveCount(0);

    await row.getByRole('button', { name: `Escalate ${number}` }).click();
    const dialog = desk.getByRole('dialog');
    await dialog
      .getByLabel('Why, and what was tried')
      .fill('Restarting the checkout did not help.');
    await dialog.getByRole('button', { name: 'Escalate' }).click();
    await expect(row).toContainText('Payments Team');
    await expect(row).toContainText('Tier 2');
  });

  await test.step('the owner sees it arrive, accepts, and writes to both sides', async () => {
    await expect(rowOf(team, number)).toContainText(title);
    await expectNoReload(team);
    await rowOf(team, number)
      .getByRole('button', { name: `Accept ${number}` })
      .click();
    await expect(rowOf(desk, number)).toContainText(people['wang.fang']);
    await expect(rowOf(desk, number)).toContainText('In progress');

    await team.getByRole('link', { name: title }).click();
    await expect(team.getByRole('heading', { name: title })).toBeVisible();
    await team.getByRole('tab', { name: 'Internal note' }).click();
    await team.getByRole('textbox', { name: 'Save internal note' }).fill(note);
    await team.getByRole('button', { name: 'Save internal note' }).click();
    await expect(
      team.getByRole('listitem').filter({ hasText: note }),
    ).toContainText('Internal');
    await team.getByRole('tab', { name: 'Reply to requester' }).click();
    await team.getByRole('textbox', { name: 'Reply to requester' }).fill(reply);
    await team.getByRole('button', { name: 'Reply to requester' }).click();
    await expect(
      team.getByRole('listitem').filter({ hasText: reply }),
    ).toBeVisible();
    await mark(team);
  });

  const state = team.getByRole('region', { name: title });
  await test.step('the owner asks the requester, who answers, and the work goes on', async () => {
    await requester.goto('/service-desk/my');
    await expect(requester.getByRole('link', { name: title })).toBeVisible();
    await mark(requester);

    await team.getByRole('button', { name: 'Put on hold' }).click();
    const dialog = team.getByRole('dialog');
    await dialog
      .getByLabel('What do you need from the requester')
      .fill(question);
    await dialog.getByRole('button', { name: 'Put on hold' }).click();
    await expect(state).toContainText('On hold');
    await expect(rowOf(desk, number)).toContainText('On hold');

    const card = requester.getByRole('article', { name: title });
    await expect(card).toContainText('Your answer is needed');
    await expect(card).toContainText(question);
    await card.getByLabel('Your answer').fill(answer);
    await card.getByRole('button', { name: 'Send the answer' }).click();

    await expect(state).toContainText('In progress');
    await expect(team.getByText(answer)).toBeVisible();
    await expect(rowOf(desk, number)).toContainText('In progress');
  });

  await test.step('the owner resolves it, and the requester confirms with a rating', async () => {
    await team.getByRole('button', { name: 'Resolve', exact: true }).click();
    const dialog = team.getByRole('dialog');
    await dialog.getByLabel('What was done').fill(solution);
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    await expect(state).toContainText('Resolved');
    await expect(rowOf(desk, number)).toContainText('Resolved');

    const card = requester.getByRole('article', { name: title });
    await expect(card).toContainText('Solved: does it work again?');
    await expect(card).toContainText(solution);
    await choose(card.getByRole('radio', { name: 'Very satisfied' }));
    await card.getByRole('button', { name: 'It works again' }).click();
    await expect(
      requester
        .getByRole('region', { name: /^Done/ })
        .getByRole('link', { name: title }),
    ).toBeVisible();

    await expect(state).toContainText('Closed');
    await expect(rowOf(desk, number)).toContainText('Closed');
    await expect(
      team.getByText('5 of 5: very satisfied').first(),
    ).toBeVisible();
    await Promise.all([desk, team, requester].map(expectNoReload));
  });

  await test.step('the requester finds everything but the internal note', async () => {
    await requester.getByRole('link', { name: title }).click();
    for (const seen of [reply, question, answer, solution]) {
      await expect(requester.getByText(seen).first()).toBeVisible();
    }
    await expect(
      requester.getByRole('img', { name: 'refused.png' }),
    ).toBeVisible();
    await expect(requester.getByText(note)).toHaveCount(0);
    await expect(
      requester.getByRole('tab', { name: 'Internal note' }),
    ).toHaveCount(0);

    const timelineOf = async (name: 'zhang.wei' | 'raj.patel') =>
      (await caller(name)).get(`/incidents/${number}/timeline?limit=200`);
    expect(await (await timelineOf('zhang.wei')).text()).not.toContain(note);
    expect(await (await timelineOf('raj.patel')).text()).toContain(note);
  });
});
