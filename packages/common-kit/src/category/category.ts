import { z } from 'zod';

/** A category of the tree in the config; ids are paths such as `network/vpn`. */
export interface Category {
  id: string;
  title: string;
  /** Titles in other languages, by language code. */
  titles: Record<string, string>;
  children: Category[];
}

/** A {@link Category} in a reply. */
export const categoryReplySchema: z.ZodType<Category> = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    titles: z.record(z.string(), z.string()),
    get children() {
      return z.array(categoryReplySchema);
    },
  })
  .meta({ id: 'Category' });
