import { expect } from '@playwright/test';
import type { Made, Place } from './Place';
import { choose } from './test';

const incident = ({ number }: Made) => `/service-desk/incidents/${number}`;

/** An incident, as each of those who meet it sees it. */
export const incidentPlaces: Place[] = [
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
    name: 'incident to be declared a major one',
    as: 'li.na',
    path: incident,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
    open: async (page, language) => {
      const [more, declare] =
        language === 'en'
          ? ['More', 'Declare a major incident']
          : ['更多', '宣布为重大事件'];
      const dialog = page.getByRole('dialog', { name: declare });
      if (!(await dialog.isVisible())) {
        await page.getByRole('button', { name: more }).click();
        await page.getByRole('menuitem', { name: declare }).click();
      }
      await expect(dialog).toBeVisible();
    },
  },
  {
    name: 'major incident that is over',
    as: 'wang.fang',
    path: ({ major }) => `/service-desk/incidents/${major}`,
    ready: { en: /^Major incident, over$/, zh: /^重大事件（已结束）$/ },
  },
  {
    name: 'review of a major incident',
    as: 'wang.fang',
    path: ({ major }) => `/service-desk/incidents/${major}/review`,
    ready: { en: /^What happened$/, zh: /^处理过程$/ },
    open: async page => {
      const preview = page.getByRole('switch');
      await choose(preview);
      await page.locator('form textarea').first().fill('It **stood still**.');
      await expect(page.locator('form strong')).toBeVisible();
    },
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
];
