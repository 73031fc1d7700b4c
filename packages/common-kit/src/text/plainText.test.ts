import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    ['Restart the **pool**, then _wait_.', 'Restart the pool, then wait.'],
    ['# Fix\n\n- one\n- [ ] two\n1. three', 'Fix one two three'],
    ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
    [
      'see [the guide](/docs/a) and ![a shot](x.png)',
      'see the guide and a shot',
    ],
    ['```sh\nkubectl get pods\n```', 'kubectl get pods'],
    [
      'keep snake_case, 2*3*4 and ORA-00600',
      'keep snake_case, 2*3*4 and ORA-00600',
    ],
    ['**不要**点“继续”', '不要点“继续”'],
  ])('takes the marks out of %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(['[', '*', '`', '> ', '- ', '| ', '_a', '# '])(
    'takes a moment for 200,000 characters of %j',
    mark => {
      const before = performance.now();
      plainText(mark.repeat(200_000 / mark.length));
      expect(performance.now() - before).toBeLessThan(2000);
    },
  );
});
