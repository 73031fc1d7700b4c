import {
  test as base,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';
import { DeskCaller } from './DeskCaller';
import { type PersonName, userRef } from './people';

/** How somebody looks at the portal. */
export interface Look extends BrowserContextOptions {
  language?: 'en' | 'zh';
}

interface Portal {
  /** A browser of somebody's own, signed in; without a name on the sign-in page. */
  open(name: PersonName | undefined, path: string, look?: Look): Promise<Page>;
  /** Somebody who talks to the API. */
  caller(name: PersonName): Promise<DeskCaller>;
}

/** A browser of somebody's own, signed in; the caller closes it. */
export async function enter(
  browser: Browser,
  name: PersonName | undefined,
  look: Look = {},
): Promise<BrowserContext> {
  const { language = 'en', ...options } = look;
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    ...options,
  });
  // Once a tab only: what is changed in the portal afterwards stays changed.
  await context.addInitScript(
    settings => {
      if (window.sessionStorage.getItem('e2e.set')) return;
      window.sessionStorage.setItem('e2e.set', 'yes');
      for (const [key, value] of Object.entries(settings)) {
        window.localStorage.setItem(key, value);
      }
    },
    {
      language,
      ...(name && { 'firstline.persona': userRef(name) }),
    },
  );
  return context;
}

/** Playwright's test with the portal's people. */
export const test = base.extend<Portal>({
  open: async ({ browser }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (name, path, look) => {
      const context = await enter(browser, name, look);
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(path);
      return page;
    });
    await Promise.all(contexts.map(context => context.close()));
  },
  caller: async ({ request }, provide) => {
    const callers = new Map<PersonName, Promise<DeskCaller>>();
    await provide(name => {
      const known = callers.get(name) ?? DeskCaller.signIn(request, name);
      callers.set(name, known);
      return known;
    });
  },
});

export { expect };

/**
 * Checks a box or a radio whose own element lies hidden under what is drawn for it. Tried
 * again: a dialog that is still coming in takes a press and forgets it.
 */
export async function choose(box: Locator): Promise<void> {
  await expect(async () => {
    if (!(await box.isChecked())) await box.click({ force: true });
    await expect(box).toBeChecked({ timeout: 2_000 });
  }).toPass();
}

let count = 0;
/** A title that no other incident has, in this run or an earlier one on the same data. */
export function uniqueTitle(text: string): string {
  count += 1;
  return `${text} ${Date.now().toString(36)}-${count}`;
}
