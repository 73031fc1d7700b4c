import {
  priorities,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { BusinessCalendar } from './businessCalendar';
import { chooseServiceLevel, type ItemFacts } from './chooseServiceLevel';
import type { ServiceLevel } from './serviceLevels';

const level = (
  name: string,
  hours: Partial<Record<Priority, number>>,
  rest: Partial<ServiceLevel> = {},
): ServiceLevel => ({
  name,
  title: name,
  isDefault: false,
  owners: [],
  systems: [],
  targets: Object.fromEntries(
    priorities.map(priority => [
      priority,
      {
        responseSeconds: 600,
        resolutionSeconds: (hours[priority] ?? 8) * 3600,
      },
    ]),
  ) as ServiceLevel['targets'],
  ...rest,
});

const office = BusinessCalendar.create({
  timeZone: 'UTC',
  hours: { 1: ['09:00-17:00'] },
  holidays: [],
  workdays: [],
});
const levels = [
  level('gold', { P1: 2, P2: 8 }),
  level('team', { P1: 4, P2: 6 }, { owners: ['group:default/payments'] }),
  level('batch', { P1: 40 }, { systems: ['system:default/batch'] }),
  level('office', {}, { calendar: office }),
  level('standard', {}, { isDefault: true }),
];

const item = (ref: string, facts: Partial<ItemFacts> = {}): ItemFacts => ({
  ref,
  ...facts,
});
const payments = { owner: 'group:default/payments' };
const batch = { system: 'system:default/batch' };

describe('chooseServiceLevel', () => {
  it.each<{
    what: string;
    items: ItemFacts[];
    priority?: Priority;
    name: string;
    code: string;
    params: Record<string, string>;
  }>([
    {
      what: 'the default without an item',
      items: [],
      name: 'standard',
      code: 'default',
      params: {},
    },
    {
      what: 'the default for an item without any',
      items: [item('a', { owner: 'group:default/other' })],
      name: 'standard',
      code: 'default',
      params: { ciRef: 'a' },
    },
    {
      what: 'the annotation before the owner and the system',
      items: [item('a', { annotated: 'gold', ...payments, ...batch })],
      name: 'gold',
      code: 'ci-annotation',
      params: { ciRef: 'a' },
    },
    {
      what: 'the owner before the system, and when the annotation says nothing known',
      items: [item('a', { annotated: 'platinum', ...payments, ...batch })],
      name: 'team',
      code: 'owner',
      params: { ciRef: 'a', ref: 'group:default/payments' },
    },
    {
      what: 'the system',
      items: [item('a', batch)],
      name: 'batch',
      code: 'system',
      params: { ciRef: 'a', ref: 'system:default/batch' },
    },
    {
      what: 'the system that is affected itself',
      items: [item('system:default/batch')],
      name: 'batch',
      code: 'system',
      params: { ciRef: 'system:default/batch', ref: 'system:default/batch' },
    },
    {
      what: 'the strictest of several',
      items: [item('a', batch), item('b', payments), item('c')],
      name: 'team',
      code: 'owner',
      params: { ciRef: 'b', ref: 'group:default/payments' },
    },
    {
      what: 'the strictest at this priority',
      items: [item('a', { annotated: 'gold' }), item('b', payments)],
      priority: 'P2',
      name: 'team',
      code: 'owner',
      params: { ciRef: 'b', ref: 'group:default/payments' },
    },
    {
      what: 'the default when it is stricter than the level of another item',
      items: [item('a', batch), item('b')],
      name: 'standard',
      code: 'default',
      params: { ciRef: 'b' },
    },
    {
      what: 'every hour before as much working time',
      items: [item('a', { annotated: 'office' }), item('b')],
      name: 'standard',
      code: 'default',
      params: { ciRef: 'b' },
    },
  ])('chooses $what', ({ items, priority = 'P1', name, code, params }) => {
    const chosen = chooseServiceLevel(levels, items, priority);
    expect({ name: chosen.level.name, ...chosen.basis }).toEqual({
      name,
      code,
      params,
    });
  });
});
