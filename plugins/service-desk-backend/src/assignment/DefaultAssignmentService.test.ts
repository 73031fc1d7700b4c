import { ManualClock } from '@firstline/backend-kit';
import { defaultLoadWeights } from '@firstline/plugin-service-desk-common';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
} from '../__testUtils__/company';
import type { Roster, RosterMember } from '../agent/Roster';
import type { Workload } from '../agent/Workloads';
import { BusinessCalendar } from '../service-level/businessCalendar';
import type { AssignmentConfig } from '../settings/assignmentConfig';
import type { DeskConfig } from '../settings/DeskConfig';
import type { AssignmentRule } from './assignmentRules';
import { DefaultAssignmentService } from './DefaultAssignmentService';
import { PersonChooser } from './PersonChooser';

const facts = { priority: 'P3', channel: 'portal' };
const catalog = companyCatalog();
const office = BusinessCalendar.create({
  timeZone: 'Asia/Shanghai',
  hours: { 1: ['09:00-18:00'] },
  holidays: [],
  workdays: [],
});
const fang = 'user:default/wang.fang';
const raj = 'user:default/raj.patel';

/** Everybody is on duty, but who is said to be something else. */
function rosterOf(duty: Record<string, RosterMember['duty']>): Roster {
  const member = (userRef: string): RosterMember => ({
    userRef,
    version: 0,
    profile: { leaves: [], shifts: [], skills: [], locations: [] },
    duty: duty[userRef] ?? 'on-duty',
  });
  return {
    membersOf: async team => (await catalog.membersOf(team)).map(member),
    people: async refs => refs.map(member),
    dutyUntil: () => undefined,
    timeZoneOf: () => 'UTC',
  };
}

function serviceOf(
  given: {
    config?: Partial<Pick<DeskConfig, 'groups' | 'tiers'>>;
    assignment?: Partial<AssignmentConfig>;
    duty?: Record<string, RosterMember['duty']>;
    loads?: Record<string, Workload>;
  } = {},
) {
  const assignment = { ...companyConfig.assignment, ...given.assignment };
  const { loads = {} } = given;
  return DefaultAssignmentService.create({
    config: { ...companyConfig, ...given.config, assignment },
    catalog,
    calendars: new Map([['office', office]]),
    roster: rosterOf(given.duty ?? {}),
    chooser: PersonChooser.create({
      config: { weights: defaultLoadWeights },
      workloads: {
        of: async refs =>
          new Map(refs.map(ref => [ref, loads[ref] ?? { work: {} }])),
        lock: async () => {},
      },
    }),
    // A Monday at nine in Shanghai.
    clock: ManualClock.create('2026-11-23T01:00:00.000Z'),
  });
}

const rule = (
  name: string,
  result: Partial<AssignmentRule['result']>,
  rest: Partial<AssignmentRule> = {},
): AssignmentRule => ({
  name,
  conditions: [],
  result: { skills: [], ...result },
  ...rest,
});
const assigns = new Map([[groups.payments, { mode: 'assign' as const }]]);

