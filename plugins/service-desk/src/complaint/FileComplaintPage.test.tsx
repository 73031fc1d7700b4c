import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showComplaints } from '../../dev/showComplaints';

const NEW = '/service-desk/complaints/new';

describe('FileComplaintPage', () => {
  beforeEach(() => localStorage.clear());

  it('says who will read it, starts with what the link names, and files it once', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'zhang.wei',
      path: `${NEW}?incident=INC-000005&person=user:default/tom.baker&team=nonsense`,
    });
    const before = records.length;
    const form = await screen.findByRole('form', { name: 'File a complaint' });
    expect(
      screen.getByText(/never see it: not in a list, not in a search/),
    ).toBeVisible();
    expect(
      await within(form).findByRole('button', { name: /^Remove tom.baker/ }),
    ).toBeVisible();
    expect(
      within(form).getByRole('button', { name: 'Remove INC-000005' }),
    ).toBeVisible();
    expect(
      within(form).queryByRole('switch', { name: /somebody else/ }),
    ).toBeNull();

    await user.click(
      within(form).getByRole('button', { name: 'Send complaint' }),
    );
    expect(
      await within(form).findByText(/Say in a few words what it is about/),
    ).toBeVisible();
    expect(within(form).getByText('Say what happened.')).toBeVisible();
    expect(records).toHaveLength(before);

    await user.type(
      within(form).getByRole('textbox', { name: /In a few words/ }),
      'He hung up',
    );
    await user.type(
      within(form).getByRole('textbox', { name: /What happened, and what/ }),
      'In the middle of a word.{Control>}{Enter}{/Control}',
    );
    expect(
      await screen.findByRole('heading', { name: 'CMP-000004 has reached us' }),
    ).toHaveFocus();
    expect(records.at(-1)).toMatchObject({
      title: 'He hung up',
      complainant: 'user:default/zhang.wei',
      subjects: ['user:default/tom.baker'],
      incidentNumber: 'INC-000005',
      channel: 'portal',
    });
    expect(records.at(-1)?.team).toBeUndefined();
    expect(screen.getByRole('link', { name: 'Open it' })).toHaveAttribute(
      'href',
      '/service-desk/complaints/CMP-000004',
    );
  });

  it('lets an agent write down a call, and gives a receipt for one about themselves', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'li.na',
      path: `${NEW}?team=group:default/service-desk`,
    });
    const form = await screen.findByRole('form', { name: 'File a complaint' });
    await user.click(
      within(form).getByRole('switch', {
        name: 'I write this down for somebody else',
      }),
    );
    expect(within(form).getByText(/you get a receipt/)).toBeVisible();
    await user.type(
      within(form).getByRole('textbox', { name: /In a few words/ }),
      'Nobody answers',
    );
    await user.type(
      within(form).getByRole('textbox', { name: /What happened, and what/ }),
      'For an hour.',
    );
    await user.click(
      within(form).getByRole('button', { name: 'Send complaint' }),
    );
    expect(await within(form).findByText(/Say who it is for/)).toBeVisible();
    await user.type(
      within(form).getByRole('combobox', { name: 'Who complains?' }),
      'Mr Brown',
    );
    await user.click(
      within(form).getByRole('button', { name: 'Send complaint' }),
    );
    expect(await screen.findByText(/keep the number for them/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Open it' })).toBeNull();
    await waitFor(() =>
      expect(records.at(-1)).toMatchObject({
        channel: 'phone',
        reporter: { name: 'Mr Brown' },
        filedBy: 'user:default/li.na',
      }),
    );
  });

  it('speaks Chinese', async () => {
    showComplaints({ as: 'zhang.wei', path: NEW, language: 'zh' });
    expect(
      await screen.findByRole('heading', {
        name: '谁能看到，谁永远看不到',
      }),
    ).toBeVisible();
    expect(
      await screen.findByRole('button', { name: '提交投诉' }),
    ).toBeVisible();
  });
});
