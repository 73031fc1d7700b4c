import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showScreens } from '../../dev/showScreens';
import { EditorPage } from './EditorPage';

const screens = {
  new: <EditorPage />,
  'articles/:number/edit': <EditorPage />,
  'articles/:number': <p>The article</p>,
};

describe('EditorPage', () => {
  beforeEach(() => localStorage.clear());

  it('writes an article, saves it, and submits it for review', async () => {
    const user = userEvent.setup();
    const knowledgeBase = showScreens(screens, {
      as: 'raj.patel',
      path: 'new?title=Reset%20the%20pool',
    });
    const before = knowledgeBase.state.articles.length;
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    expect(title).toHaveValue('Reset the pool');

    await user.clear(title);
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    await waitFor(() => expect(title).toHaveFocus());
    expect(knowledgeBase.state.articles).toHaveLength(before);

    await user.type(title, 'Reset the connection pool');
    const resolution = screen.getByRole('textbox', { name: 'Resolution' });
    await user.click(resolution);
    await user.paste('Restart **one** instance.');
    const preview = screen.getByRole('region', { name: /Preview: Resolution/ });
    expect(within(preview).getByText('one').tagName).toBe('STRONG');
    await user.click(screen.getByRole('button', { name: 'Save draft' }));
    expect(
      await screen.findByRole('heading', { name: /^Edit KB-/ }),
    ).toBeInTheDocument();
    expect(knowledgeBase.state.articles).toHaveLength(before + 1);

    await user.click(
      await screen.findByRole('button', { name: 'Submit for review' }),
    );
    expect(await screen.findByText('The article')).toBeInTheDocument();
    expect(knowledgeBase.state.articles.at(-1)?.state).toBe('in_review');
  });

  it('keeps what was not saved for the next visit', async () => {
    localStorage.setItem(
      'firstline.draft.user:default/raj.patel.article.new',
      JSON.stringify({ title: 'Half a title' }),
    );
    const user = userEvent.setup();
    showScreens(screens, { as: 'raj.patel', path: 'new' });
    const title = await screen.findByRole('textbox', { name: /^Title/ });
    expect(title).toHaveValue('Half a title');
    await user.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(title).toHaveValue('');
  });

  it('puts what the toolbar makes where the cursor is', async () => {
    const user = userEvent.setup();
    showScreens(screens, { as: 'raj.patel', path: 'new' });
    const cause = await screen.findByRole('textbox', { name: 'Cause' });
    await user.type(cause, 'See below');
    const [, toolbar] = screen.getAllByRole('toolbar', { name: 'Formatting' });
    await user.click(
      within(toolbar).getByRole('button', { name: 'Block of code' }),
    );
    expect(cause).toHaveValue('See below\n```\n\n```\n');
  });

  it('is not for readers, and speaks Chinese to writers', async () => {
    showScreens(screens, { as: 'zhang.wei', path: 'new' });
    expect(
      await screen.findByText(/Articles are written by those who work/),
    ).toBeInTheDocument();
    localStorage.clear();
    showScreens(screens, { as: 'li.na', path: 'new', language: 'zh' });
    expect(
      await screen.findByRole('button', { name: '保存草稿' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: '英文' })).not.toBeChecked();
  });
});
