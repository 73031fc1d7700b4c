const LONGEST = 280;

/** The beginning of a text, cut at a word where there is one, with a sign that it goes on. */
export function clip(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  // Chinese has no spaces to cut at.
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
