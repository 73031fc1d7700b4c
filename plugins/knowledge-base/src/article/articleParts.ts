import { type OutlineEntry, markdownOutline } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';

/** Parts of an article in the order of need: what is seen, what to do, why. */
export const partNames = [
  'symptoms',
  'workaround',
  'resolution',
  'cause',
  'body',
] as const;
/** One of {@link partNames}. */
export type PartName = (typeof partNames)[number];

/** A part that has something to say. */
export interface ArticlePart {
  name: PartName;
  /** Id of its heading. */
  id: string;
  text: string;
}

/** What an article says, part by part. */
export function partsOf(article: Pick<Article, PartName>): ArticlePart[] {
  return partNames.flatMap(name => {
    const text = article[name]?.trim();
    return text ? [{ name, id: `part-${name}`, text }] : [];
  });
}

/** Headings inside the body; those of the short parts would only clutter a table of contents. */
export function bodyOutline(parts: ArticlePart[]): OutlineEntry[] {
  const body = parts.find(part => part.name === 'body');
  return body ? markdownOutline(body.text).filter(one => one.level <= 3) : [];
}
