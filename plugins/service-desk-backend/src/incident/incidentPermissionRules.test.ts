import { resolve } from 'node:path';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { inTransaction } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  incidentReadPermission,
  RESOURCE_TYPE_INCIDENT,
} from '@firstline/plugin-service-desk-common';
import type {
  IncidentCriterion,
  IncidentResource,
} from '@firstline/plugin-service-desk-node';
import fc from 'fast-check';
import { groups, people, someIncident } from '../__testUtils__/incidentRecords';
import { DatabaseIncidentStore } from './DatabaseIncidentStore';
import { matchesCriteria } from './incidentCriteria';
import { applyCriteria } from './incidentCriteriaSql';
import {
  createIncidentConditionalDecision,
  incidentConditions,
  incidentRules,
} from './incidentPermissionRules';

type Conditions = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_INCIDENT>
>;

const ruleset: PermissionRuleset<
  IncidentResource,
  IncidentCriterion,
  typeof RESOURCE_TYPE_INCIDENT
> = {
  getRuleByName(name) {
    const rule = Object.values(incidentRules).find(r => r.name === name);
    if (!rule) throw new Error(`No rule ${name}`);
    return rule as ReturnType<(typeof ruleset)['getRuleByName']>;
  },
};

const { tierAtLeast, ...relations } = incidentConditions;
const leaf: fc.Arbitrary<Conditions> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...Object.values(relations)),
        // None at all too: nobody is one of nobody.
        fc.uniqueArray(fc.constantFrom(...people, ...groups), { maxLength: 3 }),
      )
      .map(([condition, principals]) => condition({ principals })),
  },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 0, max: 4 })
      .map(tier => tierAtLeast({ tier })),
  },
);
const { conditions } = fc.letrec<{ conditions: Conditions }>(tie => ({
  conditions: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc
      .array(tie('conditions'), { minLength: 1, maxLength: 3 })
      .map(all => ({ allOf: all as [Conditions, ...Conditions[]] })),
    fc
      .array(tie('conditions'), { minLength: 1, maxLength: 3 })
      .map(any => ({ anyOf: any as [Conditions, ...Conditions[]] })),
    tie('conditions').map(not => ({ not })),
  ),
}));

describe('incident permission rules', () => {
  eachDatabase(
    'decide the same in SQL, in memory and through the framework',
    async ({ knex }) => {
      const store = DatabaseIncidentStore.create({ knex });
      const records = fc
        .sample(someIncident, { numRuns: 60, seed: 7 })
        .map((record, index) => ({ ...record, id: index + 1 }));
      await inTransaction(knex, async transaction => {
        for (const record of records) {
          await store.insert(record, { transaction });
        }
      });
      const toCriteria = createConditionTransformer(ruleset);
      const isAllowed = createConditionAuthorizer(ruleset);
      let decided = 0;

      await fc.assert(
        fc.asyncProperty(conditions, async asked => {
          const criteria = toCriteria(asked);
          const decision = createIncidentConditionalDecision(
            incidentReadPermission,
            asked,
          );
          const inSql: number[] = await applyCriteria(
            knex('incidents as i').orderBy('i.id'),
            criteria,
          ).pluck('i.id');
          const inMemory = records.filter(r => matchesCriteria(r, criteria));
          const byFramework = records.filter(r => isAllowed(decision, r));

          expect(inSql).toEqual(inMemory.map(r => r.id));
          expect(inSql).toEqual(byFramework.map(r => r.id));
          // A negation lets through exactly the others.
          const others: number[] = await applyCriteria(knex('incidents as i'), {
            not: criteria,
          }).pluck('i.id');
          expect(others.length + inSql.length).toBe(records.length);
          if (inSql.length && others.length) decided += 1;
        }),
        { numRuns: 200, seed: 11 },
      );
      expect(decided).toBeGreaterThan(50);
    },
    { migrationsDirectory: resolve(__dirname, '../../migrations') },
  );

  it('hands conditions to the authors of policies', () => {
    const decision = createIncidentConditionalDecision(
      incidentReadPermission,
      incidentConditions.isRequester({ principals: ['user:default/a'] }),
    );
    expect(decision).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'service-desk',
      resourceType: 'service-desk-incident',
      conditions: {
        rule: 'IS_REQUESTER',
        resourceType: 'service-desk-incident',
        params: { principals: ['user:default/a'] },
      },
    });
  });
});
