import { toCsv } from './csv';

interface Row {
  name: string;
  points?: number;
}

describe('toCsv', () => {
  it('gives what a spreadsheet opens as it was meant, and never runs', () => {
    const rows: Row[] = [
      { name: '王芳', points: -3.5 },
      { name: '=HYPERLINK("http://evil")' },
      { name: '-2+3', points: 0 },
      { name: '\t@SUM(A1), "so"\nand so', points: 1 },
    ];
    const text = toCsv<Row>(
      [
        { header: '姓名', value: row => row.name },
        { header: '+Points', value: row => row.points },
      ],
      rows,
    );
    expect(text).toBe(
      [
        "\ufeff姓名,'+Points",
        '王芳,-3.5',
        `"'=HYPERLINK(""http://evil"")",`,
        "'-2+3,0",
        `"'\t@SUM(A1), ""so""\nand so",1`,
        '',
      ].join('\r\n'),
    );
  });
});
