import type { Revision } from '@firstline/plugin-knowledge-base-common';
import { compareRevisions, compareTexts } from './compareRevisions';

const text = (lines: ReturnType<typeof compareTexts>) =>
  lines.map(({ kind, pieces }) =>
    [
      { same: ' ', removed: '-', added: '+' }[kind],
      ...pieces.map(piece =>
        piece.kind === 'same' || pieces.length === 1
          ? piece.text
          : `[${piece.text}]`,
      ),
    ].join(''),
  );

describe('compareTexts', () => {
  it.each([
    ['nothing changed', 'a\nb', 'a\nb', [' a', ' b']],
    [
      'a word',
      'wait 5 s\nend',
      'wait 9 s\nend',
      ['-wait [5] s', '+wait [9] s', ' end'],
    ],
    ['a line more', 'one\n', 'one\ntwo\n', [' one', '+two']],
    ['a line less', 'one\ntwo\n', 'two\n', ['-one', ' two']],
    ['everything', '', '重启', ['+重启']],
  ])('shows %s', (_, before, after, expected) => {
    expect(text(compareTexts(before, after))).toEqual(expected);
  });
});

describe('compareRevisions', () => {
  const revision: Revision = {
    revision: 1,
    state: 'published',
    author: 'user:default/raj.patel',
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-01T00:00:00.000Z',
    title: 'Reset the pool',
    kind: 'known-fix',
    resolution: 'Restart it.',
    ciRefs: ['component:default/payments-api'],
    tags: ['postgres'],
    language: 'en',
    audience: 'engineers',
  };

  it('names the fields that differ, and no other', () => {
    expect(compareRevisions(revision, revision)).toEqual([]);
    const fields = compareRevisions(revision, {
      ...revision,
      resolution: undefined,
      workaround: 'Wait.',
      tags: ['postgres', 'pool'],
      audience: 'everyone',
    }).map(({ field }) => field);
    expect(fields).toEqual(['audience', 'tags', 'workaround', 'resolution']);
  });
});
