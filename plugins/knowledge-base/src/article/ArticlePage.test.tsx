import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showScreens } from '../../dev/showScreens';
import { ArticlePage } from './ArticlePage';

const screens = { 'articles/:number': <ArticlePage /> };

describe('an article', () => {
  // The chosen language is kept in the browser.
  beforeEach(() => localStorage.clear());

  it('shows an engineer what to do first, and leads on to what it names', async () => {
    showScreens(screens, { as: 'li.na', path: 'articles/KB-000001' });
    const resolution = await screen.findByRole('region', {
      name: 'Resolution',
    });
    expect(
      within(resolution).getByRole('link', { name: 'KB-000003' }),
    ).toHaveAttribute('href', '/knowledge-base/articles/KB-000003');
    expect(
      within(resolution).getByRole('link', { name: 'the way in Chinese' }),
    ).toHaveAttribute('href', '/knowledge-base/articles/KB-000006');
    const titles = screen
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(titles.indexOf('Symptoms')).toBeLessThan(
      titles.indexOf('Resolution'),
    );
    expect(titles.indexOf('Resolution')).toBeLessThan(titles.indexOf('Cause'));
    const [contents] = screen.getAllByRole('navigation', { name: 'Contents' });
    const entry = within(contents).getByRole('link', { name: 'Why twenty' });
    const heading = screen.getByRole('heading', { name: 'Why twenty' });
    expect(entry).toHaveAttribute('href', `#${heading.id}`);
    // She answers for other services.
    expect(
      screen.queryByRole('link', { name: 'Edit' }),
    ).not.toBeInTheDocument();
  });

  it('does not exist for a reader when it is for engineers', async () => {
    showScreens(screens, { as: 'zhang.wei', path: 'articles/KB-000001' });
    expect(
      await screen.findByText('We could not find that'),
    ).toBeInTheDocument();
  });

  it('takes one answer from each reader, with a word why, in Chinese, and lets them change it', async () => {
    const user = userEvent.setup();
    const knowledgeBase = showScreens(screens, {
      as: 'zhang.wei',
      path: 'articles/KB-000004',
      language: 'zh',
    });
    const yes = await screen.findByRole('button', { name: '有帮助' });
    expect(yes).toHaveAttribute('aria-pressed', 'true');
    await user.click(screen.getByRole('button', { name: '没有帮助' }));
    const why = await screen.findByRole('textbox', {
      name: /缺少什么，或哪里不对/,
    });
    await user.type(why, '没有“高级”这一项。');
    await user.click(screen.getByRole('button', { name: '发送' }));
    expect(await screen.findByText(/已转达作者/)).toBeInTheDocument();
    const { items } = await knowledgeBase.listFeedback('KB-000004');
    expect(items).toEqual([
      expect.objectContaining({
        by: 'user:default/zhang.wei',
        helpful: false,
        comment: '没有“高级”这一项。',
      }),
    ]);
  });

  it('is decided on only by who has its text before them', async () => {
    const user = userEvent.setup();
    const knowledgeBase = showScreens(screens, {
      as: 'wang.fang',
      path: 'articles/KB-000001',
    });
    const read = await screen.findByRole('link', { name: 'Read it' });
    expect(
      screen.queryByRole('button', { name: 'Approve' }),
    ).not.toBeInTheDocument();
    await user.click(read);
    await user.click(await screen.findByRole('button', { name: 'Send back' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Send back' });
    await user.click(send);
    expect(
      await within(dialog).findByText('Please fill this in'),
    ).toBeInTheDocument();
    await user.type(
      within(dialog).getByRole('textbox', { name: /What has to change/ }),
      'Say who may start the job.',
    );
    await user.click(send);
    expect(
      await screen.findByText('Say who may start the job.'),
    ).toBeInTheDocument();
    const article = await knowledgeBase.getArticle('KB-000001');
    expect(article.state).toBe('published');
    expect(article.pending?.state).toBe('draft');
  });

  it('that has aged says why, and is settled by who answers for it', async () => {
    const user = userEvent.setup();
    showScreens(screens, { as: 'zhao.min', path: 'articles/KB-000003' });
    expect(
      await screen.findByText(/Its review was due on/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/支付数据库 belongs to another team now/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Still right' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('button', { name: 'Still right' }),
    );
    await waitFor(() =>
      expect(
        screen.queryByText(/Its review was due on/),
      ).not.toBeInTheDocument(),
    );
  });
});
