import {
  allowedComplaintMoves,
  type Complaint,
  type ComplaintRelation,
  type DeskPerson,
} from '@firstline/plugin-service-desk-common';
import { personas, userRef } from './people';
import type { StoredComplaint } from './sampleComplaints';

function relationsOf(
  me: DeskPerson,
  record: StoredComplaint,
): ComplaintRelation[] {
  if (record.complainant === me.userRef) return ['complainant'];
  const team = personas
    .filter(({ groups }) =>
      groups.some(group => record.team === `group:default/${group}`),
    )
    .map(({ name }) => userRef(name));
  if ([...record.subjects, ...team].includes(me.userRef)) return [];
  return [
    ...(me.agent ? (['verifier'] as const) : []),
    ...(me.deskManager ? (['decider'] as const) : []),
  ];
}

/** All of it, to nobody in particular. */
export function wholeOf(record: StoredComplaint): Complaint {
  const { timeline: _timeline, decisions, measures, ...facts } = record;
  return {
    ...facts,
    decisions,
    measures,
    view: 'internal',
    allowedActions: [],
    viewer: { mayWrite: [], mayRate: false, mayCompleteMeasures: false },
  };
}

/** What somebody gets of it; undefined for whom it is about, and others. */
export function viewOf(
  me: DeskPerson,
  record: StoredComplaint,
): Complaint | undefined {
  const relations = relationsOf(me, record);
  if (relations.length === 0) return undefined;
  const all = wholeOf(record);
  const { state, round, decisions } = record;
  const allowedActions = allowedComplaintMoves(
    { state, round, decisions: decisions.length },
    relations,
  );
  if (!relations.includes('complainant')) {
    return {
      ...all,
      allowedActions,
      viewer: {
        mayWrite: ['public', 'internal'],
        mayRate: false,
        mayCompleteMeasures: relations.includes('decider'),
      },
    };
  }
  const { finding, decisions: _d, measures, hearing, ...told } = all;
  return {
    ...told,
    view: 'complainant',
    clocks: all.clocks.filter(({ kind }) => kind === 'answer'),
    allowedActions,
    viewer: {
      mayWrite: ['public'],
      mayRate: state === 'closed',
      mayCompleteMeasures: false,
    },
  };
}
