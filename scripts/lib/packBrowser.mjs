// A reader of somebody else's portal, in a browser: signs in, files an incident and finds it again.
import path from 'node:path';
import { chromium, expect } from '@playwright/test';
import { browserOptions } from './browser.mjs';

// The development server compiles a page when it is first asked for.
const slow = { timeout: 60_000 };
const title = 'The example website answers with 500';

async function signIn(page, address) {
  await page.goto(address, slow);
  const enter = page.getByRole('button', { name: 'Enter' });
  // It has no size of its own: what it holds is fixed.
  const inside = page.getByTestId('sidebar-root');
  const attached = { ...slow, state: 'attached' };
  await enter.or(inside).first().waitFor(attached);
  if (await enter.isVisible()) await enter.click();
  await inside.waitFor(attached);
}

async function fileIncident(page, address) {
  await page.goto(
    `${address}/service-desk/report?ciRef=component:default/example-website`,
    slow,
  );
  await page.getByRole('textbox', { name: /In a few words/ }).fill(title, slow);
  await page
    .getByRole('textbox', { name: /What happens/ })
    .fill('Since nine this morning, on every page.');
  await page.getByRole('radio', { name: 'Many people' }).check({ force: true });
  await page
    .getByRole('radio', { name: 'I cannot work' })
    .check({ force: true });
  await page.getByRole('button', { name: 'Send report' }).click();
  await expect(
    page.getByRole('heading', { name: /^INC-\d{6} is on its way$/ }),
  ).toBeVisible(slow);
}

async function readIncident(page, address) {
  await page.goto(`${address}/service-desk/my`, slow);
  await page.getByRole('link', { name: title }).first().click(slow);
  await expect(page).toHaveURL(/\/service-desk\/incidents\/INC-\d{6}$/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible(slow);
}

const entity = '/catalog/default/component/example-website';

async function readCards(page, address) {
  await page.goto(`${address}${entity}`, slow);
  await expect(page.getByText('Known fixes').first()).toBeVisible(slow);
  await expect(page.getByText(title).first()).toBeVisible(slow);
}

async function readTab(page, address) {
  await page.goto(`${address}${entity}/incidents`, slow);
  await expect(page.getByText(title).first()).toBeVisible(slow);
}

async function openKnowledge(page, address) {
  await page.goto(`${address}/knowledge-base`, slow);
  await expect(
    page.getByRole('heading', { name: 'Knowledge', exact: false }).first(),
  ).toBeVisible(slow);
}

/** The incident in the portal's own search, which has our type among those to choose from. */
async function findInPortal(page, address) {
  const found = page.getByRole('listitem').filter({ hasText: title }).first();
  // The index takes the incident at the next run of its collator, which the page does not wait for.
  await expect(async () => {
    await page.goto(`${address}/search?query=answers+with+500`, slow);
    await page.getByText(/^Incidents/).click(slow);
    await expect(found).toBeVisible({ timeout: 10_000 });
  }).toPass(slow);
  return found;
}

/** A result is drawn our way, and leads to its record. */
async function searchPortal(page, address) {
  const found = await findInPortal(page, address);
  await expect(found).toContainText(/INC-\d{6}\s*Assigned\s*P1/);
  await found.getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(/\/service-desk\/incidents\/INC-\d{6}$/);
  await expect(page.getByRole('heading', { name: title })).toBeVisible(slow);
  // For the picture.
  await findInPortal(page, address);
}

/** Both frontend systems keep the chosen theme in the browser. */
async function readInTheDark(page, address) {
  await page.evaluate(() => globalThis.localStorage.setItem('theme', 'dark'));
  await readIncident(page, address);
  await expect(page.locator('[data-theme-mode="dark"]').first()).toBeAttached();
}

/** What the reader does, in its order. */
const deeds = {
  'signs in': signIn,
  'files an incident': fileIncident,
  'finds it among their own': readIncident,
  "sees it on the service's page": readCards,
  "sees it on the page's tab": readTab,
  'opens the knowledge base': openKnowledge,
  "finds it by the portal's search": searchPortal,
  'reads it in the dark theme': readInTheDark,
};

/**
 * Goes through a running portal.
 *
 * @param portal - its address
 * @param options - `folder` for pictures; `check(name, work)` runs and counts one deed
 */
export async function visitPortal({ address }, { folder, check }) {
  const browser = await chromium.launch(browserOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1400, height: 900 },
      locale: 'en-GB',
    });
    for (const [name, deed] of Object.entries(deeds)) {
      await check(name, () => deed(page, address));
      const file = name.replace(/\W+/g, '-');
      await page.screenshot({ path: path.join(folder, `${file}.png`) });
    }
  } finally {
    await browser.close();
  }
}
