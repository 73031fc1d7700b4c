import { contentDisposition, parseFileName } from './fileName';

describe('parseFileName', () => {
  it.each([
    ['error.png', 'error.png'],
    ['%E6%88%AA%E5%9B%BE%201.png', '截图 1.png'],
    [Buffer.from('截图.png').toString('latin1'), '截图.png'],
    ['caf\xe9.txt', 'café.txt'],
    ['100%.txt', '100%.txt'],
    ['../../etc/passwd', 'passwd'],
    ['..%2f..%2fetc%2fpasswd', 'passwd'],
    ['C:\\Users\\emma\\x.log', 'x.log'],
    ['.htaccess', 'htaccess'],
    ['..', 'attachment'],
    ['', 'attachment'],
    [undefined, 'attachment'],
    ['%E2%80%8B%20', 'attachment'],
    ['invoice%E2%80%AEfdp.exe', 'invoicefdp.exe'],
    ['a<b>:"c|?*.txt', 'a_b___c___.txt'],
    ['report.txt. .', 'report.txt'],
    ['e%CC%81.txt', 'é.txt'],
  ])('%j becomes %j', (header, name) => {
    expect(parseFileName(header)).toBe(name);
  });

  it.each(['a%00.png', 'a%0D%0ASet-Cookie:x', 'a%0ab'])(
    'refuses %j',
    header => {
      expect(() => parseFileName(header)).toThrow(
        'X-Filename: must not contain NUL or line breaks',
      );
    },
  );

  it('cuts long names and keeps their ending', () => {
    const name = parseFileName(`${'x'.repeat(5_000)}.pdf`);
    expect(name).toHaveLength(255);
    expect(name).toMatch(/x\.pdf$/);
    expect(parseFileName(encodeURIComponent('😀'.repeat(200)))).not.toMatch(
      /\p{Surrogate}/u,
    );
  });
});

describe('contentDisposition', () => {
  it('says the name in ASCII and in full', () => {
    expect(contentDisposition('attachment', `截图 "1" (a'b)%.png`)).toBe(
      `attachment; filename="__ _1_ (a'b)_.png"; filename*=UTF-8''%E6%88%AA%E5%9B%BE%20%221%22%20%28a%27b%29%25.png`,
    );
  });
});
