/**
 * The letters for a portrait that there is not: the first of the first and of the last Latin word,
 * or the first Chinese character of a name that has no others.
 *
 * @param name - a display name, such as "Li Na 李娜"
 */
export function initialsOf(name: string): string {
  const words = name.match(/\p{Script=Latin}+/gu);
  if (!words) {
    return Array.from(name.trim())[0] ?? '';
  }
  const letters = [words[0], ...(words.length > 1 ? words.slice(-1) : [])];
  return letters.map(word => word[0].toLocaleUpperCase('en-US')).join('');
}
