import { foldText } from './foldText';

describe('foldText', () => {
  it('folds width, case, accents and blanks', () => {
    expect(foldText(' ＡＢＣ　Résumé\n\n密码 ')).toBe('abc resume 密码');
  });
});
