import type { IndexableDocument } from '@backstage/plugin-search-common';

// The address repeats words of the title, and who may see it is no word at all.
const NOT_SEARCHED = ['title', 'location', 'authorization'];

/** What a document is found by: its title, and all that its other fields say. */
export function searchedText(document: IndexableDocument): {
  title: string;
  rest: string;
} {
  const rest = Object.entries(document)
    .filter(([field]) => !NOT_SEARCHED.includes(field))
    .flatMap(([, value]) => textsOf(value));
  // Words of different fields do not stand together.
  return { title: document.title ?? '', rest: rest.join('\n') };
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(textsOf);
  }
  return typeof value === 'string' ? [value] : [];
}
