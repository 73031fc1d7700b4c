import { expect, test, uniqueTitle } from './support/test';

test('a report in Chinese is filed in Chinese, and found by a Chinese word', async ({
  open,
  caller,
}) => {
  const title = uniqueTitle('收银台付款被拒绝，提示系统繁忙');
  const requester = await open(
    'zhang.wei',
    '/service-desk/report?ciRef=component:default/payments-api',
    { language: 'zh', locale: 'zh-CN' },
  );
  await expect(requester.locator('html')).toHaveAttribute('lang', 'zh');
  await expect(requester).toHaveTitle(/报告事件/);
  const form = requester.getByRole('form', { name: '报告事件' });
  await form.getByLabel('一句话说明').fill(title);
  await form
    .getByLabel('具体情况')
    .fill('今天上午九点开始，客户刷卡时全部失败。');
  await form.getByRole('radio', { name: '我的团队' }).check();
  await form.getByRole('radio', { name: '无法工作' }).check();
  await expect(form.getByText('P2 · 高')).toBeVisible();
  await form.getByRole('button', { name: '提交报告' }).click();
  const sent = requester.getByRole('heading', { name: /已提交$/ });
  await expect(sent).toBeVisible();
  const number = (await sent.textContent())?.match(/INC-\d+/)?.[0] ?? '';
  await expect(requester.getByText('接下来')).toBeVisible();

  const desk = await open('li.na', '/service-desk/desk?queue=all', {
    language: 'zh',
    locale: 'zh-CN',
  });
  await expect(desk).toHaveTitle(/服务台/);
  const search = desk.getByRole('searchbox', { name: '搜索关键词或编号' });
  const row = desk.getByRole('row').filter({ hasText: number });
  await search.fill('被拒绝');
  await expect(desk).toHaveURL(/q=/);
  await expect(row).toContainText(title);
  await expect(row).toContainText('已分派');
  await search.fill('打印机');
  await expect(row).toHaveCount(0);

  const li = await caller('li.na');
  const found = async (q: string) =>
    (await li.get(`/incidents?limit=200&q=${encodeURIComponent(q)}`)).text();
  expect(await found('刷卡')).toContain(number);
  expect(await found('打印机')).not.toContain(number);
});
