import { lastMonth } from './support/lastMonth';
import { expect, test, uniqueTitle } from './support/test';

test('a number of the dashboard leads to its incidents, and its table can be seen', async ({
  open,
  caller,
}) => {
  const title = uniqueTitle('Cards are refused at the till');
  const zhang = await caller('zhang.wei');
  const { number } = await zhang.file({
    title,
    description: 'Every third card is refused.',
    ciRefs: ['component:default/payments-api'],
  });
  const li = await caller('li.na');
  await li.move(number, 'accept');

  const page = await open(
    'li.na',
    '/service-desk/measures?period=days7&ci=component:default/payments-api',
  );
  const received = page.getByRole('button', {
    name: /^Received: \d+\. Show the incidents$/,
  });
  await received.first().click();
  const dialog = page.getByRole('dialog', { name: 'Received' });
  await expect(dialog.getByRole('link', { name: title })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();

  const trend = page.getByRole('region', {
    name: 'Received, resolved and open, day by day',
  });
  await expect(trend.getByRole('img', { name: /^From / })).toBeVisible();
  await trend.getByText('Show as table', { exact: true }).click();
  await expect(trend.getByRole('table').getByRole('row')).toHaveCount(8);
  const saved = page.waitForEvent('download');
  await trend.getByRole('button', { name: /^CSV file/ }).click();
  expect((await saved).suggestedFilename()).toMatch(
    /^measures-[\d-]+-trend\.csv$/,
  );

  await received.first().click();
  await dialog.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('the measures of the desk are not open to everybody', async ({ open }) => {
  const page = await open('zhang.wei', '/service-desk/measures');
  await expect(
    page.getByText(/These measures are not open to you/),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Measures' })).toHaveCount(0);
});

test('a report is made, read in both languages, and printed', async ({
  open,
}) => {
  const page = await open('maria.silva', '/service-desk/reports');
  await page.getByRole('button', { name: 'Make a report' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: /^Make (the report|another one)$/ })
    .click();

  const paper = page.getByRole('article');
  await expect(
    paper.getByRole('heading', {
      name: `Service report, ${lastMonth.name}`,
    }),
  ).toBeVisible();
  await expect(
    paper.getByRole('table', { name: 'Incidents and work' }),
  ).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'All tables as CSV' }).click();
  expect((await saved).suggestedFilename()).toBe(
    `service-report-${lastMonth.key}-en.csv`,
  );

  for (const [name, table] of [
    ['English', 'Service levels'],
    ['中文', '服务级别'],
  ]) {
    await page.getByRole('radio', { name }).click();
    await expect(paper.getByRole('table', { name: table })).toBeVisible();
    const printed = await page.pdf({ preferCSSPageSize: true });
    // Each sheet is an object of its own in the file.
    const sheets = printed.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets?.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: 'print' });
    await expect(paper).toBeVisible();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(
      page.getByRole('button', { name: 'All tables as CSV' }),
    ).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  }
});
