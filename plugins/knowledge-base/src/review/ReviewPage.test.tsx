import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RevisionsPage } from '../revisions/RevisionsPage';
import { showScreens } from '../../dev/showScreens';
import { ReviewPage } from './ReviewPage';

const screens = {
  review: <ReviewPage />,
  'articles/:number/revisions': <RevisionsPage />,
  'articles/:number/edit': <p>The editor</p>,
};

describe('ReviewPage', () => {
  beforeEach(() => localStorage.clear());

  it('leads a reviewer from the queue over what changed to the decision', async () => {
    const user = userEvent.setup();
    const knowledgeBase = showScreens(screens, {
      as: 'he.qiang',
      path: 'review',
    });
    const kept = knowledgeBase.state.articles.find(
      ({ pending, published }) => pending && published,
    )!;
    const [first, second] = kept.revisions;
    const list = await screen.findByRole('list', { name: 'Waiting for me' });
    await user.click(within(list).getByRole('link', { name: second.title }));

    expect(
      await screen.findByText(/Revision 2 compared with revision 1/),
    ).toBeInTheDocument();
    const changed = second.resolution!.split('\n').at(-1)!;
    expect(first.resolution).not.toContain(changed);
    expect(
      screen.getByRole('region', { name: 'Resolution' }),
    ).toHaveTextContent(changed.replace(/\s+/g, ' '));

    await user.click(await screen.findByRole('button', { name: 'Send back' }));
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', { name: 'Send back' });
    await user.click(send);
    expect(
      within(dialog).getByText('Say what is missing or wrong.'),
    ).toBeInTheDocument();
    expect(kept.pending).toBe(2);
    await user.type(
      within(dialog).getByRole('textbox', { name: /missing or wrong/ }),
      'The command is for the old host',
    );
    await user.click(send);
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(kept.published).toBe(1);
    expect(
      await screen.findByText(/The command is for the old host/),
    ).toBeInTheDocument();
  });

  it('says what is empty, and to whom it is closed', async () => {
    showScreens(screens, { as: 'zhang.wei', path: 'review' });
    expect(
      await screen.findByText(/Articles are written by those who work/),
    ).toBeInTheDocument();
    localStorage.clear();
    showScreens(screens, {
      as: 'li.na',
      path: 'review?queue=drafts',
      language: 'zh',
      state: { articles: [], attachments: new Map(), missed: [] },
    });
    expect(await screen.findByText('没有草稿')).toBeInTheDocument();
  });
});
