import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** A heading of a text, for a table of contents. */
export interface OutlineEntry {
  /** Id of the heading's element, when the text is shown with headings. */
  id: string;
  title: string;
  /** 1 to 6, as written. */
  level: number;
}

// Ids stand in the page beside the portal's own, so they carry a word of their own.
const PREFIX = 'text-';

function slugOf(title: string): string {
  return (
    title
      .toLocaleLowerCase('en-US')
      .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  );
}

function outlineOfTree(tree: Root): OutlineEntry[] {
  const seen = new Map<string, number>();
  const outline: OutlineEntry[] = [];
  visit(tree, 'heading', heading => {
    const title = toString(heading);
    const slug = slugOf(title);
    const count = (seen.get(slug) ?? 0) + 1;
    seen.set(slug, count);
    const id = `${PREFIX}${count === 1 ? slug : `${slug}-${count}`}`;
    heading.data = { ...heading.data, hProperties: { id } };
    outline.push({ id, title, level: heading.depth });
  });
  return outline;
}

/** Gives each heading the id that {@link markdownOutline} says it has. */
export function remarkHeadingIds() {
  return (tree: Root) => {
    outlineOfTree(tree);
  };
}

/** The headings of a Markdown text in order. */
export function markdownOutline(text: string): OutlineEntry[] {
  return outlineOfTree(unified().use(remarkParse).use(remarkGfm).parse(text));
}
