// What pack:check makes of the README: where a block goes, and what it does not understand.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { inCheckout } from './lib/checkout.mjs';
import {
  exchangeLines,
  mergeCode,
  mergeSettings,
  readInstructions,
} from './lib/packReadme.mjs';

const page = `import a from 'a';

const page = (
  <Page>
    <First />

    <Second />
  </Page>
);
const other = (
  <Page>
    <First />
  </Page>
);
`;

test('a block goes where its first line is, and its imports to the top', () => {
  assert.equal(
    mergeCode(
      page,
      `import { b } from 'b';
import {
  c,
} from 'c';

const page = (
  <Page>
    <First />
    <Ours />
// …
const other = (
  <Page>
    <Ours />
`,
    ),
    `import { b } from 'b';
import {
  c,
} from 'c';

import a from 'a';

const page = (
  <Page>
    <First />
    <Ours />

    <Second />
  </Page>
);
const other = (
  <Page>
    <Ours />
    <First />
  </Page>
);
`,
  );
});

test('a block that belongs nowhere is refused', () => {
  assert.throws(() => mergeCode(page, '<Nowhere>\n  <Ours />\n'), /Nowhere/);
});

test('a line goes for others, and one that is not there is refused', () => {
  assert.equal(
    exchangeLines('a\n  b;\nc\n', '-b;\n+d;\n+e;\n'),
    'a\nd;\ne;\nc\n',
  );
  for (const diff of ['-nowhere\n+d\n', '+d\n']) {
    assert.throws(() => exchangeLines('a\nb\n', diff), /has none/);
  }
  assert.throws(() => exchangeLines('a\na\n', '-a\n'), /several/);
});

test('settings are laid over others key by key, lists behind lists', () => {
  assert.deepEqual(
    mergeSettings({ a: { b: 1, c: [1] }, d: 2 }, { a: { c: [2] }, e: 3 }),
    { a: { b: 1, c: [1, 2] }, d: 2, e: 3 },
  );
});

test('the README says for each block what it is and where it goes', () => {
  const readme = fs.readFileSync(inCheckout('README.md'), 'utf8');
  for (const system of ['new', 'old']) {
    const steps = readInstructions(readme, system);
    assert.ok(steps.some(({ kind }) => kind === 'commands'));
    for (const { kind, file, text } of steps) {
      assert.ok(kind === 'commands' || (kind && file), text);
    }
  }
});
