import { expect } from '@playwright/test';
import type { Place } from './Place';
import { choose } from './test';

/** A complaint: filing, following, hearing and deciding it. */
export const complaintPlaces: Place[] = [
  {
    name: 'form of a complaint',
    as: 'li.na',
    path: ({ number }) =>
      `/service-desk/complaints/new?incident=${number}&person=user:default/wang.fang`,
    ready: { en: /^Who reads this/, zh: /^谁能看到/ },
    open: async page => {
      const behalf = page.getByRole('switch');
      await choose(behalf);
    },
  },
  {
    name: 'complaints of their own',
    as: 'zhang.wei',
    path: () => '/service-desk/my?view=complaints',
    ready: { en: /^Waits for you/, zh: /^等待您处理/ },
    open: async (page, language) => {
      await choose(
        page
          .getByRole('radio', {
            name: language === 'en' ? 'Yes, that settles it' : '接受，就此了结',
          })
          .first(),
      );
    },
  },
  {
    name: 'complaints of those who hear them',
    as: 'chen.jie',
    path: () => '/service-desk/complaints?tab=all',
    ready: { en: /^Complaints$/, zh: /^投诉$/ },
    open: page => expect(page.getByRole('table')).toBeVisible(),
  },
  {
    name: 'complaint of those who hear it',
    as: 'chen.jie',
    path: ({ complaint }) => `/service-desk/complaints/${complaint}`,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
  },
  {
    name: 'decision of a complaint',
    as: 'he.qiang',
    path: ({ complaint }) => `/service-desk/complaints/${complaint}`,
    ready: { en: /^Timeline$/, zh: /^处理记录$/ },
    open: async (page, language) => {
      await page
        .getByRole('button', {
          name: language === 'en' ? 'Decide' : '裁定',
          exact: true,
        })
        .click();
      await page
        .getByRole('button', {
          name: language === 'en' ? 'Add a measure' : '添加措施',
        })
        .click();
    },
  },
];
