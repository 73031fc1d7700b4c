import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  articleKinds,
  articleStates,
  audiences as audienceNames,
} from '@firstline/plugin-knowledge-base-common';
import {
  articleResourceRef,
  type ArticleCriterion,
} from '@firstline/plugin-knowledge-base-node';
import { z } from 'zod';
import { matchesCriterion } from './articleCriteria';

const someone = z
  .array(z.string())
  .describe('Entity refs of users and groups, any of which will do');

/** The rules a permission policy can decide about articles by. */
export const articleRules = {
  hasAudience: createPermissionRule({
    name: 'HAS_AUDIENCE',
    description: 'Allow articles for one of the audiences',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({
      audiences: z.array(z.enum(audienceNames)).describe('everyone, engineers'),
    }),
    apply: (article, { audiences }) =>
      matchesCriterion(article, { kind: 'audience', audiences }),
    toQuery: ({ audiences }): ArticleCriterion => ({
      kind: 'audience',
      audiences,
    }),
  }),
  hasKind: createPermissionRule({
    name: 'HAS_KIND',
    description: 'Allow articles of one of the kinds',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({
      kinds: z
        .array(z.enum(articleKinds))
        .describe('known-fix, how-to, runbook, known-error'),
    }),
    apply: (article, { kinds }) =>
      matchesCriterion(article, { kind: 'kind', kinds }),
    toQuery: ({ kinds }): ArticleCriterion => ({ kind: 'kind', kinds }),
  }),
  isInState: createPermissionRule({
    name: 'IS_IN_STATE',
    description: 'Allow articles in one of the states',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({
      states: z
        .array(z.enum(articleStates))
        .describe('draft, in_review, published, retired'),
    }),
    apply: (article, { states }) =>
      matchesCriterion(article, { kind: 'state', states }),
    toQuery: ({ states }): ArticleCriterion => ({ kind: 'state', states }),
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description: 'Allow articles that one of the principals answers for',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({ principals: someone }),
    apply: (article, { principals }) =>
      matchesCriterion(article, { kind: 'owner', owners: principals }),
    toQuery: ({ principals }): ArticleCriterion => ({
      kind: 'owner',
      owners: principals,
    }),
  }),
  isAuthor: createPermissionRule({
    name: 'IS_AUTHOR',
    description: 'Allow articles that one of the principals wrote',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({ principals: someone }),
    apply: (article, { principals }) =>
      matchesCriterion(article, { kind: 'author', authors: principals }),
    toQuery: ({ principals }): ArticleCriterion => ({
      kind: 'author',
      authors: principals,
    }),
  }),
  isAbout: createPermissionRule({
    name: 'IS_ABOUT',
    description: 'Allow articles about one of the configuration items',
    resourceRef: articleResourceRef,
    paramsSchema: z.object({
      refs: z.array(z.string()).describe('Entity refs, any of which will do'),
    }),
    apply: (article, { refs }) =>
      matchesCriterion(article, { kind: 'configurationItem', refs }),
    toQuery: ({ refs }): ArticleCriterion => ({
      kind: 'configurationItem',
      refs,
    }),
  }),
};

const exported = createConditionExports({
  resourceRef: articleResourceRef,
  rules: articleRules,
});

/** Conditions for the authors of permission policies, one for each of the rules. */
export const articleConditions = exported.conditions;

/** Makes a policy's conditional decision about a permission on articles. */
export const createArticleConditionalDecision =
  exported.createConditionalDecision;
