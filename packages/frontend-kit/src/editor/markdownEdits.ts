/** A text and what of it is selected, in UTF-16 units. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Something a tool does to a text. */
export type MarkdownEdit = (before: Selected) => Selected;

/** Puts marks around the selection, or takes them away where they are. */
export function wrap(mark: string, placeholder: string): MarkdownEdit {
  return ({ text, start, end }) => {
    const head = text.slice(0, start);
    const chosen = text.slice(start, end) || placeholder;
    const tail = text.slice(end);
    if (head.endsWith(mark) && tail.startsWith(mark)) {
      return {
        text: head.slice(0, -mark.length) + chosen + tail.slice(mark.length),
        start: start - mark.length,
        end: start - mark.length + chosen.length,
      };
    }
    return {
      text: head + mark + chosen + mark + tail,
      start: start + mark.length,
      end: start + mark.length + chosen.length,
    };
  };
}

/**
 * Begins each selected line with a mark, or takes it away where every line has it.
 *
 * @param mark - what line `index` begins with, e.g. `- `
 * @param marked - what such a line looks like
 */
export function prefixLines(
  mark: (index: number) => string,
  marked: RegExp,
): MarkdownEdit {
  return ({ text, start, end }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const lines = text.slice(from, to).split('\n');
    const remove = lines.every(line => marked.test(line));
    const changed = lines
      .map((line, index) =>
        remove ? line.replace(marked, '') : mark(index) + line,
      )
      .join('\n');
    return {
      text: text.slice(0, from) + changed + text.slice(to),
      start: from,
      end: from + changed.length,
    };
  };
}

/** Puts the selected lines into a block of code of its own. */
export function codeBlock(placeholder: string): MarkdownEdit {
  return ({ text, start, end }) => {
    const head = text.slice(0, start);
    const chosen = text.slice(start, end) || placeholder;
    const tail = text.slice(end);
    const before = head === '' || head.endsWith('\n') ? '' : '\n';
    const after = tail === '' || tail.startsWith('\n') ? '' : '\n';
    const opening = `${before}\`\`\`\n`;
    return {
      text: `${head}${opening}${chosen}\n\`\`\`${after}${tail}`,
      start: start + opening.length,
      end: start + opening.length + chosen.length,
    };
  };
}

/** Makes the selection a link and selects where it leads, to be typed over. */
export function link(placeholder: string): MarkdownEdit {
  return ({ text, start, end }) => {
    const label = text.slice(start, end) || placeholder;
    const address = 'https://';
    const at = start + label.length + 3;
    return {
      text: `${text.slice(0, start)}[${label}](${address})${text.slice(end)}`,
      start: at,
      end: at + address.length,
    };
  };
}

/** Puts a text where the selection is. */
export function insert(added: string): MarkdownEdit {
  return ({ text, start, end }) => ({
    text: text.slice(0, start) + added + text.slice(end),
    start: start + added.length,
    end: start + added.length,
  });
}

/** The smallest part in which two texts differ: what `from..to` of the first became. */
export function changeBetween(
  before: string,
  after: string,
): { from: number; to: number; added: string } {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let same = 0;
  while (
    same < shorter - from &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same++;
  }
  return {
    from,
    to: before.length - same,
    added: after.slice(from, after.length - same),
  };
}
