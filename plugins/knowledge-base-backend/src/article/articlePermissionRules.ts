import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  articleKinds,
  articleStates,
  audiences,
} from '@firstline/plugin-knowledge-base-common';
import {
  articleResourceRef,
  type ArticleCriterion,
} from '@firstline/plugin-knowledge-base-node';
import { z } from 'zod';
import { matchesCriterion } from './articleCriteria';

function articleRule<Params extends z.ZodObject>(options: {
  name: string;
  description: string;
  paramsSchema: Params;
  criterion(params: z.output<Params>): ArticleCriterion;
}) {
  const { criterion, ...rule } = options;
  return createPermissionRule({
    ...rule,
    resourceRef: articleResourceRef,
    apply: (article, params) => matchesCriterion(article, criterion(params)),
    toQuery: criterion,
  });
}

const principals = z
  .array(z.string())
  .describe('Entity refs of users and groups, any of which will do');

/** The rules a permission policy can decide about articles by. */
export const articleRules = {
  hasAudience: articleRule({
    name: 'HAS_AUDIENCE',
    description: 'Allow articles for one of the audiences',
    paramsSchema: z.object({
      audiences: z.array(z.enum(audiences)).describe('everyone, engineers'),
    }),
    criterion: params => ({ kind: 'audience', audiences: params.audiences }),
  }),
  hasKind: articleRule({
    name: 'HAS_KIND',
    description: 'Allow articles of one of the kinds',
    paramsSchema: z.object({
      kinds: z
        .array(z.enum(articleKinds))
        .describe('known-fix, how-to, runbook, known-error'),
    }),
    criterion: params => ({ kind: 'kind', kinds: params.kinds }),
  }),
  isInState: articleRule({
    name: 'IS_IN_STATE',
    description: 'Allow articles in one of the states',
    paramsSchema: z.object({
      states: z
        .array(z.enum(articleStates))
        .describe('draft, in_review, published, retired'),
    }),
    criterion: params => ({ kind: 'state', states: params.states }),
  }),
  isOwner: articleRule({
    name: 'IS_OWNER',
    description: 'Allow articles that one of the principals answers for',
    paramsSchema: z.object({ principals }),
    criterion: params => ({ kind: 'owner', owners: params.principals }),
  }),
  isAuthor: articleRule({
    name: 'IS_AUTHOR',
    description: 'Allow articles that one of the principals wrote',
    paramsSchema: z.object({ principals }),
    criterion: params => ({ kind: 'author', authors: params.principals }),
  }),
  isAbout: articleRule({
    name: 'IS_ABOUT',
    description: 'Allow articles about one of the configuration items',
    paramsSchema: z.object({
      refs: z.array(z.string()).describe('Entity refs, any of which will do'),
    }),
    criterion: params => ({ kind: 'configurationItem', refs: params.refs }),
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
