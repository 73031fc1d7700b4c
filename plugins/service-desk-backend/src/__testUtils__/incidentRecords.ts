import {
  channels,
  incidentStates,
  priorities,
} from '@firstline/plugin-service-desk-common';
import fc from 'fast-check';
import { accessRelations } from '../incident/IncidentCriterion';
import type { IncidentRecord } from '../incident/IncidentRecord';

/** A plain open incident; say what matters to the test. */
export function anIncident(
  changes: Partial<IncidentRecord> & { id: number },
): IncidentRecord {
  return {
    version: 1,
    title: 'Payments fail',
    description: 'Since nine this morning',
    state: 'new',
    impact: 'medium',
    urgency: 'medium',
    priority: 'P3',
    channel: 'portal',
    filedBy: 'user:default/zhang.wei',
    configurationItems: [],
    tier: 1,
    major: false,
    createdAt: '2026-11-21T09:00:00.000Z',
    updatedAt: '2026-11-21T09:00:00.000Z',
    reopenCount: 0,
    reassignmentCount: 0,
    access: [],
    ...changes,
  };
}

/** Few people and groups, so that random records have to do with each other. */
export const people = ['user:default/a', 'user:default/b', 'user:default/c'];
/** See {@link people}. */
export const groups = ['group:default/x', 'group:default/y'];
/** Few configuration items; see {@link people}. */
export const items = [
  'component:default/p',
  'component:default/q',
  'resource:default/r',
];
const minutes = ['00', '01', '02', '03'];

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

/** A moment out of four, so that orders have ties. */
export const someMoment: fc.Arbitrary<string> = fc
  .constantFrom(...minutes)
  .map(minute => `2026-11-21T09:${minute}:00.000Z`);

/** A random incident, all but its id. */
export const someIncident: fc.Arbitrary<Omit<IncidentRecord, 'id'>> = fc
  .record({
    state: fc.constantFrom(...incidentStates),
    priority: fc.constantFrom(...priorities),
    channel: fc.constantFrom(...channels.slice(0, 2)),
    category: maybe(fc.constantFrom('network/vpn', 'email')),
    tier: fc.integer({ min: 1, max: 3 }),
    assignedTeam: maybe(fc.constantFrom(...groups)),
    assignee: maybe(fc.constantFrom(...people)),
    requester: maybe(fc.constantFrom(...people)),
    major: fc.boolean(),
    announced: fc.boolean(),
    createdAt: someMoment,
    updatedAt: someMoment,
    title: fc.constantFrom('Payments fail', 'VPN 连接失败', 'Mail is slow'),
    configurationItems: fc.uniqueArray(
      fc.constantFrom(...items).map(ref => ({ ref, title: `Title of ${ref}` })),
      { selector: item => item.ref, maxLength: 2 },
    ),
    access: fc.uniqueArray(
      fc.record({
        relation: fc.constantFrom(...accessRelations),
        principal: fc.constantFrom(...people, ...groups),
      }),
      { selector: row => `${row.relation} ${row.principal}`, maxLength: 5 },
    ),
  })
  .map(({ announced, ...record }) => ({
    ...anIncident({ id: 0 }),
    ...record,
    announcement: announced
      ? { title: 'Known', note: 'We are at it', at: record.createdAt }
      : undefined,
  }));
