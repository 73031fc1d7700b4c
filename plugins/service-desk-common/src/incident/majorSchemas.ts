import {
  entityRefSchema,
  listOf,
  requiredText,
  textLimits,
} from '@firstline/common-kit';
import { z } from 'zod';
import { parseIncidentNumber } from './incident';

/** Items one question for banners can name. */
export const MOST_BANNER_REFS = 50;

/** Body of `PUT /incidents/{number}/major`. */
export const linkToMajorSchema = z.strictObject({
  majorNumber: z
    .string()
    .refine(
      number => parseIncidentNumber(number) !== undefined,
      'must be a number such as INC-000001',
    ),
});

/** Body of `PUT /incidents/{number}/review`. */
export const majorReviewSchema = z.strictObject({
  summary: requiredText(textLimits.markdown),
  cause: requiredText(textLimits.markdown),
  improvements: requiredText(textLimits.markdown),
});

/** Query of `GET /major-incidents`. */
export const majorIncidentsQuerySchema = z.strictObject({
  refs: listOf(entityRefSchema, MOST_BANNER_REFS).optional(),
});
