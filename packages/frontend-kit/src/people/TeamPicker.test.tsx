import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { TeamPicker } from './TeamPicker';

const team = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { namespace: 'default', name: 'platform-team' },
  spec: { type: 'team', profile: { displayName: 'Platform Team' } },
};

/** A picker whose teams come when they are let. */
function show(value?: string) {
  const catalog = catalogApiMock({ entities: [team] });
  let letThemCome = () => {};
  const come = new Promise<void>(resolve => {
    letThemCome = resolve;
  });
  const ask = catalog.queryEntities.bind(catalog);
  catalog.queryEntities = async (...asked) => {
    await come;
    return ask(...asked);
  };
  function Form() {
    const [chosen, setChosen] = useState(value);
    return (
      <>
        <TeamPicker
          label="Team"
          placeholder="Find a team"
          value={chosen}
          onChange={setChosen}
        />
        <p>chosen: {chosen}</p>
      </>
    );
  }
  renderInTestApp(<Form />, { apis: [[catalogApiRef, catalog]] });
  return { letThemCome: () => act(async () => letThemCome()) };
}

describe('TeamPicker', () => {
  it('keeps what is typed before the teams are there', async () => {
    const user = userEvent.setup();
    const { letThemCome } = show();
    const box = await screen.findByRole('combobox', { name: 'Team' });
    await user.type(box, 'Plat');
    await letThemCome();
    await screen.findByRole('option', { name: 'Platform Team' });
    expect(box).toHaveValue('Plat');
    expect(box).toHaveFocus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(
      await screen.findByText('chosen: group:default/platform-team'),
    ).toBeInTheDocument();
  });

  it('shows the name of the team there is, once it is known', async () => {
    const { letThemCome } = show('group:default/platform-team');
    await screen.findByRole('combobox', { name: 'Team' });
    await letThemCome();
    expect(await screen.findByDisplayValue('Platform Team')).toBeVisible();
  });
});
