import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { FakeComplaints } from '../../dev/FakeComplaints';
import { FakeSatisfaction } from '../../dev/FakeSatisfaction';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { complaintApiRef, satisfactionApiRef, serviceDeskApiRef } from '../api';
import { audiences, type DeskPageId } from './pages';
import { takeServiceDeskItems } from './takeServiceDeskItems';

const pageOf = (id: string) => ({
  href: `/${id.replace('page:', '')}`,
  title: id.replace('page:service-desk/', ''),
  icon: <svg />,
});

/** A sidebar of all pages but some, as somebody sees it; returns what was taken. */
function show(options: {
  as: string;
  except?: DeskPageId[];
  switchedOff?: DeskPageId[];
}) {
  const { as, except, switchedOff = [] } = options;
  const taken: string[] = [];
  const desk = FakeServiceDesk.create({ as });
  const items = takeServiceDeskItems(
    {
      take: id => {
        taken.push(id);
        return switchedOff.some(off => off === id) ? undefined : pageOf(id);
      },
    },
    { except },
  );
  renderInTestApp(items, {
    apis: [
      [serviceDeskApiRef, desk],
      [satisfactionApiRef, FakeSatisfaction.create({ desk })],
      [complaintApiRef, FakeComplaints.create({ as })],
    ],
  });
  return taken;
}

const names = () =>
  screen.getAllByRole('link').map(link => link.getAttribute('aria-label'));

describe('takeServiceDeskItems', () => {
  it('shows a requester what is of use to them, and takes the rest away', async () => {
    const taken = show({ as: 'zhang.wei' });
    await screen.findByRole('link', { name: 'report' });
    // What others see would have come with these by now.
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(names()).toEqual(['report', 'my']);
    expect(taken.sort()).toEqual(
      ['page:service-desk', ...Object.keys(audiences)].sort(),
    );
  });

  it('shows an agent the desk, and how many calls and complaints wait', async () => {
    show({ as: 'li.na' });
    await screen.findByRole('link', { name: 'complaints 1 waiting' });
    await screen.findByRole('link', { name: /^follow-ups \d+ waiting$/ });
    expect(names()).toEqual([
      'report',
      'my',
      'desk',
      expect.stringMatching(/^follow-ups/),
      expect.stringMatching(/^complaints/),
      ...['dispatch', 'agents', 'measures', 'reports', 'daily', 'assessment'],
      'settings',
    ]);
  });

  it('leaves out what the portal places by itself or has switched off', async () => {
    const taken = show({
      as: 'maria.silva',
      except: ['page:service-desk/report'],
      switchedOff: ['page:service-desk/assessment'],
    });
    await screen.findByRole('link', { name: 'watch' });
    expect(names()).not.toContain('report');
    expect(names()).not.toContain('assessment');
    expect(names()).toContain('daily');
    expect(taken).not.toContain('page:service-desk/report');
  });
});
