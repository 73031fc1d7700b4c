import type { ArticleContent } from '@firstline/plugin-knowledge-base-common';
import { excerptOf } from './excerpt';

const content = (parts: Partial<ArticleContent>): ArticleContent => ({
  title: 'T',
  kind: 'how-to',
  ciRefs: [],
  tags: [],
  language: 'en',
  audience: 'everyone',
  ...parts,
});

describe('excerptOf', () => {
  it.each([
    ['nothing', {}, ''],
    [
      'words without marks',
      { body: '# Open\n\n**the** `portal`' },
      'Open the portal',
    ],
    [
      'the remedy before the rest',
      { body: 'Third', symptoms: 'First', resolution: 'Second', cause: 'No' },
      'First Second Third',
    ],
    ['Chinese', { symptoms: '打印机**脱机**。' }, '打印机脱机。'],
  ])('%s', (_, parts, excerpt) => {
    expect(excerptOf(content(parts))).toBe(excerpt);
  });

  it('is cut to 240 characters, never within one', () => {
    const long = excerptOf(content({ body: `${'a'.repeat(238)}😀😀` }));
    expect(long).toBe(`${'a'.repeat(238)}…`);
    expect(excerptOf(content({ body: 'b'.repeat(50_000) }))).toHaveLength(240);
    expect(excerptOf(content({ body: 'c'.repeat(240) }))).toBe('c'.repeat(240));
  });
});
