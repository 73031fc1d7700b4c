import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showComplaints } from '../../dev/showComplaints';

const LIST = '/service-desk/complaints';
const page = (number: string) => `${LIST}/${number}`;

describe('ComplaintsPage', () => {
  beforeEach(() => localStorage.clear());

  it('shows each what waits for them, and nobody what is about them', async () => {
    showComplaints({ as: 'li.na', path: LIST });
    const table = await screen.findByRole('table', {
      name: 'Complaints: To verify',
    });
    expect(within(table).getByText('CMP-000001')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To verify 1' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('hides a complaint from whom it is about', async () => {
    showComplaints({ as: 'tom.baker', path: `${LIST}?tab=all` });
    const table = await screen.findByRole('table');
    expect(within(table).getByText('CMP-000002')).toBeVisible();
    expect(within(table).queryByText('CMP-000001')).toBeNull();
    expect(screen.getByRole('link', { name: 'To verify 0' })).toBeVisible();
  });

  it('tells those who hear none where theirs are, and shows their measures alone', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({ as: 'maria.silva', path: LIST });
    expect(
      await screen.findByText(/Go through the hand-over rules/),
    ).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText(/Zhang Wei/)).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Mark as done/ }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByRole('textbox'), 'Done on Monday');
    await user.click(within(dialog).getByRole('button', { name: 'Done' }));
    await waitFor(() =>
      expect(records[2].measures[0]).toMatchObject({
        note: 'Done on Monday',
        completedBy: 'user:default/maria.silva',
      }),
    );
    expect(
      await screen.findByText('Complaints are heard by others'),
    ).toBeVisible();
  });
});

describe('ComplaintPage', () => {
  beforeEach(() => localStorage.clear());

  it('is for whom it is about as if it were not there', async () => {
    showComplaints({ as: 'tom.baker', path: page('CMP-000001') });
    await screen.findByText('We could not find that');
    const concerned = document.querySelector('main')?.textContent;
    cleanup();
    showComplaints({ as: 'tom.baker', path: page('CMP-000099') });
    await screen.findByText('We could not find that');
    const missing = document.querySelector('main')?.textContent;
    expect(concerned?.replace('CMP-000001', '')).toBe(
      missing?.replace('CMP-000099', ''),
    );
  });

  it('is verified by the desk, with people who turned out to be concerned', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'li.na',
      path: page('CMP-000001'),
    });
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Verified' }));
    expect(
      await within(dialog).findByText('Please fill this in'),
    ).toBeVisible();
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Finding' }),
      'Nobody called.',
    );
    await user.type(
      within(dialog).getByRole('combobox', { name: /as well/ }),
      'Raj',
    );
    await user.click(await screen.findByRole('option', { name: /Raj Patel/ }));
    expect(
      await within(dialog).findByRole('button', { name: 'Remove raj.patel' }),
    ).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Verified' }));
    await waitFor(() =>
      expect(records[0]).toMatchObject({
        state: 'verified',
        finding: { text: 'Nobody called.' },
        subjects: ['user:default/tom.baker', 'user:default/raj.patel'],
      }),
    );
    expect(
      await screen.findByRole('region', { name: 'Finding' }),
    ).toHaveTextContent('Nobody called.');
    expect(screen.queryByRole('button', { name: 'Decide' })).toBeNull();
  });

  it('is decided by the manager, with measures that have an owner and a day', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'he.qiang',
      path: page('CMP-000002'),
    });
    await user.click(await screen.findByRole('button', { name: 'Decide' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(
      within(dialog).getByRole('radio', { name: 'Partly upheld' }),
    );
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Decision and reasons' }),
      'It was rude, but short.',
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Add a measure' }),
    );
    await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
    const measure = within(dialog).getByRole('group', { name: 'Measure 1' });
    expect(
      (await within(measure).findAllByText('Please fill this in')).length,
    ).toBe(3);
    expect(records[1].state).toBe('verified');

    await user.type(
      within(measure).getByRole('textbox', { name: 'What has to be done' }),
      'A training on the phone.',
    );
    await user.type(
      within(measure).getByRole('combobox', { name: 'Who carries it out' }),
      'a',
    );
    expect(await screen.findByRole('option', { name: /Maria/ })).toBeVisible();
    expect(screen.queryByRole('option', { name: /Raj Patel/ })).toBeNull();
    await user.click(screen.getByRole('option', { name: /Maria/ }));
    await user.type(within(measure).getByLabelText('Until'), '2099-01-31');
    await user.click(within(dialog).getByRole('button', { name: 'Decide' }));
    await waitFor(() => expect(records[1].state).toBe('decided'));
    expect(records[1]).toMatchObject({
      decisions: [
        { outcome: 'partly-upheld', text: 'It was rude, but short.' },
      ],
      measures: [
        {
          text: 'A training on the phone.',
          owner: 'user:default/maria.silva',
        },
      ],
    });
    expect(Date.parse(records[1].measures[0].dueAt)).toBeGreaterThan(
      Date.parse('2099-01-31T00:00:00Z') - 86_400_000,
    );
    expect(await screen.findByText('A training on the phone.')).toBeVisible();
  });

  it('keeps what was written when somebody was faster', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'li.na',
      path: page('CMP-000001'),
    });
    await user.click(await screen.findByRole('button', { name: 'Verify' }));
    const dialog = await screen.findByRole('dialog');
    const finding = within(dialog).getByRole('textbox', { name: 'Finding' });
    await user.type(finding, 'Mine');
    Object.assign(records[0], { state: 'withdrawn', version: 7 });
    await user.click(within(dialog).getByRole('button', { name: 'Verified' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /it is now “Withdrawn”/,
    );
    expect(finding).toHaveValue('Mine');
    expect(
      within(dialog).getByRole('button', { name: 'Verified' }),
    ).toBeDisabled();
  });

  it('tells colleagues apart from the complainant, in Chinese too', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({
      as: 'li.na',
      path: page('CMP-000002'),
      language: 'zh',
    });
    await user.click(await screen.findByRole('tab', { name: '内部备注' }));
    await user.type(
      screen.getByRole('textbox', { name: '保存内部备注' }),
      '录音在我这里',
    );
    await user.click(screen.getByRole('button', { name: '保存内部备注' }));
    await waitFor(() =>
      expect(records[1].timeline.at(-1)).toMatchObject({
        visibility: 'internal',
        text: '录音在我这里',
      }),
    );
    expect(
      await screen.findByRole('heading', { name: '由谁受理' }),
    ).toBeVisible();
  });
});
