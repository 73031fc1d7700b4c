#!/usr/bin/env node
// npm run screenshots: takes docs/screenshots/*.png of each page, light and dark, English and Chinese.
// Names of pages after -- take those alone. Wants a portal that runs on fresh data (npm start); PLAYWRIGHT_URL names another address than http://localhost:7007.
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { browserOptions } from './lib/browser.mjs';
import { inCheckout } from './lib/checkout.mjs';
import { die, say } from './lib/say.mjs';

const address = process.env.PLAYWRIGHT_URL ?? 'http://localhost:7007';
const folder = inCheckout('docs/screenshots');
const only = process.argv.slice(2);
const desktop = { width: 1400, height: 900 };
const tall = { width: 1400, height: 1600 };
const phone = { width: 400, height: 800 };
const chinese = /[\u4e00-\u9fff]/;

/** Asks a plugin as one of the demonstration's people; with a body it is put there. */
async function askAs(user, path, body) {
  const signIn = await fetch(`${address}/api/auth/persona/refresh`, {
    headers: { 'x-persona': `user:default/${user}` },
  });
  const { backstageIdentity } = await signIn.json();
  const reply = await fetch(`${address}/api/${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  return reply.json();
}

const ask = (user, path) => askAs(user, `service-desk${path}`);

/** Gives an article a next revision, so that there are two to compare. */
async function reviseArticle(number) {
  const path = `knowledge-base/articles/${number}`;
  const article = await askAs('raj.patel', path);
  if (article.pending) return;
  const { title, kind, symptoms, cause, resolution, body } = article;
  const { ciRefs, category, tags, language, audience } = article;
  await askAs('raj.patel', path, {
    ...{ title, kind, symptoms, cause, body },
    ...{ ciRefs, category, tags, language, audience },
    resolution: resolution
      .replace('limit 10', 'limit 20')
      .replace('within a minute', 'within two minutes'),
    note: 'Two minutes are enough, and ten lines were too few.',
  });
}

/** A major incident that people work on, and one that is over. */
async function findMajors() {
  const find = async state =>
    (await ask('maria.silva', `/incidents?major=true&state=${state}&limit=1`))
      .items[0].number;
  return { open: await find('in_progress'), over: await find('closed') };
}

/** The incident of the payments team about which most has been written, in each language. */
async function findIncidents() {
  const { items } = await ask(
    'wang.fang',
    '/incidents?state=in_progress,pending&assignedTeam=group:default/payments-team&limit=200',
  );
  const withLength = await Promise.all(
    items.map(async incident => {
      const timeline = await ask(
        'wang.fang',
        `/incidents/${incident.number}/timeline?limit=1`,
      );
      return { ...incident, length: timeline.totalItems };
    }),
  );
  const longest = fits =>
    withLength.filter(fits).sort((a, b) => b.length - a.length)[0] ??
    withLength[0];
  return {
    en: longest(({ title }) => !chinese.test(title)).number,
    zh: longest(({ title }) => chinese.test(title)).number,
  };
}

/** A complaint that was answered, and the month of the newest report. */
async function findVoice() {
  const { items } = await ask(
    'he.qiang',
    '/complaints?state=answered,closed&limit=1',
  );
  const reports = await ask('maria.silva', '/reports');
  return { complaint: items[0].number, month: reports.items[0].month };
}

const report = {
  en: {
    title: 'Refunds at the checkout fail with error 502',
    description:
      'Since nine this morning the button *Refund* answers with `502 Bad Gateway`. Three customers are waiting.',
    many: 'Many people',
    cannot: 'I cannot work',
  },
  zh: {
    title: '收银台退款失败，提示 502',
    description:
      '今天上午九点起，点击“退款”后显示 `502 Bad Gateway`，已有三位客户在等待。',
    many: '很多人',
    cannot: '无法工作',
  },
};

async function fillReport(page, language) {
  const words = report[language];
  await page.locator('[data-field="title"] input').fill(words.title);
  await page
    .locator('[data-field="description"] textarea')
    .fill(words.description);
  await page.getByRole('radio', { name: words.many }).check();
  await page.getByRole('radio', { name: words.cannot }).check();
  await page.evaluate(() => {
    document.activeElement?.blur();
    window.scrollTo(0, 0);
  });
}

const review = {
  en: 'Nobody could pay for **41 minutes**:\n\n1. the nightly job kept its locks,\n2. every connection waited for them.',
  zh: '**41 分钟**无法付款：\n\n1. 夜间作业没有释放锁；\n2. 所有连接都在等待。',
};

async function fillReview(page, language) {
  await page.locator('form textarea').first().fill(review[language]);
  const preview = page.locator('form [role="switch"]');
  if (!(await preview.isChecked())) await preview.check({ force: true });
  await page.evaluate(() => document.activeElement?.blur());
}

// An incident in a list.
const listed = 'a[href*="/service-desk/incidents/"]';

const article = { en: 'KB-000028', zh: 'KB-000029' };
const looked = { en: 'vpn', zh: '密码' };

/** What is shown: the file's name, who looks, where, what is there at last, and what is done before. */
const pagesOf = ({ incidents, majors, voice }, language) => [
  { name: 'sign-in', path: '/', ready: 'main button' },
  { name: 'home-requester', user: 'zhang.wei', path: '/', ready: listed },
  { name: 'home-agent', user: 'li.na', path: '/', ready: listed },
  {
    name: 'report',
    user: 'zhang.wei',
    path: '/service-desk/report?ciRef=component:default/checkout-web',
    ready: 'form',
    prepare: fillReport,
  },
  {
    name: 'my-requests',
    user: 'zhang.wei',
    path: '/service-desk/my',
    ready: 'article',
  },
  {
    name: 'desk',
    user: 'li.na',
    path: '/service-desk/desk?queue=all',
    ready: listed,
  },
  {
    name: 'incident',
    user: 'wang.fang',
    path: `/service-desk/incidents/${incidents[language]}`,
    ready: 'main ol li',
  },
  {
    name: 'watch',
    user: 'maria.silva',
    path: '/service-desk/watch',
    ready: listed,
  },
  {
    name: 'dispatch',
    user: 'li.na',
    path: '/service-desk/dispatch?team=group:default/service-desk',
    ready: listed,
  },
  {
    name: 'agents',
    user: 'li.na',
    path: '/service-desk/agents',
    ready: 'table tbody tr',
  },
  {
    name: 'agent',
    user: 'liu.yang',
    path: '/service-desk/agents/default/liu.yang',
    ready: listed,
  },
  {
    name: 'settings',
    user: 'maria.silva',
    path: '/service-desk/settings',
    ready: 'main table',
  },
  {
    name: 'major',
    user: 'maria.silva',
    path: `/service-desk/incidents/${majors.open}`,
    ready: 'main ol li',
  },
  {
    name: 'major-review',
    user: 'maria.silva',
    path: `/service-desk/incidents/${majors.over}/review`,
    ready: 'main ol li',
    prepare: fillReview,
  },
  {
    name: 'entity-card',
    user: 'wang.fang',
    path: '/catalog/default/component/payments-api',
    ready: listed,
  },
  {
    name: 'entity-incidents',
    user: 'wang.fang',
    path: '/catalog/default/component/payments-api/incidents',
    ready: listed,
  },
  {
    name: 'knowledge-home',
    user: 'raj.patel',
    path: '/knowledge-base',
    ready: 'a[href*="/knowledge-base/articles/"]',
  },
  {
    name: 'knowledge-search',
    user: 'zhang.wei',
    path: `/knowledge-base?q=${encodeURIComponent(looked[language])}`,
    ready: 'mark',
  },
  {
    name: 'article',
    user: 'raj.patel',
    path: `/knowledge-base/articles/${article[language]}`,
    ready: 'main pre',
  },
  {
    name: 'editor',
    user: 'raj.patel',
    path: `/knowledge-base/articles/${article[language]}/edit`,
    ready: 'textarea',
  },
  {
    name: 'revisions',
    user: 'raj.patel',
    path: `/knowledge-base/articles/${article.en}/revisions`,
    ready: 'main ins',
  },
  {
    name: 'review',
    user: 'maria.silva',
    path: '/knowledge-base/review',
    ready: 'main ul li a',
  },
  {
    name: 'follow-ups',
    user: 'li.na',
    path: '/service-desk/follow-ups?view=all',
    ready: 'main article',
  },
  {
    name: 'file-complaint',
    user: 'zhang.wei',
    path: '/service-desk/complaints/new',
    ready: 'main form',
  },
  {
    name: 'complaints',
    user: 'he.qiang',
    path: '/service-desk/complaints?tab=all',
    ready: 'main table tbody tr',
  },
  {
    name: 'complaint',
    user: 'he.qiang',
    path: `/service-desk/complaints/${voice.complaint}`,
    ready: 'main ol li',
  },
  {
    name: 'measures',
    user: 'maria.silva',
    path: '/service-desk/measures?period=days90',
    ready: 'main svg path',
    viewport: tall,
  },
  {
    name: 'monthly-report',
    user: 'maria.silva',
    path: `/service-desk/reports/${voice.month}?language=${language}`,
    ready: 'main article table',
    viewport: tall,
  },
  {
    name: 'daily-record',
    user: 'wang.fang',
    path: '/service-desk/daily',
    ready: 'main table',
  },
  {
    name: 'assessment',
    user: 'he.qiang',
    path: '/service-desk/assessment',
    ready: 'main table tbody tr',
  },
  {
    name: 'phone',
    user: 'zhang.wei',
    path: '/service-desk/my',
    ready: 'article',
    viewport: phone,
  },
];

/** Waits until what matters on the page is there, nothing on it still loads, and names have come. */
async function whole(tab, ready) {
  await tab.waitForFunction(
    selector =>
      document.querySelector(selector) &&
      !document.querySelector(
        '[role="progressbar"]:not([aria-valuenow]), [aria-busy="true"], [class*="Skeleton"]',
      ),
    ready,
    { polling: 250 },
  );
  // People's and teams' names are asked for once the list that names them is there.
  await tab.waitForTimeout(1500);
}

async function take(browser, page, language, theme) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: page.viewport ?? desktop,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(
    settings => {
      for (const [key, value] of Object.entries(settings)) {
        window.localStorage.setItem(key, value);
      }
    },
    {
      language,
      ...(page.user && { 'firstline.persona': `user:default/${page.user}` }),
    },
  );
  const tab = await context.newPage();
  await tab.goto(page.path);
  await whole(tab, page.ready);
  await page.prepare?.(tab, language);
  await whole(tab, page.ready);
  const file = `${page.name}-${theme}-${language}.png`;
  await tab.screenshot({ path: `${folder}/${file}`, animations: 'disabled' });
  await context.close();
  say(file);
}

try {
  fs.mkdirSync(folder, { recursive: true });
  const found = {
    incidents: await findIncidents(),
    majors: await findMajors(),
    voice: await findVoice(),
  };
  await reviseArticle(article.en);
  const browser = await chromium.launch(browserOptions());
  for (const language of ['en', 'zh']) {
    const pages = pagesOf(found, language).filter(
      ({ name }) => only.length === 0 || only.includes(name),
    );
    for (const page of pages) {
      for (const theme of ['light', 'dark']) {
        await take(browser, page, language, theme);
      }
    }
  }
  await browser.close();
} catch (error) {
  die(error);
}
