import { plainText } from './plainText';

describe('plainText', () => {
  it.each([
    [
      '# Title\n\nSome **bold** and _soft_ text',
      'Title Some bold and soft text',
    ],
    ['> quoted\n> twice', 'quoted twice'],
    ['- [ ] one\n- [x] two\n3. three', 'one two three'],
    [
      'see [the page](https://x.y/z "title") and ![a picture](a.png)',
      'see the page and a picture',
    ],
    ['```sh\nkubectl get pods\n```', 'kubectl get pods'],
    ['| a | b |\n|---|:-:|\n| 1 | 2 |', 'a b 1 2'],
    ['snake_case_name * 2 and a*b', 'snake_case_name * 2 and a*b'],
    ['重置**密码**。', '重置密码。'],
    ['---\n***\n', ''],
  ])('takes the words of %j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it.each(['|', '*', '`', '[', '![', '> ', ' ', '- ', '_', '#', '(', '\t|'])(
    'takes no longer for many of %j',
    mark => {
      // Of the processor, which others have a share in.
      const started = process.cpuUsage();
      plainText(`${mark.repeat(50_000)}x`);
      expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    },
  );
});
