import { titleIn, type Category } from '@firstline/plugin-service-desk-common';

/**
 * Title of a category with those above it, in the language: "Network › VPN". The id when
 * the config does not have it any more.
 */
export function categoryTitle(
  categories: Category[] | undefined,
  id: string,
  language: string,
): string {
  const find = (branch: Category[], path: string[]): string[] | undefined => {
    for (const category of branch) {
      const here = [...path, titleIn(category, language)];
      if (category.id === id) return here;
      const below = find(category.children, here);
      if (below) return below;
    }
    return undefined;
  };
  return find(categories ?? [], [])?.join(' › ') ?? id;
}
