import { defineConfig } from '@playwright/test';
import { browserOptions } from './scripts/lib/browser.mjs';

// `npm run e2e` starts the portal and names its address; by hand: npm start, then PLAYWRIGHT_URL=… yarn playwright test
const address = process.env.PLAYWRIGHT_URL ?? 'http://localhost:7007';
const report = process.env.FIRSTLINE_E2E_REPORT;
const database = (process.env.FIRSTLINE_E2E_DATABASE ?? '').toLowerCase();

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  // Long, as two portals share the machine with two browsers.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // The tests share one portal and tell one story after the other.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [
    ['list'],
    ...(report ? [['json', { outputFile: report }] as const] : []),
  ],
  outputDir: `test-results/${database || 'portal'}`,
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    // A trace keeps the page of every step, which two busy cores can do without: it is for who looks for something.
    trace: process.env.FIRSTLINE_E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: browserOptions(),
  },
});
