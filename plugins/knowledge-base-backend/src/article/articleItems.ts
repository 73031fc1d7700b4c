import {
  unknownReference,
  type CatalogDirectory,
} from '@firstline/backend-kit';
import type { LinkedItem } from '@firstline/plugin-knowledge-base-common';
import type { ArticleRecord } from './ArticleRecord';
import type { ItemFact } from './ItemFacts';

const DEPRECATED = 'deprecated';

/** What the catalog says of the items an article is about. */
export interface ItemLookUp {
  /** Names of those in the catalog. */
  titles: Map<string, string>;
  /** Facts of those in the catalog; who owns the first answers for the article. */
  facts: Map<string, ItemFact>;
}

/**
 * Asks the catalog for items.
 *
 * @param options - `fresh`: nothing is taken to be gone while the catalog is away
 * @throws ServiceUnavailableError when `fresh` and the catalog cannot say
 */
export async function lookUpItems(
  catalog: CatalogDirectory,
  refs: string[],
  options: { fresh: boolean },
): Promise<ItemLookUp> {
  const asked = [...new Set(refs)];
  const items =
    asked.length === 0 ? new Map() : await catalog.items(asked, options);
  const titles = new Map<string, string>();
  const facts = new Map<string, ItemFact>();
  for (const ref of asked) {
    const item = items.get(ref);
    if (!item) continue;
    titles.set(ref, item.title);
    const own: string | undefined = item.ownerRef;
    const owner = own?.startsWith('user:')
      ? own
      : (await catalog.ownerOf(ref, options))?.team;
    facts.set(ref, {
      ref,
      owners: owner === undefined ? [] : [owner],
      gone: false,
      deprecated: item.lifecycle === DEPRECATED,
    });
  }
  return { titles, facts };
}

/**
 * The items a text is about, by name.
 *
 * @param kept - on the article already: they stay, also when they have left the catalog
 * @throws InputError that names the ref which is not in the catalog
 */
export function linkItems(
  refs: string[],
  { titles }: ItemLookUp,
  kept: LinkedItem[] = [],
): LinkedItem[] {
  const before = new Map(kept.map(({ ref, title }) => [ref, title]));
  return refs.map((ref, i) => {
    const title = titles.get(ref) ?? before.get(ref);
    if (title === undefined) throw unknownReference(`ciRefs[${i}]`);
    return { ref, title };
  });
}

/** Every item an article is about, or will be. */
export function itemRefsOf(
  record: Pick<ArticleRecord, 'configurationItems' | 'pendingItems'>,
): string[] {
  return [...record.configurationItems, ...record.pendingItems].map(
    ({ ref }) => ref,
  );
}

/** Who owns the items of an article; undefined when that is not known of each. */
export function ownersOfItems(
  record: ArticleRecord,
  { facts }: ItemLookUp,
): string[] | undefined {
  const known = itemRefsOf(record).map(ref => facts.get(ref)?.owners);
  return known.includes(undefined)
    ? undefined
    : [...new Set(known.flatMap(owners => owners ?? []))];
}

/** Who answers for an article: who owns its first item, else its author. */
export function ownerAfter(
  record: ArticleRecord,
  { facts }: ItemLookUp,
  before: ArticleRecord | undefined,
): string {
  const [first] = record.configurationItems;
  if (!first) return record.author;
  const fact = facts.get(first.ref);
  if (fact) return fact.owners[0] ?? record.author;
  const same = before?.configurationItems[0]?.ref === first.ref;
  return same ? before.owner : record.author;
}
