import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { showComplaints } from '../../dev/showComplaints';

const MINE = '/service-desk/my?view=complaints';
const card = () => screen.findByRole('article', { name: /CMP-000003/ });

describe('MyComplaints', () => {
  beforeEach(() => localStorage.clear());

  it('sends an answer that is not accepted back once, with the reason', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({ as: 'zhang.wei', path: MINE });
    const waiting = await card();
    expect(within(waiting).getByText(/You are right/)).toBeVisible();
    expect(within(waiting).getByText('Upheld')).toBeVisible();
    expect(
      within(waiting).queryByText(/hand-over rules were not followed/),
    ).toBeNull();

    await user.click(within(waiting).getByRole('radio', { name: 'No' }));
    expect(within(waiting).getByText(/That is the last round/)).toBeVisible();
    const send = within(waiting).getByRole('button', {
      name: 'Not accepted, look again',
    });
    await user.click(send);
    expect(
      await within(waiting).findByText(/so that it can be decided anew/),
    ).toBeVisible();
    expect(records[2].state).toBe('answered');
    await user.type(
      within(waiting).getByRole('textbox', { name: /What is not right/ }),
      'It happened again',
    );
    await user.click(send);
    await waitFor(() =>
      expect(records[2]).toMatchObject({ state: 'decided', round: 2 }),
    );
    expect(
      await screen.findByText(/The manager decides once more/),
    ).toBeVisible();
    expect(screen.getByText('Second round')).toBeVisible();
    expect(screen.queryByRole('article', { name: /CMP-000003/ })).toBeNull();
  });

  it('accepts an answer and rates how it was handled', async () => {
    const user = userEvent.setup();
    const { records } = showComplaints({ as: 'zhang.wei', path: MINE });
    const waiting = await card();
    await user.click(
      within(waiting).getByRole('radio', { name: /that settles it/ }),
    );
    const choose = (part: RegExp, point: string) =>
      user.click(
        within(
          within(waiting).getByRole('radiogroup', { name: part }),
        ).getByRole('radio', { name: point }),
      );
    await choose(/^How was your complaint handled/, 'Satisfied');
    await user.click(
      within(waiting).getByRole('button', { name: 'Rate in detail' }),
    );
    await choose(/^How quickly/, 'Dissatisfied');
    await user.click(
      within(waiting).getByRole('button', { name: 'Accept the answer' }),
    );
    await waitFor(() =>
      expect(records[2]).toMatchObject({
        state: 'closed',
        satisfied: true,
        rating: { overall: 4, speed: 2 },
      }),
    );
    expect(await screen.findByText('You accepted the answer.')).toBeVisible();
  });

  it('leads the way when there is nothing, also in Chinese', async () => {
    showComplaints({
      as: 'zhang.wei',
      path: MINE,
      records: [],
      language: 'zh',
    });
    expect(
      await screen.findByRole('heading', { name: '您没有提交过投诉' }),
    ).toBeVisible();
    expect(
      screen.getAllByRole('link', { name: '提交投诉' })[1],
    ).toHaveAttribute('href', '/service-desk/complaints/new');
  });
});
