import type { DeskCaller } from './support/DeskCaller';
import { expect, test, uniqueTitle } from './support/test';

/** Everything some address of some plugin says to somebody. */
const said = async (caller: DeskCaller, path: string) =>
  (await caller.getFrom(path)).text();
const inKnowledge = (q: string) =>
  `/api/knowledge-base/search?limit=50&q=${encodeURIComponent(q)}`;
const inPortal = (term: string) =>
  `/api/search/query?pageLimit=100&term=${encodeURIComponent(term)}`;

test('the right fix appears while somebody reports, and nothing needs to be reported', async ({
  open,
  caller,
}) => {
  const zhang = await caller('zhang.wei');
  const mine = async () =>
    (await (await zhang.get('/incidents?limit=200')).json()).totalItems;
  const before = await mine();

  const page = await open(
    'zhang.wei',
    '/service-desk/report?ciRef=component:default/vpn-gateway',
  );
  const form = page.getByRole('form', { name: 'Report an incident' });
  await form
    .getByLabel('In a few words')
    .fill('My VPN drops every few minutes at home');
  const fix = page.getByRole('button', {
    name: /^VPN drops every few minutes/,
  });
  await expect(fix).toBeVisible();
  await fix.click();
  await expect(page.getByText('Choose the profile')).toBeVisible();

  const chinese = await open(
    'zhang.wei',
    '/service-desk/report?ciRef=component:default/password-reset',
    { language: 'zh', locale: 'zh-CN' },
  );
  await chinese
    .getByRole('form', { name: '报告事件' })
    .getByLabel('一句话说明')
    .fill('密码忘记了，登录不了');
  const howTo = chinese.getByRole('button', { name: /^如何重置或修改密码/ });
  await expect(howTo).toBeVisible();
  await howTo.click();
  await chinese.getByRole('button', { name: '问题已解决' }).click();
  await chinese.getByRole('button', { name: '是的，已解决' }).click();
  await expect(
    chinese.getByRole('heading', { name: '很高兴帮到了您' }),
  ).toBeVisible();
  expect(await mine()).toBe(before);
});

