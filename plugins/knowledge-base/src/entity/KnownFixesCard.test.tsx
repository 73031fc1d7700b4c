import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen } from '@testing-library/react';
import { entityNamed } from '../../dev/catalog';
import { showScreens } from '../../dev/showScreens';
import { KnownFixesCard } from './KnownFixesCard';

function showOn(name: string, options: { as: string; language?: 'en' | 'zh' }) {
  showScreens(
    {
      '': (
        <EntityProvider entity={entityNamed(name)}>
          <KnownFixesCard />
        </EntityProvider>
      ),
    },
    { ...options, path: '' },
  );
}

describe('the known fixes of an item', () => {
  // The chosen language is kept in the browser.
  beforeEach(() => localStorage.clear());

  it('stand before those of what it depends on, which say so', async () => {
    showOn('checkout-web', { as: 'li.na' });
    await screen.findByRole('heading', { name: /Card payments are refused/ });
    expect(
      screen.getAllByRole('heading', { level: 4 }).map(one => one.textContent),
    ).toEqual([
      'Card payments are refused with “3DS step-up required”',
      'Checkout answers 502 while payments-api holds idle connections',
      'Fail over the payments database',
    ]);
    expect(
      screen.getByText(/About Payments API 支付接口, on which this depends$/),
    ).toBeInTheDocument();
  });

  it('are asked for where there are none, of those who can write them', async () => {
    showOn('wallet-pilot', { as: 'wang.fang', language: 'zh' });
    const write = await screen.findByRole('link', { name: '撰写第一篇' });
    expect(write).toHaveAttribute(
      'href',
      '/knowledge-base/new?ciRef=component%3Adefault%2Fwallet-pilot',
    );
  });

  it('are not asked of a reader', async () => {
    showOn('wallet-pilot', { as: 'zhang.wei' });
    expect(
      await screen.findByText(/When a fix for this service is known/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Write the first one' }),
    ).not.toBeInTheDocument();
  });
});
