import { expect, type Page } from '@playwright/test';
import { knowledgePlaces } from './knowledgePlaces';
import { lastMonth } from './lastMonth';
import type { PersonName } from './people';
import { choose } from './test';
import { workPlaces } from './workPlaces';

/** What was made to be looked at. */
export interface Made {
  /** Number of an incident that somebody works on. */
  number: string;
  /** Number of a major incident that is over. */
  major: string;
  /** A word in the titles of both. */
  word: string;
  /** A complaint that is verified and waits for its decision. */
  complaint: string;
}

/** A place in the portal, as somebody sees it. */
export interface Place {
  name: string;
  /** Undefined: nobody is signed in. */
  as?: PersonName;
  path(made: Made): string;
  /** A heading that is there once the page is whole, in English and in Chinese. */
  ready: { en: RegExp; zh: RegExp };
  /** Opens what is to be looked at besides the page itself. */
  open?(page: Page, language: 'en' | 'zh'): Promise<void>;
}

const incident = ({ number }: Made) => `/service-desk/incidents/${number}`;
const desk = ({ word }: Made) => `/service-desk/desk?queue=all&q=${word}`;

/** Every kind of page there is. */
export const places: Place[] = [
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
    name: 'watch of an incident manager',
    as: 'maria.silva',
    path: () => '/service-desk/watch',
    ready: { en: /^Watch$/, zh: /^值守看板$/ },
    open: page =>
      expect(
        page.getByRole('navigation', {
          name: /^(What to look at|需要关注的事件)$/,
        }),
      ).toBeVisible(),
  },
  {
    name: 'measures of an agent',
    as: 'li.na',
    path: () => '/service-desk/measures?period=days7',
    ready: { en: /^What happens again and again$/, zh: /^反复发生的事件$/ },
    open: async page => {
      await page
        .getByText(/^(Show as table|显示表格)$/)
        .first()
        .click();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    name: 'incidents behind a number',
    as: 'li.na',
    path: () => '/service-desk/measures?period=days7',
    ready: { en: /^What happens again and again$/, zh: /^反复发生的事件$/ },
    open: async page => {
      await page
        .getByRole('button', { name: /^(Received|受理数)(:|：)/ })
        .first()
        .click();
      await expect(page.getByRole('dialog').getByRole('list')).toBeVisible();
    },
  },
  {
    name: 'monthly reports',
    as: 'maria.silva',
    path: () => '/service-desk/reports',
    ready: { en: /^Service reports$/, zh: /^服务报告$/ },
    open: page => expect(page.getByRole('table')).toBeVisible(),
  },
  {
    name: 'monthly report',
    as: 'maria.silva',
    path: () => `/service-desk/reports/${lastMonth.key}`,
    ready: { en: /^Incidents and work$/, zh: /^事件与工作量$/ },
  },
  ...workPlaces,
  {
    name: 'people and duty',
    as: 'li.na',
    path: () => '/service-desk/agents',
    ready: { en: /^People and duty$/, zh: /^人员与值班$/ },
    open: page => expect(page.getByRole('table').first()).toBeVisible(),
  },
  {
    name: 'duty and profile of oneself',
    as: 'wang.fang',
    path: () => '/service-desk/agents/default/wang.fang',
    ready: { en: /^Open work$/, zh: /^未解决的工作$/ },
  },
  {
    name: 'dispatch board',
    as: 'wang.fang',
    path: () => '/service-desk/dispatch?team=group:default/payments-team',
    ready: { en: /^Dispatch$/, zh: /^调度$/ },
    open: page =>
      expect(page.getByLabel(/^People of |的成员$/).first()).toBeVisible(),
  },
  {
    name: 'settings of the desk',
    as: 'maria.silva',
    path: () => '/service-desk/settings',
    ready: { en: /^Who gets an incident$/, zh: /^事件由谁处理$/ },
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
    name: 'whom the desk has to call',
    as: 'li.na',
    path: () => '/service-desk/follow-ups?view=all',
    ready: { en: /^Follow-ups$/, zh: /^回访$/ },
    open: async (page, language) => {
      await page
        .getByRole('button', {
          name: language === 'en' ? /^Record the call/ : /^记录回访/,
        })
        .first()
        .click();
    },
  },
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
  {
    name: 'report with what is known',
    as: 'zhang.wei',
    path: () => '/service-desk/report?ciRef=component:default/vpn-gateway',
    ready: { en: /How bad is it/, zh: /影响有多大/ },
    open: async (page, language) => {
      await page
        .getByLabel(language === 'en' ? 'In a few words' : '一句话说明')
        .fill('VPN drops every few minutes');
      await expect(
        page.getByRole('button', { name: /^VPN drops every/ }),
      ).toBeVisible();
    },
  },
  ...knowledgePlaces,
];
