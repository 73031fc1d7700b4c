import { commaSeparated, tabSeparated } from './tableText';

describe('a table for a spreadsheet', () => {
  it('runs no formula, and keeps each cell a cell', () => {
    expect(
      commaSeparated([
        ['编号', 'Seconds'],
        ['=HYPERLINK("http://evil","VPN, again")', -1],
      ]),
    ).toBe(
      `\ufeff编号,Seconds\r\n"'=HYPERLINK(""http://evil"",""VPN, again"")",-1\r\n`,
    );
    expect(
      tabSeparated([
        ['a\tb\nc', -1],
        ['@x', '+1'],
      ]),
    ).toBe("a b c\t-1\n'@x\t'+1\n");
  });
});
