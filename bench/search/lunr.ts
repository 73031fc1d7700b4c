import lunr from 'lunr';

/** What lunr indexes of an article. */
export interface LunrDocument {
  id: string;
  title: string;
  remedy: string;
  body: string;
}

/** An index as lunr makes it when nothing is set: English stemmer, stop words, trimmer. */
export function buildLunr(documents: Iterable<LunrDocument>): lunr.Index {
  return lunr(builder => {
    builder.ref('id');
    builder.field('title');
    builder.field('remedy');
    builder.field('body');
    for (const document of documents) builder.add(document);
  });
}

/** Ids of what lunr finds, best first; the text is words, not lunr's syntax. */
export function askLunr(
  index: lunr.Index,
  text: string,
  limit: number,
): string[] {
  const found = index.query(query => query.term(lunr.tokenizer(text), {}));
  return found.slice(0, limit).map(({ ref }) => ref);
}
