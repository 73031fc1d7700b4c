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
  articleKinds,
  articleReadPermission,
  articleStates,
  audiences,
  type RESOURCE_TYPE_ARTICLE,
} from '@firstline/plugin-knowledge-base-common';
import type {
  ArticleCriterion,
  ArticleResource,
} from '@firstline/plugin-knowledge-base-node';
import fc from 'fast-check';
import { migrationsDirectory } from '../__testUtils__/articleTest';
import { articleResourceOf } from './articleAccess';
import { matchesCriteria } from './articleCriteria';
import { applyCriteria } from './articleCriteriaSql';
import {
  articleConditions,
  articleRules,
  createArticleConditionalDecision,
} from './articlePermissionRules';
import type { ArticleRecord } from './ArticleRecord';
import { DatabaseArticleStore } from './DatabaseArticleStore';

type Conditions = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_ARTICLE>
>;

const ruleset: PermissionRuleset<
  ArticleResource,
  ArticleCriterion,
  typeof RESOURCE_TYPE_ARTICLE
> = {
  getRuleByName(name) {
    const rule = Object.values(articleRules).find(r => r.name === name);
    if (!rule) throw new Error(`No rule ${name}`);
    return rule as ReturnType<(typeof ruleset)['getRuleByName']>;
  },
};

const someone = ['user:default/a', 'user:default/b', 'group:default/g'];
const items = ['component:default/x', 'api:default/y', 'resource:default/z'];
// None at all too: nobody is one of nobody.
const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const at = '2026-11-22T09:00:00.000Z';
const linked = (refs: string[]) => refs.map(ref => ({ ref, title: ref }));

const someArticle: fc.Arbitrary<Omit<ArticleRecord, 'id'>> = fc
  .record({
    state: fc.constantFrom(...articleStates),
    kind: fc.constantFrom(...articleKinds),
    audience: fc.constantFrom(...audiences),
    owner: fc.constantFrom(...someone),
    author: fc.constantFrom(...someone),
    pendingAuthor: fc.option(fc.constantFrom(...someone)),
    ciOwner: fc.option(fc.constantFrom(...someone)),
    shown: some(items),
    coming: some(items),
  })
  .map(({ pendingAuthor, ciOwner, shown, coming, ...article }) => ({
    ...article,
    version: 1,
    revision: 1,
    lastRevision: 1,
    title: 'Title',
    language: 'en' as const,
    tags: [],
    configurationItems: linked(shown),
    pendingItems: linked(coming.filter(ref => !shown.includes(ref))),
    excerpt: '',
    createdBy: article.author,
    createdAt: at,
    updatedAt: at,
    stale: [],
    access: [
      { relation: 'author' as const, principal: article.author },
      ...(pendingAuthor
        ? [{ relation: 'pendingAuthor' as const, principal: pendingAuthor }]
        : []),
      ...(ciOwner
        ? [{ relation: 'ciOwner' as const, principal: ciOwner }]
        : []),
    ],
    counts: { helped: 0, didNotHelp: 0, solved: 0 },
  }));

const leaf: fc.Arbitrary<Conditions> = fc.oneof(
  some(audiences).map(chosen =>
    articleConditions.hasAudience({ audiences: chosen }),
  ),
  some(articleKinds).map(kinds => articleConditions.hasKind({ kinds })),
  some(articleStates).map(states => articleConditions.isInState({ states })),
  some(someone).map(principals => articleConditions.isOwner({ principals })),
  some(someone).map(principals => articleConditions.isAuthor({ principals })),
  some(items).map(refs => articleConditions.isAbout({ refs })),
);
const { conditions } = fc.letrec<{ conditions: Conditions }>(tie => {
  const several = fc.array(tie('conditions'), { minLength: 1, maxLength: 3 });
  return {
    conditions: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      leaf,
      several.map(all => ({ allOf: all as [Conditions, ...Conditions[]] })),
      several.map(any => ({ anyOf: any as [Conditions, ...Conditions[]] })),
      tie('conditions').map(not => ({ not })),
    ),
  };
});

describe('article permission rules', () => {
  eachDatabase(
    'decide the same in SQL, in memory and through the framework',
    async ({ knex }) => {
      const store = DatabaseArticleStore.create({ knex });
      const records = fc
        .sample(someArticle, { numRuns: 60, seed: 7 })
        .map((record, index) => ({ ...record, id: index + 1 }));
      await inTransaction(knex, transaction =>
        store.insert(records, { transaction }),
      );
      const toCriteria = createConditionTransformer(ruleset);
      const isAllowed = createConditionAuthorizer(ruleset);
      let decided = 0;

      await fc.assert(
        fc.asyncProperty(conditions, async asked => {
          const criteria = toCriteria(asked);
          const decision = createArticleConditionalDecision(
            articleReadPermission,
            asked,
          );
          const inSql: number[] = await applyCriteria(
            knex('articles as a').orderBy('a.id'),
            criteria,
          ).pluck('a.id');
          const seen = (test: (article: ArticleResource) => boolean) =>
            records.filter(r => test(articleResourceOf(r))).map(r => r.id);

          expect(inSql).toEqual(seen(r => matchesCriteria(r, criteria)));
          expect(inSql).toEqual(seen(r => isAllowed(decision, r)));
          // A negation lets through exactly the others.
          const others: number[] = await applyCriteria(knex('articles as a'), {
            not: criteria,
          }).pluck('a.id');
          expect(others.length + inSql.length).toBe(records.length);
          if (inSql.length && others.length) decided += 1;
        }),
        { numRuns: 200, seed: 11 },
      );
      expect(decided).toBeGreaterThan(50);
    },
    { migrationsDirectory },
  );

  it('hands conditions to the authors of policies', () => {
    expect(
      createArticleConditionalDecision(
        articleReadPermission,
        articleConditions.hasAudience({ audiences: ['everyone'] }),
      ),
    ).toEqual({
      result: AuthorizeResult.CONDITIONAL,
      pluginId: 'knowledge-base',
      resourceType: 'knowledge-base-article',
      conditions: {
        rule: 'HAS_AUDIENCE',
        resourceType: 'knowledge-base-article',
        params: { audiences: ['everyone'] },
      },
    });
  });
});
