import { assignmentBasisCodes } from '@firstline/plugin-service-desk-common';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
} from '../__testUtils__/company';
import { assignmentSentence } from './assignmentSentence';
import { DefaultAssignmentService } from './DefaultAssignmentService';

const facts = { priority: 'P3', channel: 'portal' };
const service = DefaultAssignmentService.create({
  config: companyConfig,
  catalog: companyCatalog(),
});

describe('DefaultAssignmentService', () => {
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
  });

  it('knows the tier of a team, 2 when nothing says otherwise', () => {
    expect(service.tierOf(groups.desk)).toBe(1);
    expect(service.tierOf(groups.core)).toBe(3);
    expect(service.tierOf(groups.dba)).toBe(2);
    expect(service.highestTier).toBe(3);
  });

  it('names nobody when there is no desk', async () => {
    const none = DefaultAssignmentService.create({
      config: { groups: {}, tiers: new Map() },
      catalog: companyCatalog(),
    });
    const ground = await none.lookUp({ ...facts, ciRefs: [] }, 1);
    expect(ground.basis.code).toBe('unassigned');
    expect(ground.team).toBeUndefined();
    expect(none.highestTier).toBe(2);
  });

  it('prefers a team named for tier 2 to the owner', async () => {
    const named = DefaultAssignmentService.create({
      config: {
        ...companyConfig,
        tiers: new Map([[2, { team: groups.dba }]]),
      },
      catalog: companyCatalog(),
    });
    expect(
      await named.lookUp({ ...facts, ciRefs: [items.paymentsApi] }, 2),
    ).toMatchObject({ team: groups.dba, basis: { code: 'tier-team' } });
  });
});

describe('assignmentSentence', () => {
  it.each(assignmentBasisCodes)('says %s in a sentence', code => {
    const sentence = assignmentSentence({
      code,
      params: {
        ciRef: 'component:default/a',
        viaRef: 'system:default/s',
        by: 'user:default/li.na',
        tier: '3',
      },
    });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toContain('undefined');
  });

  it('says why the desk keeps what nobody owns', () => {
    expect(assignmentSentence({ code: 'desk-fallback', params: {} })).toBe(
      'No configuration item is named, so the service desk keeps it.',
    );
  });
});
