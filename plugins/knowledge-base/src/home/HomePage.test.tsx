import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ArticlePage } from '../article/ArticlePage';
import { showScreens } from '../../dev/showScreens';
import { HomePage } from './HomePage';

const screens = { '': <HomePage />, 'articles/:number': <ArticlePage /> };

describe('the home of the knowledge base', () => {
  // The chosen language is kept in the browser.
  beforeEach(() => localStorage.clear());

  it('finds while one types, marks what was found, and is led by keys', async () => {
    const user = userEvent.setup();
    showScreens(screens, { as: 'zhang.wei', path: '' });
    expect(
      await screen.findByRole('heading', { name: 'Most helpful' }),
    ).toBeInTheDocument();

    await user.keyboard('/');
    const box = screen.getByRole('searchbox', {
      name: 'Search the knowledge base',
    });
    expect(box).toHaveFocus();
    await user.keyboard('vpn');
    expect(await screen.findByText('3 articles found')).toBeInTheDocument();
    const [mark] = document.getElementsByTagName('mark');
    expect(mark).toHaveTextContent(/^vpn$/i);

    const filters = screen.getByRole('group', { name: 'Filters' });
    await user.click(
      within(filters).getByRole('button', { name: 'Known error' }),
    );
    expect(await screen.findByText('1 article found')).toBeInTheDocument();

    await user.click(box);
    await user.keyboard('{ArrowDown}');
    const hit = screen.getByRole('link', { name: /^VPN drops/ });
    expect(hit).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(box).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Workaround' }),
    ).toBeInTheDocument();
  });

  it('tells which word it looked for instead, and shows engineers alone what is theirs', async () => {
    const user = userEvent.setup();
    const path = '?q=chekout';
    showScreens(screens, { as: 'wang.fang', path });
    expect(
      await screen.findByText(/These are for “checkout”/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /502 while payments-api/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Write an article' }),
    ).toBeInTheDocument();

    await user.clear(screen.getByRole('searchbox'));
    const mine = await screen.findByRole('heading', { name: 'Yours to do' });
    expect(mine).toBeInTheDocument();
    const drafts = await screen.findByRole('region', {
      name: 'Your drafts (1)',
    });
    expect(
      within(drafts).getByRole('link', { name: /^Rotate the signing key/ }),
    ).toBeInTheDocument();
  });

  it('hides engineers’ articles and their work from a reader, in Chinese, and says what to try', async () => {
    const user = userEvent.setup();
    showScreens(screens, { as: 'zhang.wei', path: '?q=502', language: 'zh' });
    expect(
      await screen.findByRole('heading', {
        name: '没有找到与“502”相关的内容',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(/粘贴错误代码/)).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: '新建知识条目' }),
    ).not.toBeInTheDocument();

    const box = screen.getByRole('searchbox', { name: '搜索知识库' });
    await user.clear(box);
    await user.type(box, '密码');
    expect(
      await screen.findByRole('link', { name: '如何重置或修改密码' }),
    ).toBeInTheDocument();
    await user.clear(box);
    expect(
      await screen.findByRole('heading', { name: '最近发布' }),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(
        screen.queryByRole('heading', { name: '待您处理' }),
      ).not.toBeInTheDocument(),
    );
  });
});
