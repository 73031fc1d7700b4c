import {
  isBlank,
  isStorable,
  optionalLine,
  optionalText,
  requiredLine,
  requiredText,
} from './text';

const ZERO_WIDTH = '\u200b\u200d\u2060\ufeff\u00ad\u3164';

describe('texts', () => {
  it.each(['', ' ', '\n\t\u3000', ZERO_WIDTH, ` ${ZERO_WIDTH}\u202e`])(
    '%j is blank',
    text => {
      expect(isBlank(text)).toBe(true);
      expect(requiredText(10).safeParse(text).success).toBe(false);
      expect(optionalText(10).parse(text)).toBeUndefined();
    },
  );

  it.each(['a', ' a ', '打印机', '🖨️', `a${ZERO_WIDTH}b`])(
    '%j says something',
    text => {
      expect(isBlank(text)).toBe(false);
      expect(requiredText(20).parse(text)).toBe(text.trim());
      expect(optionalText(20).parse(text)).toBe(text.trim());
    },
  );

  it.each([
    ['NUL', 'a\u0000b'],
    ['a high surrogate alone', 'a\ud83d'],
    ['a low surrogate alone', '\udda8b'],
  ])('%s cannot be stored', (_, text) => {
    expect(isStorable(text)).toBe(false);
    expect(requiredText(10).safeParse(text).success).toBe(false);
    expect(optionalText(10).safeParse(text).success).toBe(false);
  });

  it('counts what was sent, not what is left of it', () => {
    expect(requiredText(3).parse('abc')).toBe('abc');
    expect(requiredText(3).safeParse('abcd').success).toBe(false);
    expect(requiredText(3).safeParse('abc ').success).toBe(false);
  });

  it.each(['a\nb', 'a\rb', 'a\tb', 'a\u001b[31mb', 'a\u2028b', 'a\u007fb'])(
    '%j is not one line',
    text => {
      expect(requiredLine(20).safeParse(text).success).toBe(false);
      expect(optionalLine(20).safeParse(text).success).toBe(false);
      expect(requiredText(20).parse(text)).toBe(text);
    },
  );

  it('keeps bidi marks and homoglyphs as typed: screens isolate them', () => {
    const text = 'pay\u202egpj.exe раypal';
    expect(requiredLine(50).parse(text)).toBe(text);
  });

  it('may be left out', () => {
    expect(optionalText(5).parse(undefined)).toBeUndefined();
    expect(optionalLine(5).parse(undefined)).toBeUndefined();
  });

  it('answers at once on long runs', () => {
    // Of the processor, which others have a share in.
    const started = process.cpuUsage();
    for (const text of ['[', '*', 'a@', ' ', '\u200b']) {
      requiredLine(200).safeParse(text.repeat(100_000));
      isBlank(text.repeat(100_000));
    }
    expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
  });
});
