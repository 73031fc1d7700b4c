import {
  entityRefSchema,
  isStorable,
  SUGGESTION_TEXT_LIMIT,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

const MAX_REFS = 200;

/** Query of `GET /incidents/suggestions`, body of `POST` for texts too long for an address. */
export const suggestionsQuerySchema = z.strictObject({
  text: z
    .string()
    .max(
      SUGGESTION_TEXT_LIMIT,
      `must be at most ${SUGGESTION_TEXT_LIMIT} characters`,
    )
    .refine(isStorable, 'must not contain NUL or broken characters')
    .optional(),
  ciRef: entityRefSchema.optional(),
});

/** Query of `GET /ci-summaries`. */
export const configurationItemQuerySchema = z.strictObject({
  refs: z
    .string()
    .transform(text => [...new Set(text.split(',').map(ref => ref.trim()))])
    .pipe(
      z
        .array(entityRefSchema)
        .min(1)
        .max(MAX_REFS, `must be at most ${MAX_REFS} entity refs`),
    ),
});

/** Parsed query of `GET /incidents/suggestions`. */
export type SuggestionsQuery = z.output<typeof suggestionsQuerySchema>;
