import fs from 'node:fs';
import { defineConfig } from '@playwright/test';

// `npm run e2e` starts the portal and names its address; by hand: npm start, then PLAYWRIGHT_URL=… yarn playwright test
const address = process.env.PLAYWRIGHT_URL ?? 'http://localhost:7007';
const report = process.env.FIRSTLINE_E2E_REPORT;
const database = (process.env.FIRSTLINE_E2E_DATABASE ?? '').toLowerCase();

// The system's own browser; Playwright's download is used where there is none of these.
const browser = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && fs.existsSync(path));

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 180_000,
  expect: { timeout: 20_000 },
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
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: browser,
      args: [
        // The sandbox needs rights that root in a container does not have.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
