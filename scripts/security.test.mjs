// docs/security.md names a test for each attack: the list is whole, and what it names is there.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inCheckout } from './lib/checkout.mjs';

const CASES = 75;
const document = inCheckout('docs/security.md');
const text = fs.readFileSync(document, 'utf8');

const rows = text
  .split('\n')
  .map(line => /^\|\s*(\d+)\s*\|(.*)\|\s*$/.exec(line))
  .filter(row => row !== null)
  .map(([, number, rest]) => ({
    number: Number(number),
    shownBy: rest.split('|').at(-1).trim(),
  }));

test('every attack is in the list, once', () => {
  assert.deepEqual(
    rows.map(({ number }) => number),
    Array.from({ length: CASES }, (_, i) => i + 1),
  );
});

test('every attack names tests, or says that there is nothing to attack', () => {
  const bare = rows.filter(
    ({ shownBy }) =>
      shownBy !== '—' && !/\]\(.+\.test\.tsx?\)|`npm run bench:/.test(shownBy),
  );
  assert.deepEqual(bare, []);
  const without = rows.filter(({ shownBy }) => shownBy === '—');
  assert.ok(without.length < 10, `${without.length} attacks without a test`);
});

test('every file that is named is there', () => {
  const named = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, file]) => file);
  assert.ok(named.length > 50);
  const missing = named.filter(
    file => !fs.existsSync(path.join(path.dirname(document), file)),
  );
  assert.deepEqual(missing, []);
});