test('what one incident taught is written down, reviewed, published and found at once', async ({
  open,
  caller,
}) => {
  const [zhang, li, wang, raj] = await Promise.all([
    caller('zhang.wei'),
    caller('li.na'),
    caller('wang.fang'),
    caller('raj.patel'),
  ]);
  const mark = uniqueTitle('')
    .trim()
    .replace(/[^a-z0-9]/g, '');
  const code = `E-PAIR-${mark}`;
  const inHand = async (title: string, description: string) => {
    const { number } = await zhang.file({
      title,
      description,
      ciRefs: ['component:default/payments-api'],
    });
    await li.move(number, 'assign', {
      team: 'group:default/payments-team',
      reason: 'It is theirs.',
    });
    await wang.move(number, 'accept');
    return number;
  };

  await test.step('another incident is solved with an article that is there', async () => {
    const title = uniqueTitle('Checkout hangs at processing');
    const number = await inHand(
      title,
      'All database connections are taken: HikariPool-1 - Connection is not available.',
    );
    const page = await open('wang.fang', `/service-desk/incidents/${number}`);
    const panel = page.getByRole('region', { name: 'Knowledge' });
    const article = panel.getByRole('button', {
      name: /all database connections are taken/,
    });
    await expect(article).toBeVisible();
    await expect(panel.getByText(/About Payments API/).first()).toBeVisible();
    await article.click();
    await panel
      .getByRole('button', { name: /^Solved with this: KB-/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What was done').fill('Ended the idle sessions.');
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    await expect(page.getByText('Solved with').first()).toBeVisible();
  });

  const title = uniqueTitle('Card terminals lost their pairing');
  const number = await inHand(
    title,
    `Every terminal shows ${code} after the update of the night.`,
  );
  let article = '';
  await test.step('an engineer resolves one, drafts an article from it and submits it', async () => {
    const page = await open('wang.fang', `/service-desk/incidents/${number}`);
    await page.getByRole('button', { name: 'Resolve', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel('What was done')
      .fill('Deleted the stale certificate and paired every terminal again.');
    await dialog.getByRole('button', { name: 'Resolve' }).click();
    await page.getByRole('link', { name: 'Draft an article' }).click();

    const form = page.getByRole('form', { name: 'Article' });
    await expect(form.getByLabel('Title')).toHaveValue(title);
    await expect(form.getByRole('textbox', { name: 'Symptoms' })).toHaveValue(
      new RegExp(code),
    );
    await expect(form.getByRole('textbox', { name: 'Resolution' })).toHaveValue(
      /stale certificate/,
    );
    await expect(
      form.getByRole('button', { name: 'Remove Payments API' }),
    ).toBeVisible();
    await form
      .getByRole('textbox', { name: 'Cause' })
      .fill(
        'The update brought a certificate that the terminals do not trust.',
      );
    await form.getByRole('button', { name: 'Submit for review' }).click();
    await expect(page).toHaveURL(/\/knowledge-base\/articles\/KB-\d+/);
    article = /KB-\d+/.exec(page.url())?.[0] ?? '';
    await expect(page.getByText('In review').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    expect(await said(raj, inKnowledge(code))).not.toContain(article);
    expect(await said(zhang, `/api/knowledge-base/articles/${article}`)).toBe(
      (await said(zhang, '/api/knowledge-base/articles/KB-999999')).replaceAll(
        'KB-999999',
        article,
      ),
    );
  });

  const reviewer = await open('raj.patel', '/knowledge-base/review');
  await test.step('another engineer of the team reads and approves it', async () => {
    await reviewer.getByRole('link', { name: title }).click();
    await expect(
      reviewer.getByRole('heading', { name: `Revisions of ${article}` }),
    ).toBeVisible();
    await reviewer.getByRole('button', { name: 'Approve' }).click();
    const dialog = reviewer.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('it is found at once, by the code and by a sentence that is not in it', async () => {
    expect(await said(raj, inKnowledge(code))).toContain(article);
    await reviewer.goto('/knowledge-base');
    const box = reviewer.getByRole('searchbox', {
      name: 'Search the knowledge base',
    });
    const found = reviewer.getByRole('link', { name: title });
    await box.fill(code);
    await expect(found).toBeVisible();
    await box.fill('terminal pairings lost, untrusted certificates');
    await expect(found).toBeVisible();
    await found.click();
    await expect(reviewer.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('a reader says that it did not help, and why', async () => {
    const reader = await open('li.na', `/knowledge-base/articles/${article}`);
    const feedback = reader.getByRole('region', { name: 'Did this help you?' });
    await feedback.getByRole('button', { name: 'It did not help' }).click();
    await feedback
      .getByLabel('What was missing or wrong?')
      .fill('Where is the certificate?');
    await feedback.getByRole('button', { name: 'Send' }).click();
    await expect(
      feedback.getByText('Your words are with the author.'),
    ).toBeVisible();
    expect(
      await said(wang, `/api/knowledge-base/articles/${article}/feedback`),
    ).toContain('Where is the certificate?');
  });

  await test.step("a requester finds an engineers' article nowhere", async () => {
    const everywhere = [
      inKnowledge(code),
      inKnowledge(title),
      '/api/knowledge-base/articles?limit=200',
      `/api/knowledge-base/articles/${article}`,
      `/api/knowledge-base/articles/${article}/revisions`,
      `/api/knowledge-base/articles/${article}/revisions/1`,
      `/api/knowledge-base/suggest?text=${code}&ciRef=component:default/payments-api`,
      '/api/knowledge-base/overview',
      `/api/service-desk/incidents/suggestions?text=${code}&ciRef=component:default/payments-api`,
      `/api/service-desk/incidents/${number}`,
    ];
    for (const path of everywhere) {
      // A refusal repeats the address it was asked by, and nothing more.
      const reply = (await said(zhang, path)).replaceAll(path, '');
      expect(reply, path).not.toContain(article);
    }
    for (const path of everywhere.slice(0, 4)) {
      expect(await said(raj, path), path).toContain(article);
    }

    // The portal's own search has the demonstration's articles from the start.
    const articlesFor = async (who: DeskCaller, term: string) => {
      const { results } = JSON.parse(await said(who, inPortal(term)));
      return results
        .filter(({ type }: { type: string }) => type.includes('article'))
        .map(({ document }: { document: { title: string } }) => document.title);
    };
    const hidden = 'all database connections are taken';
    await expect
      .poll(() => articlesFor(raj, hidden), { timeout: 120_000 })
      .toContainEqual(expect.stringContaining(hidden));
    expect(await articlesFor(zhang, hidden)).not.toContainEqual(
      expect.stringContaining(hidden),
    );
    expect(await articlesFor(zhang, '重置密码')).toContain(
      '如何重置或修改密码',
    );

    const reader = await open(
      'zhang.wei',
      `/knowledge-base/articles/${article}`,
    );
    await expect(
      reader.getByRole('heading', { name: 'We could not find that' }),
    ).toBeVisible();
    await reader.goto(`/knowledge-base?q=${code}`);
    await expect(
      reader.getByText(/articles? found$|^Nothing found/).first(),
    ).toBeVisible();
    await expect(reader.getByText(title)).toHaveCount(0);
  });
});
