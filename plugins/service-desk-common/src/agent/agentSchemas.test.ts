import { sameType } from '@firstline/common-kit';
import type { z } from 'zod';
import type {
  AssignmentPreview,
  AssignmentPreviewRequest,
  AssignmentProposalView,
  AssignmentRules,
} from '../assignment/assignment';
import type {
  assignmentPreviewReplySchema,
  assignmentProposalReplySchema,
  assignmentRulesReplySchema,
} from '../assignment/assignmentReplySchemas';
import type { assignmentPreviewSchema } from '../assignment/assignmentSchemas';
import type {
  Agent,
  AgentList,
  AgentProfile,
  DispatchBoard,
  HandOverReport,
  HandOverRequest,
} from './agent';
import type {
  agentListReplySchema,
  agentReplySchema,
  dispatchBoardReplySchema,
  handOverReportReplySchema,
} from './agentReplySchemas';
import { agentProfileSchema, type handOverSchema } from './agentSchemas';

const empty = { leaves: [], shifts: [], skills: [], locations: [] };
const day = (n: number) => `2026-12-${String(n).padStart(2, '0')}`;

describe('schemas of agents', () => {
  it('are the types of the API', () => {
    expect([
      sameType<typeof agentReplySchema, Agent>(true),
      sameType<typeof agentListReplySchema, AgentList>(true),
      sameType<typeof dispatchBoardReplySchema, DispatchBoard>(true),
      sameType<typeof handOverReportReplySchema, HandOverReport>(true),
      sameType<typeof assignmentProposalReplySchema, AssignmentProposalView>(
        true,
      ),
      sameType<typeof assignmentPreviewReplySchema, AssignmentPreview>(true),
      sameType<typeof assignmentRulesReplySchema, AssignmentRules>(true),
    ]).not.toContain(false);
    const profile: AgentProfile = {} as z.output<typeof agentProfileSchema>;
    const handOver: HandOverRequest = {} as z.output<typeof handOverSchema>;
    const preview: AssignmentPreviewRequest = {} as z.output<
      typeof assignmentPreviewSchema
    >;
    expect([profile, handOver, preview]).toHaveLength(3);
  });

  it('fill what is left out, and put leaves, shifts and periods in order', () => {
    expect(agentProfileSchema.parse({})).toEqual(empty);
    const team = 'group:default/dba-team';
    const early = {
      team,
      from: '2026-12-01T09:00:00+08:00',
      to: '2026-12-01T18:00:00+08:00',
    };
    // Later, although its text sorts first.
    const late = {
      team,
      from: '2026-12-01T02:00:00Z',
      to: '2026-12-01T08:00:00Z',
    };
    expect(
      agentProfileSchema.parse({
        hours: { 1: ['13:00-17:00', '09:00-12:00'], 5: ['22:00-06:00'] },
        leaves: [
          { from: day(20), to: day(24) },
          { from: day(3), to: day(3), note: ' Dentist ' },
        ],
        shifts: [late, early],
        skills: ['postgres', 'mysql', 'postgres'],
        capacity: 0,
      }),
    ).toEqual({
      ...empty,
      hours: { 1: ['09:00-12:00', '13:00-17:00'], 5: ['22:00-06:00'] },
      leaves: [
        { from: day(3), to: day(3), note: 'Dentist' },
        { from: day(20), to: day(24) },
      ],
      shifts: [early, late],
      skills: ['postgres', 'mysql'],
      capacity: 0,
    });
  });

  it.each([
    ['an unknown field', { duty: 'on-call' }, ''],
    ['no time zone', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['no weekday', { hours: { 8: ['09:00-12:00'] } }, 'hours.8'],
    ['no period', { hours: { 1: ['9-12'] } }, 'hours.1.0'],
    ['a period of no length', { hours: { 1: ['09:00-09:00'] } }, 'hours.1.0'],
    ['no hours at all', { hours: { 1: [] } }, 'hours'],
    [
      'no day',
      { leaves: [{ from: '2026-02-30', to: day(1) }] },
      'leaves.0.from',
    ],
    [
      'a leave backwards',
      { leaves: [{ from: day(2), to: day(1) }] },
      'leaves.0.to',
    ],
    [
      'a shift without end',
      {
        shifts: [
          {
            team: 'group:default/dba-team',
            from: '2026-12-01T09:00:00Z',
            to: '2026-12-01T17:00:00+08:00',
          },
        ],
      },
      'shifts.0.to',
    ],
    ['a skill in capitals', { skills: ['Postgres'] }, 'skills.0'],
    ['a broken capacity', { capacity: 1.5 }, 'capacity'],
    [
      'too many leaves',
      {
        leaves: Array.from({ length: 51 }, () => ({
          from: day(1),
          to: day(1),
        })),
      },
      'leaves',
    ],
  ])('refuse %s', (_, body, path) => {
    const parsed = agentProfileSchema.safeParse(body);
    expect(parsed.error?.issues.map(issue => issue.path.join('.'))).toEqual([
      path,
    ]);
  });
});
