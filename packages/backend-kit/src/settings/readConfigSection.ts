import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { durationSchema } from './durationSchema';

// What zod says of several forms that none fits, unless the schema says it better.
const UNEXPLAINED = 'Invalid input';
const DEFAULT_MEMO_SECONDS = 3;
const MAX_MEMO_SECONDS = 5;

/**
 * How long a read may use a decision of the permission policy again; `false` for never.
 * Parses to seconds.
 */
export const permissionMemoSchema = z
  .union([z.literal(false), durationSchema])
  .transform(value => value || 0)
  .refine(
    seconds => seconds <= MAX_MEMO_SECONDS,
    `must be at most ${MAX_MEMO_SECONDS} seconds, so that a right that was taken away is gone soon; false turns it off`,
  )
  .default(DEFAULT_MEMO_SECONDS);

/** How a plugin's SQLite database is run. */
export const sqliteSchema = z
  .strictObject({ synchronous: z.enum(['FULL', 'NORMAL']).default('FULL') })
  .prefault({});

/**
 * Reads and checks a section of the app config; one that is not there counts as empty.
 *
 * @param section - its key, such as `serviceDesk`
 * @throws InputError that names each key and what is wrong with it
 */
export function readConfigSection<T extends z.ZodType>(
  config: Config,
  section: string,
  schema: T,
): z.output<T> {
  const parsed = schema.safeParse(config.getOptional(section) ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      issue => `${[section, ...issue.path].join('.')}: ${messageOf(issue)}`,
    );
    throw new InputError(`The config cannot be used. ${problems.join('; ')}`);
  }
  return parsed.data;
}

/** What is wrong with a key, or with each form of a value, stands within the issue. */
function messageOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_key':
      return issue.issues.map(messageOf).join(', ');
    case 'invalid_union': {
      if (issue.message !== UNEXPLAINED) return issue.message;
      // Of the forms a value can have it is the one that was not meant which has another type.
      const meant = issue.errors.find(
        ([first]) => first?.code !== 'invalid_type',
      );
      return meant?.map(messageOf).join(', ') ?? issue.message;
    }
    case 'invalid_type':
      return issue.message.replace(/^.*, received undefined$/, 'is missing');
    default:
      return issue.message;
  }
}
