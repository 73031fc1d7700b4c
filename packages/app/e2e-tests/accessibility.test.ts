import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DeskCaller } from './support/DeskCaller';
import type { PersonName } from './support/people';
import { expect, test } from './support/test';

interface Place {
  name: string;
  /** Undefined: nobody is signed in. */
  as?: PersonName;
  path(made: { number: string; word: string }): string;
  /** A heading that is there once the page is whole, in English and in Chinese. */
  ready: { en: RegExp; zh: RegExp };
  /** Opens what is to be looked at besides the page itself, in either theme anew. */
  open?(page: Page, language: 'en' | 'zh'): Promise<void>;
}

const incident = ({ number }: { number: string }) =>
  `/service-desk/incidents/${number}`;
const desk = ({ word }: { word: string }) =>
  `/service-desk/desk?queue=all&q=${word}`;

const places: Place[] = [
  {
    name: 'sign-in',
    path: () => '/',
    ready: { en: /Who would you like to be/, zh: /您想以谁的身份登录/ },
  },
  {
    name: 'home of a requester',
    as: 'zhang.wei',
    path: () => '/',
    ready: { en: /Zhang Wei/, zh: /Zhang Wei/ },
  },
  {
    name: 'home of an agent',
    as: 'li.na',
    path: () => '/',
    ready: { en: /Li Na/, zh: /Li Na/ },
  },
  {
    name: 'report',
    as: 'zhang.wei',
    path: () => '/service-desk/report?ciRef=component:default/payments-api',
    ready: { en: /How bad is it/, zh: /影响有多大/ },
  },
  {
    name: 'my requests',
    as: 'zhang.wei',
    path: ({ word }) => `/service-desk/my?q=${word}`,
    ready: { en: /^In the works/, zh: /^处理中/ },
  },
  {
    name: 'desk',
    as: 'li.na',
    path: desk,
    ready: { en: /^Desk$/, zh: /^服务台$/ },
    open: page => expect(page.getByRole('table')).toBeVisible(),
  },
  {
    name: 'help of the desk',
    as: 'li.na',
    path: desk,
    ready: { en: /^Desk$/, zh: /^服务台$/ },
    open: async page => {
      await expect(page.getByRole('table')).toBeVisible();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'incident of its requester',
    as: 'zhang.wei',
    path: incident,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
  },
  {
    name: 'incident of its engineer',
    as: 'wang.fang',
    path: incident,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
  },
  {
    name: 'move on an incident',
    as: 'wang.fang',
    path: incident,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
    open: async (page, language) => {
      await page
        .getByRole('button', {
          name: language === 'en' ? 'Resolve' : '解决',
          exact: true,
        })
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'card of an entity',
    as: 'li.na',
    path: () => '/catalog/default/component/payments-api',
    ready: { en: /^Incidents$/, zh: /^事件$/ },
  },
  {
    name: 'incidents of an entity',
    as: 'li.na',
    path: () => '/catalog/default/component/payments-api/incidents',
    ready: { en: /^Incidents here$/, zh: /^本对象的事件$/ },
  },
  {
    name: 'incident that was announced',
    as: 'emma.clark',
    path: incident,
    ready: { en: /^Slow$/, zh: /^Slow$/ },
  },
  {
    name: 'incident that is not theirs',
    as: 'emma.clark',
    path: () => '/service-desk/incidents/INC-999999',
    ready: { en: /We could not find that/, zh: /^没有找到$/ },
  },
  {
    name: 'desk that is not theirs',
    as: 'emma.clark',
    path: desk,
    ready: { en: /This is not open to you/, zh: /您无权访问此页/ },
  },
  {
    name: 'page that is not there',
    as: 'emma.clark',
    path: () => '/no-such-page',
    ready: { en: /There is no such page/, zh: /没有这个页面/ },
  },
];

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(
        node => `${impact} ${id}: ${node.target.join(' ')} ${node.html}`,
      ),
    );
}

/**
 * Waits until nothing loads any more: what still loads is not what people will read. The
 * portal's own spinners come a quarter of a second late, so one look at them is not enough.
 */
async function settled(page: Page): Promise<void> {
  await expect(async () => {
    for (let look = 0; look < 3; look += 1) {
      expect(await page.getByRole('progressbar').count()).toBe(0);
      await page.waitForTimeout(200);
    }
  }).toPass();
}

const made = { number: '', word: `axe${Date.now().toString(36)}` };
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const [zhang, li, wang] = await Promise.all([
    DeskCaller.signIn(request, 'zhang.wei'),
    DeskCaller.signIn(request, 'li.na'),
    DeskCaller.signIn(request, 'wang.fang'),
  ]);
  const { number } = await zhang.file({
    title: `Payments are slow ${made.word}`,
    description: 'A **minute** for each, see `timeout`.',
    ciRefs: ['component:default/payments-api'],
  });
  await li.move(number, 'announce', { title: 'Slow', note: 'Be patient.' });
  await li.move(number, 'accept');
  await li.move(number, 'escalate', { kind: 'functional', reason: 'Theirs.' });
  await wang.move(number, 'accept');
  await wang.post(`/incidents/${number}/timeline`, {
    text: 'The pool is exhausted.',
    visibility: 'internal',
  });
  made.number = number;
  await request.dispose();
});

// A trace of so many pages costs more than the tests themselves.
test.use({ trace: 'off' });

for (const language of ['en', 'zh'] as const) {
  for (const place of places) {
    test(`nothing serious stands in the way: ${place.name}, ${language}`, async ({
      open,
    }) => {
      const page = await open(place.as, place.path(made), {
        language,
        colorScheme: 'light',
      });
      const findings: Record<string, string[]> = {};
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        await expect(
          page.getByRole('heading', { name: place.ready[language] }).first(),
        ).toBeVisible();
        await settled(page);
        await place.open?.(page, language);
        findings[colorScheme] = await seriousFindings(page);
      }
      expect(findings).toEqual({ light: [], dark: [] });
    });
  }
}
