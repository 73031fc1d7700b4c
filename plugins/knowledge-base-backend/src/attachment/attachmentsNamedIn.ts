import type { ArticleContent } from '@firstline/plugin-knowledge-base-common';
import type { NamedAttachment } from './AttachmentService';

const NAMED =
  /\battachment:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;

/** The fields of an article that are Markdown. */
export const markdownFields = [
  'symptoms',
  'cause',
  'resolution',
  'workaround',
  'body',
] as const;
type Texts = Pick<ArticleContent, (typeof markdownFields)[number]>;

/** Files that an article's text names as `attachment:<id>`, each once, in reading order. */
export function attachmentsNamedIn(content: Texts): NamedAttachment[] {
  const found = new Map<string, NamedAttachment>();
  for (const field of markdownFields) {
    for (const [, match] of (content[field] ?? '').matchAll(NAMED)) {
      const id = match.toLowerCase();
      if (!found.has(id)) found.set(id, { id, field });
    }
  }
  return [...found.values()];
}

/**
 * The texts with other ids in place of those they name; an id that is not in the map stays.
 */
export function renameAttachments<T extends Texts>(
  content: T,
  ids: ReadonlyMap<string, string>,
): T {
  const renamed = { ...content };
  for (const field of markdownFields) {
    const text = content[field];
    if (text === undefined) continue;
    renamed[field] = text.replace(
      NAMED,
      (_whole, id: string) =>
        `attachment:${ids.get(id.toLowerCase()) ?? id.toLowerCase()}`,
    );
  }
  return renamed;
}
