import { expect } from '@playwright/test';
import type { Place } from './Place';

/** Where working time is logged, completed and weighed. */
export const workPlaces: Place[] = [
  {
    name: 'daily record of oneself',
    as: 'li.na',
    path: () => '/service-desk/daily',
    ready: {
      en: /^Daily maintenance record$/,
      zh: /^日常维护工作记录表$/,
    },
  },
  {
    name: 'daily records to review',
    as: 'he.qiang',
    path: () => '/service-desk/daily',
    ready: { en: /^To review$/, zh: /^待审核$/ },
  },
  {
    name: 'logging time',
    as: 'li.na',
    path: ({ number }) => `/service-desk/incidents/${number}`,
    ready: { en: /^Work log$/, zh: /^工时记录$/ },
    open: async page => {
      await page
        .getByRole('button', { name: /^(Other time|其他时长)…$/ })
        .click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'assessment of everybody',
    as: 'he.qiang',
    path: () => '/service-desk/assessment',
    ready: { en: /^Assessment$/, zh: /^工作考核$/ },
    open: async page => {
      await page
        .getByRole('button', { name: /(is made up|得分构成)$/ })
        .first()
        .click();
      await expect(page.getByRole('table').nth(1)).toBeVisible();
    },
  },
  {
    name: 'assessment of oneself',
    as: 'wang.fang',
    path: () => '/service-desk/assessment',
    ready: { en: /^My figures$/, zh: /^我的考核$/ },
  },
];
