import type { Page } from '@playwright/test';
import { expect, test, uniqueTitle } from './support/test';

const WIDTH = 400;

const expectNoSideways = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(WIDTH);

test('a phone is enough to report, to answer and to confirm', async ({
  open,
  caller,
}) => {
  const title = uniqueTitle('The door does not open');
  const phone = await open('zhang.wei', '/service-desk/report', {
    viewport: { width: WIDTH, height: 800 },
    hasTouch: true,
  });
  const form = phone.getByRole('form', { name: 'Report an incident' });
  await form.getByLabel('In a few words').fill(title);
  await form.getByLabel('What happens').fill('The reader stays red.');
  await form.getByRole('radio', { name: 'Only me' }).check();
  await expectNoSideways(phone);
  await form.getByRole('button', { name: 'Send report' }).click();
  const sent = phone.getByRole('heading', { name: /is on its way$/ });
  await expect(sent).toBeVisible();
  await expectNoSideways(phone);
  const number = (await sent.textContent())?.match(/INC-\d+/)?.[0] ?? '';

  const li = await caller('li.na');
  await li.move(number, 'accept');
  await li.move(number, 'hold', {
    waitingFor: 'requester',
    note: 'Which of the doors is it?',
  });
  await phone.goto('/service-desk/my');
  const card = phone.getByRole('article', { name: title });
  await expect(card).toContainText('Which of the doors is it?');
  await expectNoSideways(phone);
  await card.getByLabel('Your answer').fill('The one by the canteen.');
  await card.getByRole('button', { name: 'Send the answer' }).click();
  await expect(card).toHaveCount(0);
  expect((await (await li.get(`/incidents/${number}`)).json()).state).toBe(
    'in_progress',
  );

  await phone.getByRole('link', { name: title }).click();
  await expect(phone.getByRole('heading', { name: title })).toBeVisible();
  await expectNoSideways(phone);
});

test('a phone is enough to complain, and to hear the answer', async ({
  open,
}) => {
  const title = uniqueTitle('Nobody calls back');
  const phone = await open('emma.clark', '/service-desk/complaints/new', {
    viewport: { width: WIDTH, height: 800 },
    hasTouch: true,
  });
  const form = phone.getByRole('form', { name: 'File a complaint' });
  await form.getByLabel('In a few words').fill(title);
  await form
    .getByLabel('What happened, and what you expect from us')
    .fill('I waited for two days.');
  await expectNoSideways(phone);
  await form.getByRole('button', { name: 'Send complaint' }).click();
  await expect(
    phone.getByRole('heading', { name: /has reached us$/ }),
  ).toBeVisible();
  await expectNoSideways(phone);
  await phone.getByRole('link', { name: 'My complaints' }).click();
  await expectNoSideways(phone);
  await phone.getByRole('link', { name: title }).click();
  await expect(phone.getByRole('heading', { name: title })).toBeVisible();
  await expect(
    phone.getByText('The service desk looks into the facts first'),
  ).toBeVisible();
  await expectNoSideways(phone);

  await phone.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = phone.getByRole('dialog');
  await dialog.getByLabel('Why you withdraw it').fill('They called.');
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(phone.getByText('You withdrew it.')).toBeVisible();
});
