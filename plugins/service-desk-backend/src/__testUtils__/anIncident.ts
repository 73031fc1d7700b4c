import { accessAfter } from '../incident/accessAfter';
import type { Access, IncidentRecord } from '../incident/IncidentRecord';
import { groups } from './company';

/** A record with access rows that match its fields, and further ones. */
export function anIncident(
  fields: Partial<IncidentRecord> = {},
  further: Access[] = [],
): IncidentRecord {
  const record: IncidentRecord = {
    id: 7,
    version: 3,
    title: 'Payments fail',
    description: 'Each payment ends with an error',
    state: 'assigned',
    impact: 'medium',
    urgency: 'medium',
    priority: 'P3',
    channel: 'portal',
    requester: 'user:default/zhang.wei',
    filedBy: 'user:default/zhang.wei',
    configurationItems: [
      { ref: 'component:default/payments-api', title: 'Payments API' },
    ],
    tier: 2,
    assignedTeam: groups.payments,
    assignmentBasis: {
      code: 'ci-owner',
      params: { ciRef: 'component:default/payments-api' },
    },
    major: false,
    createdAt: '2026-11-23T08:00:00.000Z',
    updatedAt: '2026-11-23T08:30:00.000Z',
    reopenCount: 0,
    reassignmentCount: 1,
    access: [],
    ...fields,
  };
  return {
    ...record,
    access: accessAfter(undefined, { ...record, access: further }),
  };
}
