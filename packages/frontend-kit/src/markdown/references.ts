import type { Content, Link, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

const REFERENCE = /\b(?:KB|INC)-\d{6,12}\b/g;

// Words of a text by turns: what is no number, and what is.
function piecesOf(text: string): (Text | Link)[] {
  const pieces: (Text | Link)[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [number] = match;
    if (match.index > from) {
      pieces.push({ type: 'text', value: text.slice(from, match.index) });
    }
    pieces.push({
      type: 'link',
      url: number,
      children: [{ type: 'text', value: number }],
    });
    from = match.index + number.length;
  }
  pieces.push({ type: 'text', value: text.slice(from) });
  return pieces;
}

/** Makes a link of each number of a record (`KB-000012`, `INC-000007`) that is no link yet. */
export function remarkReferences() {
  return (tree: Root) => {
    visit(tree, node => {
      if (node.type === 'link' || node.type === 'linkReference') return SKIP;
      if (!('children' in node)) return undefined;
      const children: Content[] = node.children;
      Object.assign(node, {
        children: children.flatMap((child): Content[] =>
          child.type === 'text' ? piecesOf(child.value) : [child],
        ),
      });
      return undefined;
    });
  };
}
