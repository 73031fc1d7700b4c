import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { PersonPicker } from './PersonPicker';

const person = (name: string, displayName: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { namespace: 'default', name },
  spec: { profile: { displayName }, memberOf: [] },
});

async function show(options: { choose: boolean } = { choose: true }) {
  const catalog = catalogApiMock({
    entities: [person('raj', 'Raj Patel'), person('emma', 'Emma Clark')],
  });
  const changes: (string | undefined)[] = [];
  function Form() {
    const [chosen, setChosen] = useState<string>();
    return (
      <>
        <PersonPicker
          label="Person"
          value={chosen}
          onChange={user => {
            changes.push(user);
            setChosen(user);
          }}
        />
        <p>chosen: {chosen ?? 'nobody'}</p>
        <button onClick={() => setChosen(undefined)}>Forget</button>
      </>
    );
  }
  renderInTestApp(<Form />, { apis: [[catalogApiRef, catalog]] });
  const user = userEvent.setup();
  const box = await screen.findByRole('combobox', { name: 'Person' });
  await user.type(box, 'Raj');
  if (!options.choose) return { user, box, changes };
  await user.click(await screen.findByRole('option', { name: /Raj Patel/ }));
  await screen.findByText('chosen: user:default/raj');
  return { user, box, changes };
}

describe('PersonPicker', () => {
  it('says who is chosen, also after other words were left in it', async () => {
    const { user, box, changes } = await show();
    const said = (box as HTMLInputElement).value;
    expect(said).toContain('Raj Patel');
    await user.type(box, ' and others');
    await user.tab();
    expect(box).toHaveValue(said);
    expect(changes).toEqual(['user:default/raj']);
  });

  it('keeps what is typed while its list is closed by scrolling, until it is left', async () => {
    const { user, box, changes } = await show({ choose: false });
    await screen.findByRole('option', { name: /Raj Patel/ });
    fireEvent.scroll(document.body);
    expect(box).toHaveValue('Raj');
    await user.tab();
    expect(box).toHaveValue('');
    expect(changes).toEqual([]);
  });

  it('has chosen nobody once it is emptied', async () => {
    const { user, box, changes } = await show();
    await user.clear(box);
    expect(await screen.findByText('chosen: nobody')).toBeInTheDocument();
    expect(changes).toEqual(['user:default/raj', undefined]);
  });

  it('is empty once the form forgets the person', async () => {
    const { user, box } = await show();
    await user.click(screen.getByText('Forget'));
    expect(box).toHaveValue('');
  });
});
