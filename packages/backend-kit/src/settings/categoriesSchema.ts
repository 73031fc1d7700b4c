import type { Category } from '@firstline/common-kit';
import { z } from 'zod';
import { titlesSchema } from './titlesSchema';

const MAX_DEPTH = 5;
const MAX_ID_LENGTH = 100;

/** A category as the config has it. */
export interface ConfiguredCategory {
  id: string;
  title: string;
  titles?: Record<string, string>;
  children?: ConfiguredCategory[];
}

const categorySchema: z.ZodType<ConfiguredCategory> = z.strictObject({
  id: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9-]*$/,
      'must be of lower-case letters, digits and hyphens, such as vpn',
    ),
  title: z.string().trim().min(1, 'must not be empty'),
  titles: titlesSchema.optional(),
  get children() {
    return z.array(categorySchema).optional();
  },
});

function withPaths(
  categories: ConfiguredCategory[],
  parent: string,
  depth: number,
  report: (message: string) => void,
): Category[] {
  if (depth > MAX_DEPTH) {
    report(`must not be nested deeper than ${MAX_DEPTH} levels`);
    return [];
  }
  const seen = new Set<string>();
  return categories.map(({ id, title, titles = {}, children = [] }) => {
    const path = `${parent}${id}`;
    if (seen.has(id)) report(`"${path}" is there twice`);
    if (path.length > MAX_ID_LENGTH) {
      report(`"${path}" is longer than ${MAX_ID_LENGTH} characters`);
    }
    seen.add(id);
    return {
      id: path,
      title,
      titles,
      children: withPaths(children, `${path}/`, depth + 1, report),
    };
  });
}

/**
 * The category tree of the config. In the config an id names a category among its
 * siblings; parsed, it is the path from the root: `network/vpn`.
 */
export const categoriesSchema = z
  .array(categorySchema)
  .min(1, 'must not be empty; leave it out for the default tree')
  .transform((categories, context) =>
    withPaths(categories, '', 1, message =>
      context.addIssue({ code: 'custom', message }),
    ),
  );
