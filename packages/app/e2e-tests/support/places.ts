import { expect } from '@playwright/test';
import { complaintPlaces } from './complaintPlaces';
import { incidentPlaces } from './incidentPlaces';
import { knowledgePlaces } from './knowledgePlaces';
import { lastMonth } from './lastMonth';
import type { Made, Place } from './Place';
import { workPlaces } from './workPlaces';

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
  ...incidentPlaces,
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
  ...complaintPlaces,
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
