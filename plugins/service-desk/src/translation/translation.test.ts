import { resolve } from 'node:path';
import { unusedTexts } from '@firstline/frontend-kit/nodeTestUtils';
import { compareLanguages } from '@firstline/frontend-kit/testUtils';
import { en } from './en';
import zh from './zh';

describe('translation', () => {
  it('says in Chinese what it says in English', () => {
    expect(compareLanguages(en, zh)).toEqual([]);
  });

  it('has no text that nothing shows', () => {
    const sources = resolve(__dirname, '..');
    expect(unusedTexts({ texts: en, sources })).toEqual([]);
  });
});
