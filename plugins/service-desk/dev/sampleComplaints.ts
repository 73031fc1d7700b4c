import type {
  Complaint,
  ComplaintEntry,
} from '@firstline/plugin-service-desk-common';
import { groupRef, userRef } from './people';

/** A complaint as the fake keeps it: everything, and nothing of who looks. */
export interface StoredComplaint
  extends Omit<
    Complaint,
    'view' | 'viewer' | 'allowedActions' | 'decisions' | 'measures'
  > {
  decisions: NonNullable<Complaint['decisions']>;
  measures: NonNullable<Complaint['measures']>;
  timeline: ComplaintEntry[];
}

const HOUR_MS = 3_600_000;

/** A complaint nobody has touched yet. */
export function newComplaint(
  fields: Partial<StoredComplaint> &
    Pick<StoredComplaint, 'number' | 'title' | 'description' | 'filedBy'>,
  now: number,
): StoredComplaint {
  const at = new Date(now).toISOString();
  return {
    version: 1,
    state: 'submitted',
    channel: 'portal',
    subjects: [],
    round: 1,
    decisions: [],
    measures: [],
    answers: [],
    hearing: {
      verifiers: [groupRef('service-desk')],
      deciders: [groupRef('it-management')],
      verifiedOneLevelUp: false,
      decidedOneLevelUp: false,
    },
    clocks: [
      {
        kind: 'verification',
        round: 1,
        targetSeconds: 8 * 3_600,
        startedAt: at,
        dueAt: new Date(now + 8 * HOUR_MS).toISOString(),
        state: 'running',
        remainingSeconds: 8 * 3_600,
      },
    ],
    attachments: [],
    createdAt: at,
    updatedAt: at,
    timeline: [
      {
        id: `${fields.number}-1`,
        kind: 'submitted',
        visibility: 'public',
        actor: fields.complainant ?? fields.filedBy,
        at,
        changes: [],
        attachments: [],
      },
    ],
    ...fields,
  };
}

/** Complaints in several states, so that each list has something. */
export function sampleComplaints(now = Date.now()): StoredComplaint[] {
  const ago = (hours: number) => now - hours * HOUR_MS;
  const iso = (hours: number) => new Date(ago(hours)).toISOString();
  const manager = userRef('he.qiang');
  return [
    newComplaint(
      {
        number: 'CMP-000001',
        title: 'Nobody called back about the printer',
        description: 'I was told I would be called within the hour. **Twice.**',
        complainant: userRef('zhang.wei'),
        filedBy: userRef('zhang.wei'),
        subjects: [userRef('tom.baker')],
        incidentNumber: 'INC-000005',
      },
      ago(2),
    ),
    newComplaint(
      {
        number: 'CMP-000002',
        title: '付款服务的工程师态度生硬',
        description: '电话里没有听完就挂断了。',
        complainant: userRef('emma.clark'),
        filedBy: userRef('li.na'),
        channel: 'phone',
        reporter: { name: 'Emma Clark', phone: '+44 20 7946 0999' },
        subjects: [userRef('raj.patel')],
        state: 'verified',
        finding: {
          text: 'The recording confirms it.',
          by: userRef('li.na'),
          at: iso(3),
        },
      },
      ago(20),
    ),
    newComplaint(
      {
        number: 'CMP-000003',
        title: 'Two weeks for a password',
        description: 'It took two weeks and four calls.',
        complainant: userRef('zhang.wei'),
        filedBy: userRef('zhang.wei'),
        team: groupRef('platform-team'),
        state: 'answered',
        finding: {
          text: 'It bounced five times between two teams.',
          by: userRef('li.na'),
          at: iso(60),
        },
        decisions: [
          {
            outcome: 'upheld',
            text: 'The hand-over rules were not followed.',
            by: manager,
            at: iso(40),
          },
        ],
        measures: [
          {
            id: '00000000-0000-4000-8000-0000000000a1',
            text: 'Go through the hand-over rules with both teams.',
            owner: userRef('maria.silva'),
            dueAt: iso(5),
            overdue: true,
          },
        ],
        outcome: 'upheld',
        answers: [
          {
            text: 'You are right, and we apologise. The rules have changed.',
            method: 'portal',
            by: userRef('li.na'),
            at: iso(30),
          },
        ],
        clocks: [],
      },
      ago(80),
    ),
  ];
}
