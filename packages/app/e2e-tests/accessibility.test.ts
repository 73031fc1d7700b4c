import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { DeskCaller } from './support/DeskCaller';
import type { Made } from './support/Place';
import { places } from './support/places';
import { enter, expect, test } from './support/test';
import { noteViolations, violationsOf } from './support/violations';

async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames of other origins, for which alone it would open a page of its own each time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
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

const made: Made = {
  number: '',
  major: '',
  complaint: '',
  word: `axe${Date.now().toString(36)}`,
};

/** Two complaints of somebody: one they got an answer to, and one that is verified. */
async function complain(
  complainant: DeskCaller,
  agent: DeskCaller,
  manager: DeskCaller,
): Promise<string> {
  const file = async () => {
    const reply = await complainant.post('/complaints', {
      title: `Nobody called back ${made.word}`,
      description: 'For **two** days.',
      subjects: ['user:default/raj.patel'],
    });
    const { number } = await reply.json();
    await agent.post(`/complaints/${number}/actions/verify`, {
      finding: 'The log bears it out.',
    });
    return number;
  };
  const answered = await file();
  await manager.post(`/complaints/${answered}/actions/decide`, {
    outcome: 'upheld',
    decision: 'Two days are too long.',
    measures: [
      {
        text: 'Call back within a day.',
        owner: 'user:default/maria.silva',
        dueAt: '2099-12-31T00:00:00Z',
      },
    ],
  });
  await agent.post(`/complaints/${answered}/actions/answer`, {
    text: 'You are right.',
    method: 'portal',
  });
  return file();
}

test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  const [zhang, li, wang, chen, he] = await Promise.all([
    DeskCaller.signIn(request, 'zhang.wei'),
    DeskCaller.signIn(request, 'li.na'),
    DeskCaller.signIn(request, 'wang.fang'),
    DeskCaller.signIn(request, 'chen.jie'),
    DeskCaller.signIn(request, 'he.qiang'),
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

  // Over at once: while it is open it is on the pages that other tests look at.
  const major = await zhang.file({
    title: `Nothing can be paid ${made.word}`,
    description: 'All of it hangs.',
    ciRefs: ['resource:default/payments-db'],
  });
  await li.move(major.number, 'accept');
  await li.move(major.number, 'declareMajor', { reason: 'No shop sells.' });
  await li.move(major.number, 'assign', {
    team: 'group:default/payments-team',
    reason: 'Theirs.',
  });
  await wang.move(major.number, 'accept');
  await wang.move(major.number, 'resolve', {
    code: 'fixed',
    resolution: 'The pool is larger.',
    workaround: false,
  });
  made.major = major.number;
  made.complaint = await complain(zhang, chen, he);
  await request.dispose();
});

// A browser that has been here before brings a page in half the time.
const browsers = new Map<string, BrowserContext>();
test.afterAll(async () => {
  await Promise.all([...browsers.values()].map(context => context.close()));
});

// A trace of so many pages costs more than the tests themselves.
test.use({ trace: 'off' });

// Colours do not depend on the language, and nothing but colours depends on the theme: each
// language is looked at in one of the two.
const themes = { en: 'light', zh: 'dark' } as const;

// How a page is drawn does not depend on the database. Where two portals are tested at once,
// one looks at every other place in English, the other at the rest in Chinese; by hand, and
// with FIRSTLINE_E2E_EVERY_LOOK=1, everything is looked at in both.
const database = process.env.FIRSTLINE_E2E_EVERY_LOOK
  ? undefined
  : process.env.FIRSTLINE_E2E_DATABASE?.toLowerCase();

function isLookedAt(place: number, language: keyof typeof themes): boolean {
  if (database === 'sqlite') return language === 'en' && place % 2 === 0;
  if (database === 'postgresql') return language === 'zh' && place % 2 === 1;
  return true;
}

for (const language of ['en', 'zh'] as const) {
  for (const [i, place] of places.entries()) {
    if (!isLookedAt(i, language)) continue;
    test(`nothing serious stands in the way: ${place.name}, ${language}`, async ({
      browser,
    }) => {
      const who = `${place.as} ${language}`;
      const context =
        browsers.get(who) ?? (await enter(browser, place.as, { language }));
      browsers.set(who, context);
      const page = await context.newPage();
      await noteViolations(page);
      const colorScheme = themes[language];
      await page.emulateMedia({ colorScheme });
      await page.goto(place.path(made));
      await expect(page.locator('body')).toHaveAttribute(
        'data-theme-mode',
        colorScheme,
      );
      await expect(
        page.getByRole('heading', { name: place.ready[language] }).first(),
      ).toBeVisible();
      await settled(page);
      await place.open?.(page, language);
      const findings = await seriousFindings(page);
      const violations = await violationsOf(page);
      await page.close();
      expect(findings).toEqual([]);
      expect(violations).toEqual([]);
    });
  }
}

test('the content security policy runs no script within a page, and none of another host', async ({
  browser,
}) => {
  const context = browsers.get('li.na en') ?? (await enter(browser, 'li.na'));
  browsers.set('li.na en', context);
  const page = await context.newPage();
  await noteViolations(page);
  const reply = await page.goto('/service-desk');
  const policy = (await reply?.headerValue('content-security-policy')) ?? '';
  const scripts = policy.split(';').find(part => part.includes('script-src '));
  expect(scripts).toContain("'self'");
  expect(scripts).not.toContain("'unsafe-inline'");
  await page.evaluate(() => {
    const within = document.createElement('script');
    within.textContent = "document.documentElement.dataset.ran = 'yes'";
    const foreign = document.createElement('script');
    foreign.src = 'https://example.com/x.js';
    const image = document.createElement('div');
    image.innerHTML = `<img src="data:," onerror="document.documentElement.dataset.ran = 'yes'">`;
    document.body.append(within, foreign, image);
  });
  await expect
    .poll(async () =>
      (await violationsOf(page)).map(said => said.split(' ')[0]),
    )
    .toEqual(
      expect.arrayContaining([
        'script-src-elem',
        'script-src-elem',
        'script-src-attr',
      ]),
    );
  expect(await page.locator('html').getAttribute('data-ran')).toBe(null);
  await page.close();
});
