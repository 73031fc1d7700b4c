import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { z } from 'zod';
import { LongText } from './fields';
import { useCheckedForm } from './useCheckedForm';

const schema = z.strictObject({
  cause: z.string().min(1, 'is required'),
  cure: z.string().min(1, 'is required'),
});

/** What the server answers to a request it refuses. */
const refusal = (message: string) =>
  Object.assign(new Error(message), {
    response: { status: 400 },
    body: { error: { message } },
  });

async function show() {
  const sent: object[] = [];
  function Form() {
    const [cause, setCause] = useState('');
    const [cure, setCure] = useState('');
    const [error, setError] = useState<Error>();
    const { problems, submit } = useCheckedForm<z.infer<typeof schema>>({
      schema,
      body: { cause, cure },
      own: cause === 'same' && cure === 'same' ? { cure: 'Not the same' } : {},
      error,
      onSubmit: body => {
        sent.push(body);
        setError(refusal('cause: must be at most 9 characters'));
      },
    });
    return (
      <>
        <LongText
          label="Cause"
          value={cause}
          problem={problems.cause}
          onChange={setCause}
        />
        <LongText
          label="Cure"
          value={cure}
          problem={problems.cure}
          onChange={setCure}
        />
        <button onClick={submit}>Send</button>
      </>
    );
  }
  renderInTestApp(<Form />);
  await screen.findByRole('button', { name: 'Send' });
  const user = userEvent.setup();
  return {
    sent,
    send: () => user.click(screen.getByRole('button', { name: 'Send' })),
    write: async (label: 'Cause' | 'Cure', text: string) => {
      const field = screen.getByRole('textbox', { name: label });
      await user.clear(field);
      await user.type(field, text);
    },
    empty: (label: 'Cause' | 'Cure') =>
      user.clear(screen.getByRole('textbox', { name: label })),
    wrong: () =>
      ['Cause', 'Cure'].filter(
        label =>
          screen
            .getByRole('textbox', { name: label })
            .getAttribute('aria-invalid') === 'true',
      ),
  };
}

describe('useCheckedForm', () => {
  it('says what is wrong with a field until that field is changed', async () => {
    const form = await show();
    await form.send();
    expect(form.wrong()).toEqual(['Cause', 'Cure']);
    await form.write('Cause', 'dust');
    expect(form.wrong()).toEqual(['Cure']);
    await form.write('Cure', 'air');
    expect(form.wrong()).toEqual([]);
    expect(form.sent).toEqual([]);
  });

  it('does so with what the server says, too', async () => {
    const form = await show();
    await form.write('Cause', 'far too long');
    await form.write('Cure', 'air');
    await form.send();
    expect(form.sent).toEqual([{ cause: 'far too long', cure: 'air' }]);
    expect(form.wrong()).toEqual(['Cause']);
    await form.write('Cause', 'dust');
    expect(form.wrong()).toEqual([]);
    // A try that is held back is no answer to what was changed since.
    await form.empty('Cure');
    await form.send();
    expect(form.wrong()).toEqual(['Cure']);
    expect(form.sent).toHaveLength(1);
  });

  it('says what only the form knows for as long as it holds', async () => {
    const form = await show();
    await form.write('Cause', 'same');
    await form.write('Cure', 'same');
    expect(form.wrong()).toEqual([]);
    await form.send();
    expect(form.wrong()).toEqual(['Cure']);
    expect(form.sent).toEqual([]);
    await form.write('Cause', 'other');
    expect(form.wrong()).toEqual([]);
  });
});
