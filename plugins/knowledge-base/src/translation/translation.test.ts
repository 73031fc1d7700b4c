import { compareLanguages } from '@firstline/frontend-kit/testUtils';
import { en } from './en';
import zh from './zh';

describe('translation', () => {
  it('says in Chinese what it says in English', () => {
    expect(compareLanguages(en, zh)).toEqual([]);
  });
});
