import type { Place } from './Place';

const article = (number: string) => `/knowledge-base/articles/${number}`;

/** Where articles are found, read, written and reviewed. */
export const knowledgePlaces: Place[] = [
  {
    name: 'home of the knowledge base',
    as: 'raj.patel',
    path: () => '/knowledge-base',
    ready: { en: /^By service$/, zh: /^按服务浏览$/ },
  },
  {
    name: 'search of the knowledge base',
    as: 'zhang.wei',
    path: () => '/knowledge-base?q=password',
    ready: { en: /Reset or change/, zh: /Reset or change/ },
  },
  {
    name: 'article of its owner',
    as: 'raj.patel',
    path: () => article('KB-000028'),
    ready: { en: /^Symptoms$/, zh: /^现象$/ },
  },
  {
    name: 'article of a reader',
    as: 'zhang.wei',
    path: () => article('KB-000009'),
    ready: { en: /^Symptoms$/, zh: /^现象$/ },
  },
  {
    name: 'editor',
    as: 'raj.patel',
    path: () => `${article('KB-000028')}/edit`,
    ready: { en: /^What it says$/, zh: /^内容$/ },
  },
  {
    name: 'revisions',
    as: 'raj.patel',
    path: () => `${article('KB-000028')}/revisions`,
    ready: { en: /^Revisions of/, zh: /修订历史$/ },
  },
  {
    name: 'review',
    as: 'raj.patel',
    path: () => '/knowledge-base/review',
    ready: { en: /^Review$/, zh: /^审核$/ },
  },
  {
    name: 'import',
    as: 'maria.silva',
    path: () => '/knowledge-base/import',
    ready: { en: /^Import$/, zh: /^导入$/ },
  },
  {
    name: 'searches in vain',
    as: 'maria.silva',
    path: () => '/knowledge-base/missed',
    ready: { en: /^Searches that found/, zh: /^没有结果的搜索$/ },
  },
];
