import { EntityProvider, catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import { DateTime } from 'luxon';
import { FakeMeasures } from '../../dev/FakeMeasures';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { measureApiRef, serviceDeskApiRef } from '../api';
import { measuresRouteRef, reportsRouteRef } from '../routes';
import { ServiceReportCard } from './ServiceReportCard';

const entities = sampleEntities();
const lastMonth = DateTime.local().minus({ months: 1 });

function show(as: string, name: string) {
  const asked: unknown[] = [];
  renderInTestApp(
    <EntityProvider
      entity={entities.find(entity => entity.metadata.name === name)!}
    >
      <ServiceReportCard />
      <p>The rest of the page</p>
    </EntityProvider>,
    {
      apis: [
        [serviceDeskApiRef, FakeServiceDesk.create({ as })],
        [
          measureApiRef,
          FakeMeasures.create({
            as,
            before: async (_, request) => {
              asked.push(request);
            },
          }),
        ],
        [catalogApiRef, catalogApiMock({ entities })],
      ],
      mountedRoutes: {
        '/service-desk/measures': measuresRouteRef,
        '/service-desk/reports': reportsRouteRef,
      },
    },
  );
  return asked;
}

describe('ServiceReportCard', () => {
  it('measures a component, and leads to the report of its system', async () => {
    const asked = show('li.na', 'payments-api');
    const table = within(
      await screen.findByRole('table', { name: 'The last months' }),
    );
    expect(table.getAllByRole('row')).toHaveLength(5);
    const month = lastMonth.setLocale('en').toFormat('LLLL yyyy');
    expect(
      table.getByRole('link', { name: `Report of ${month}` }),
    ).toHaveAttribute(
      'href',
      `/service-desk/reports/${lastMonth.toFormat(
        'yyyy-MM',
      )}?system=system%3Adefault%2Fpayments`,
    );
    expect(screen.getByRole('link', { name: 'Measures' })).toHaveAttribute(
      'href',
      expect.stringContaining('ci=component%3Adefault%2Fpayments-api'),
    );
    expect(asked).toEqual([
      expect.objectContaining({
        ci: 'component:default/payments-api',
        by: 'month',
      }),
    ]);
  });

  it('is not there for those it is not open to', async () => {
    const asked = show('zhang.wei', 'payments-api');
    expect(await screen.findByText('The rest of the page')).toBeVisible();
    await waitFor(() => expect(asked).toHaveLength(1));
    await waitFor(() =>
      expect(screen.queryByText('Service report')).toBeNull(),
    );
  });
});
