// The pages that npm run screenshots takes: who looks at which, and what is filled in before.

const tall = { width: 1400, height: 1600 };
const phone = { width: 400, height: 800 };

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

/** The article that is read, in each language. */
export const article = { en: 'KB-000028', zh: 'KB-000029' };
const looked = { en: 'vpn', zh: '密码' };

/** What is shown: the file's name, who looks, where, what is there at last, and what is done before. */
export const screenPages = (
  { incidents, majors, voice, workday },
  language,
) => [
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
    path: `/service-desk/daily/default/wang.fang/${workday}`,
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
