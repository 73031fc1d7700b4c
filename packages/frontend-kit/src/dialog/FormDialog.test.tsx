import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { LongText } from '../fields/fields';
import { FormDialog } from './FormDialog';

function Page(props: { onClose(): void }) {
  const [text, setText] = useState('');
  return (
    <FormDialog
      frame={{ subject: 'INC-000001', onClose: props.onClose }}
      title="Resolve"
      submitLabel="Send"
      onSubmit={() => undefined}
    >
      <LongText first label="What was done" value={text} onChange={setText} />
    </FormDialog>
  );
}

describe('FormDialog', () => {
  it('is left by Esc at once, but with a text in it only when Esc is meant', async () => {
    const user = userEvent.setup();
    const onClose = jest.fn();
    renderInTestApp(<Page onClose={onClose} />);
    const field = await screen.findByRole('textbox', { name: 'What was done' });
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);

    await user.type(field, 'Rolled back');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('alert')).toHaveTextContent(/Press Esc again/);
    // Whoever goes on writing is asked again.
    await user.type(field, '.');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.keyboard('{Escape}');
    expect(field).toHaveValue('Rolled back.');
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
