import {
  firstMatch,
  type AssignmentRule,
  type ConditionField,
  type RuleFacts,
} from './assignmentRules';

const database = {
  ref: 'resource:default/payments-db',
  kind: 'Resource',
  type: 'database',
  tags: ['postgres', 'critical'],
  lifecycle: 'production',
  systemRef: 'system:default/payments',
  annotations: { 'firstline.io/region': 'cn-east', 'x/plain': 'yes' },
};
const website = {
  ref: 'component:default/checkout-web',
  kind: 'Component',
  type: 'website',
  tags: [],
  annotations: {},
};

const facts: RuleFacts = {
  tier: 2,
  category: 'network/vpn/client',
  priority: 'P2',
  channel: 'phone',
  location: 'Shanghai, Pudong, floor 3',
  requesterGroups: ['group:default/sales'],
  items: [database, website],
  openCalendars: ['shop'],
};

const rule = (
  conditions: Partial<Record<ConditionField, string[]>>,
  rest: Partial<AssignmentRule> = {},
): AssignmentRule => ({
  name: 'Rule',
  conditions: Object.entries(conditions).map(([field, values]) => ({
    field: field as ConditionField,
    values,
  })),
  result: { team: 'group:default/x', skills: [] },
  ...rest,
});

describe('assignment rules', () => {
  it.each<[ConditionField, string[], string[]]>([
    ['category', ['network/vpn'], ['network/vp']],
    ['category', ['email', 'network/vpn/client'], ['network/vpn/client/mac']],
    ['ciRef', [website.ref], ['component:default/other']],
    ['ciKind', ['resource'], ['api']],
    ['ciType', ['database'], ['service']],
    ['ciTag', ['mysql', 'postgres'], ['mysql']],
    ['ciLifecycle', ['production'], ['experimental']],
    ['ciSystem', ['system:default/payments'], ['system:default/identity']],
    ['ciAnnotation', ['x/plain'], ['x/other']],
    [
      'ciAnnotation',
      ['firstline.io/region: cn-east'],
      ['firstline.io/region: eu'],
    ],
    ['ciAnnotation', ['x/plain: yes'], ['toString']],
    ['priority', ['P1', 'P2'], ['P3']],
    ['location', ['PUDONG'], ['London']],
    ['channel', ['phone'], ['portal']],
    ['requesterGroup', ['group:default/sales'], ['group:default/finance']],
    ['hours', ['inside shop'], ['outside shop']],
    ['hours', ['outside office'], ['inside office']],
  ])('look at %s: %j, not %j', (field, holding, failing) => {
    expect(firstMatch([rule({ [field]: holding })], facts).rule).toBeDefined();
    expect(firstMatch([rule({ [field]: failing })], facts)).toEqual({
      verdicts: [{ name: 'Rule', matched: false, failed: field }],
    });
  });

  it('need every condition, and those on items of one and the same', () => {
    const { rule: found } = firstMatch(
      [rule({ priority: ['P2'], ciKind: ['resource'], ciTag: ['critical'] })],
      facts,
    );
    expect(found).toBeDefined();
    expect(
      firstMatch([rule({ ciType: ['website'], ciTag: ['critical'] })], facts)
        .verdicts,
    ).toEqual([{ name: 'Rule', matched: false, failed: 'ciTag' }]);
  });

  it('are tried in order, each with its verdict, until one matches', () => {
    const rules = [
      rule({}, { name: 'Third line', atTier: 3 }),
      rule({ priority: ['P1'] }, { name: 'Urgent' }),
      rule({ channel: ['phone'] }, { name: 'Calls', atTier: 2 }),
      rule({}, { name: 'All' }),
    ];
    expect(firstMatch(rules, facts)).toEqual({
      rule: rules[2],
      verdicts: [
        { name: 'Third line', matched: false, failed: 'tier' },
        { name: 'Urgent', matched: false, failed: 'priority' },
        { name: 'Calls', matched: true },
      ],
    });
  });

  it('say nothing of where it goes next when they name who has it', () => {
    const rules = [
      rule({}, { name: 'Here' }),
      rule(
        {},
        { name: 'There', result: { team: 'group:default/y', skills: [] } },
      ),
    ];
    const options = { except: 'group:default/x' };
    expect(firstMatch(rules, facts, options).rule?.name).toBe('There');
    expect(firstMatch(rules.slice(0, 1), facts, options)).toEqual({
      verdicts: [{ name: 'Here', matched: false, failed: 'team' }],
    });
    expect(firstMatch(rules, facts).rule?.name).toBe('Here');
  });
});
