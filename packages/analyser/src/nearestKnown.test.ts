import fc from 'fast-check';
import { nearestKnown, withinOneEdit } from './nearestKnown';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });

/** All words that one edit makes of a word, and itself. */
function editsOf(text: string): Set<string> {
  const edits = new Set([text]);
  for (let i = 0; i <= text.length; i++) {
    const [head, tail] = [text.slice(0, i), text.slice(i)];
    edits.add(head + tail.slice(1));
    edits.add(head + (tail[1] ?? '') + (tail[0] ?? '') + tail.slice(2));
    for (const letter of 'abc') {
      edits.add(head + letter + tail);
      edits.add(head + letter + tail.slice(1));
    }
  }
  return edits;
}

it('tells what one edit makes of a word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(withinOneEdit(a, b)).toBe(editsOf(a).has(b));
    }),
    { numRuns: 2000, seed: 1 },
  );
});

it('takes the first candidate that is near and begins alike', () => {
  const candidates = ['assword', 'password', 'passwords'];
  expect(nearestKnown('pasword', candidates)).toBe('password');
  expect(nearestKnown('psasword', candidates)).toBe('password');
  expect(nearestKnown('printer', candidates)).toBeUndefined();
});
