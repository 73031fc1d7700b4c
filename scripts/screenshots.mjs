#!/usr/bin/env node
// npm run screenshots: takes docs/screenshots/*.png of each page, light and dark, English and Chinese.
// Names of pages after -- take those alone. Wants a portal that runs on fresh data (npm start); PLAYWRIGHT_URL names another address than http://localhost:7007.
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { browserOptions } from './lib/browser.mjs';
import { inCheckout } from './lib/checkout.mjs';
import { die, Refusal, say } from './lib/say.mjs';
import { article, screenPages } from './lib/screenPages.mjs';
import { address, findRecords, reviseArticle } from './lib/screenRecords.mjs';

const folder = inCheckout('docs/screenshots');
const only = process.argv.slice(2);
const desktop = { width: 1400, height: 900 };

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
  const records = await findRecords();
  await reviseArticle(article.en);
  const browser = await chromium.launch(browserOptions());
  for (const language of ['en', 'zh']) {
    const pages = screenPages(records, language).filter(
      ({ name }) => only.length === 0 || only.includes(name),
    );
    for (const page of pages) {
      for (const theme of ['light', 'dark']) {
        await take(browser, page, language, theme).catch(error => {
          throw new Refusal(
            `${page.name}-${theme}-${language}: ${error.message}`,
          );
        });
      }
    }
  }
  await browser.close();
} catch (error) {
  die(error);
}
