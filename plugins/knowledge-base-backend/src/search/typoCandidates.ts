const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Every word that one letter put in, left out, replaced, or swapped with its neighbour makes of
 * a mistyped one; the most usual mistakes first. The first letter is seldom wrong, and stays.
 *
 * @param word - in lower case
 */
export function typoCandidates(word: string): string[] {
  const candidates = new Set<string>();
  const letters = [...word];
  const before = (i: number) => letters.slice(0, i).join('');
  const after = (i: number) => letters.slice(i).join('');
  for (let i = 1; i + 1 < letters.length; i++) {
    candidates.add(before(i) + letters[i + 1] + letters[i] + after(i + 2));
  }
  for (let i = 1; i <= letters.length; i++) {
    for (const letter of LETTERS) {
      candidates.add(before(i) + letter + after(i));
    }
  }
  for (let i = 1; i < letters.length; i++) {
    candidates.add(before(i) + after(i + 1));
  }
  for (let i = 1; i < letters.length; i++) {
    for (const letter of LETTERS) {
      candidates.add(before(i) + letter + after(i + 1));
    }
  }
  candidates.delete(word);
  return [...candidates];
}