describe('DefaultAssignmentService', () => {
  const service = serviceOf();

  it.each([
    [1, [items.paymentsApi], groups.desk, 1, 'desk'],
    [2, [items.paymentsApi], groups.payments, 2, 'ci-owner'],
    [2, [items.paymentsDb, items.paymentsApi], groups.dba, 2, 'ci-owner'],
    [2, [items.batch], groups.payments, 2, 'system-owner'],
    [2, [items.printer], groups.desk, 1, 'desk-fallback'],
    [2, ['component:default/gone'], groups.desk, 1, 'desk-fallback'],
    [2, [], groups.desk, 1, 'desk-fallback'],
    [3, [items.paymentsApi], groups.core, 3, 'tier-team'],
    [4, [items.paymentsApi], undefined, 4, 'unassigned'],
  ])('tier %d of %j is %s', async (tier, ciRefs, team, teamTier, code) => {
    const ground = await service.lookUp({ ...facts, ciRefs }, tier);
    expect(ground).toMatchObject({ tier: teamTier, basis: { code } });
    expect(ground.team).toBe(team);
    // No person is looked for in a team that the config does not name.
    expect(ground.search).toBeUndefined();
    expect(ground.basis.person).toBeUndefined();
  });

  it('knows the tier of a team, 2 when nothing says otherwise', () => {
    expect(service.tierOf(groups.desk)).toBe(1);
    expect(service.tierOf(groups.core)).toBe(3);
    expect(service.tierOf(groups.dba)).toBe(2);
    expect(service.highestTier).toBe(3);
    const ruled = serviceOf({
      assignment: {
        rules: [
          rule('High', { team: groups.dba, tier: 4 }),
          rule('Desk', { team: groups.desk, tier: 5 }),
          rule('Higher', { skills: ['x'] }, { atTier: 6 }),
        ],
      },
    });
    expect(ruled.tierOf(groups.dba)).toBe(4);
    expect(ruled.tierOf(groups.desk)).toBe(1);
    expect(ruled.highestTier).toBe(6);
  });

  it('names nobody when there is no desk', async () => {
    const none = serviceOf({ config: { groups: {}, tiers: new Map() } });
    const ground = await none.lookUp({ ...facts, ciRefs: [] }, 1);
    expect(ground.basis.code).toBe('unassigned');
    expect(ground.team).toBeUndefined();
    expect(none.highestTier).toBe(2);
  });

  it('prefers a team named for tier 2 to the owner', async () => {
    const named = serviceOf({
      config: { tiers: new Map([[2, { team: groups.dba }]]) },
    });
    expect(
      await named.lookUp({ ...facts, ciRefs: [items.paymentsApi] }, 2),
    ).toMatchObject({ team: groups.dba, basis: { code: 'tier-team' } });
  });

  it('follows the first rule that matches, with what it knows of items and hours', async () => {
    const ruled = serviceOf({
      assignment: {
        rules: [
          rule(
            'Night',
            { team: groups.core },
            { conditions: [{ field: 'hours', values: ['outside office'] }] },
          ),
          rule(
            'Databases',
            { team: groups.dba, vendor: 'oracle' },
            {
              atTier: 1,
              conditions: [
                { field: 'ciRef', values: [items.paymentsDb] },
                { field: 'requesterGroup', values: [groups.sales] },
              ],
            },
          ),
        ],
      },
    });
    const asked = {
      ...facts,
      ciRefs: [items.printer, items.paymentsDb],
      requester: 'user:default/emma.clark',
    };
    expect(await ruled.lookUp(asked, 1)).toMatchObject({
      team: groups.dba,
      tier: 2,
      vendor: 'oracle',
      basis: { code: 'rule', params: { rule: 'Databases' } },
      verdicts: [
        { name: 'Night', matched: false, failed: 'hours' },
        { name: 'Databases', matched: true },
      ],
    });
    const other = { ...asked, requester: 'user:default/zhang.wei' };
    expect(await ruled.lookUp(other, 1)).toMatchObject({
      team: groups.desk,
      basis: { code: 'desk', params: {} },
    });
  });

  it('adds a rule without a team to what the defaults say', async () => {
    const ruled = serviceOf({
      assignment: {
        rules: [rule('Straight to the second line', { tier: 2 })],
        teams: assigns,
      },
      loads: { [fang]: { work: { P1: 1 } } },
    });
    const ground = await ruled.lookUp(
      { ...facts, ciRefs: [items.paymentsApi] },
      1,
    );
    expect(await ruled.preview(ground)).toMatchObject({
      team: groups.payments,
      tier: 2,
      assignee: raj,
      basis: {
        code: 'ci-owner',
        params: { rule: 'Straight to the second line' },
        person: {
          code: 'least-loaded',
          params: { candidates: '2', load: '0' },
        },
      },
      candidates: [
        { userRef: raj, verdict: 'chosen', load: 0 },
        { userRef: fang, verdict: 'more-loaded', load: 8 },
      ],
    });
  });

  it('leaves it to the team that pulls, unless a rule names a person', async () => {
    const teams = new Map([[groups.payments, { mode: 'pull' as const }]]);
    const asked = { ...facts, ciRefs: [items.paymentsApi] };
    const pulls = serviceOf({ assignment: { teams } });
    const ground = await pulls.lookUp(asked, 2);
    expect(ground).toMatchObject({ basis: { person: { code: 'pull' } } });
    expect((await pulls.preview(ground)).assignee).toBeUndefined();

    const named = {
      teams,
      rules: [rule('Fang', { team: groups.payments, assignee: fang })],
    };
    const says = async (duty: RosterMember['duty'], requester?: string) => {
      const ruled = serviceOf({ assignment: named, duty: { [fang]: duty } });
      return ruled.preview(await ruled.lookUp({ ...asked, requester }, 1));
    };
    expect(await says('off-hours')).toMatchObject({
      assignee: fang,
      basis: { code: 'rule', person: { code: 'named' } },
    });
    for (const proposal of [
      await says('on-leave'),
      await says('on-duty', fang),
    ]) {
      expect(proposal).toMatchObject({ basis: { person: { code: 'pull' } } });
      expect(proposal.assignee).toBeUndefined();
    }
  });

  it('looks for a person of a chosen team, but not for who had it', async () => {
    const chosen = {
      team: groups.payments,
      basis: { code: 'chosen', params: { by: 'user:default/li.na' } },
      except: fang,
    } as const;
    const assigning = serviceOf({ assignment: { teams: assigns } });
    const asked = { ...facts, ciRefs: [] };
    expect(
      await assigning.preview(await assigning.lookUpTeam(asked, chosen)),
    ).toMatchObject({
      assignee: raj,
      basis: { code: 'chosen', person: { code: 'only-one' } },
    });
    const ground = await service.lookUpTeam(asked, chosen);
    expect(ground).toMatchObject({ team: groups.payments, tier: 2 });
    expect(ground.search).toBeUndefined();
  });

  it('suggests for a queue as if each were given out', async () => {
    const waiting = ['P1', 'P4', 'P4', 'P4'].map(priority => ({
      facts: { ...facts, priority, ciRefs: [] },
      tier: 2,
      basis: { code: 'chosen', params: {} } as const,
    }));
    const proposals = await service.suggest(groups.payments, waiting);
    expect(proposals.map(({ assignee }) => assignee)).toEqual([
      raj,
      fang,
      fang,
      fang,
    ]);
    expect(await service.isOnLeave(fang, groups.payments)).toBe(false);
    const away = serviceOf({ duty: { [fang]: 'on-leave' } });
    expect(await away.isOnLeave(fang, groups.payments)).toBe(true);
  });
});
