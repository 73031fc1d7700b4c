import search from '@backstage/plugin-search-backend';
import {
  createSearchTest,
  type SearchPortal,
  type SearchReply,
} from '@firstline/backend-kit/testUtils';
// eslint-disable-next-line @backstage/no-mixed-plugin-imports -- the real knowledge base, in the test alone
import knowledgeBase from '@firstline/plugin-knowledge-base-backend';
import analyser from '@firstline/plugin-search-backend-module-analyser';
import module from './index';

const portal = {
  pluginId: 'knowledge-base',
  type: 'knowledge-base-article',
  config: {
    knowledgeBase: {
      groups: { managers: ['group:default/incident-managers'] },
    },
    serviceDesk: { groups: { desk: 'group:default/service-desk' } },
  },
};
const searchTest = createSearchTest({
  ...portal,
  features: [knowledgeBase, search, module, analyser],
});
const unguardedTest = createSearchTest({
  ...portal,
  features: [knowledgeBase, search, module],
});

const forAll = {
  title: '如何重置密码',
  kind: 'how-to',
  resolution: '点击登录页上的链接。',
  language: 'zh',
  audience: 'everyone',
  tags: ['账号'],
};
const forEngineers = {
  title: 'Payments fail with ORA-00600',
  kind: 'known-fix',
  resolution: 'Restart the pool, then reset the 密码 of its user.',
  ciRefs: ['component:default/payments-api'],
  audience: 'engineers',
};

async function publish(
  { post }: SearchPortal,
  article: object,
): Promise<string> {
  const { number } = await post('raj.patel', '/articles', article);
  await post('raj.patel', `/articles/${number}/actions/submit`, {});
  await post('maria.silva', `/articles/${number}/actions/approve`, {});
  return number as string;
}

const numbersOf = ({ results }: SearchReply) =>
  results.map(({ document }) => document.number);

describe('articles in the portal search', () => {
  searchTest('are found by those who may read them', async running => {
    const { find, index, post } = running;
    const password = await publish(running, forAll);
    const payments = await publish(running, forEngineers);
    await post('raj.patel', '/articles', { ...forAll, title: '密码 draft' });
    await index();

    const [{ type, document }] = (await find('zhang.wei', '重置密码')).results;
    expect(type).toBe('knowledge-base-article');
    expect(document).toMatchObject({
      number: password,
      kind: 'how-to',
      language: 'zh',
      location: `/knowledge-base/articles/${password}`,
    });

    const engineers = await find('wang.fang', '密码');
    expect(numbersOf(engineers)).toEqual([password, payments]);
    const requesters = await find('zhang.wei', '密码');
    expect(numbersOf(requesters)).toEqual([password]);
    expect(requesters.numberOfResults).toBe(1);
    expect(numbersOf(await find('wang.fang', 'ora-00600'))).toEqual([payments]);
    expect(numbersOf(await find('zhang.wei', 'ora-00600'))).toEqual([]);
  });

  searchTest('are gone as soon as they are retired', async running => {
    const { find, index, post } = running;
    const number = await publish(running, forAll);
    await index();
    expect(numbersOf(await find('zhang.wei', '密码'))).toEqual([number]);
    await post('maria.silva', `/articles/${number}/actions/retire`, {
      reason: 'It is done by single sign-on now',
    });
    expect(numbersOf(await find('zhang.wei', '密码'))).toEqual([]);
  });

  unguardedTest('stay out of an engine that asks no guards', async running => {
    await publish(running, forAll);
    await running.index();
    expect(numbersOf(await running.find('zhang.wei', '密码'))).toEqual([]);
  });
});
