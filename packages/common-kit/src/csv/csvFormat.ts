/**
 * How every CSV file is written, as options of csv-stringify: with a byte order mark, without
 * which spreadsheets take Chinese for something else, and with texts that look like formulas
 * made plain texts.
 */
export const csvFormat = {
  bom: true,
  record_delimiter: 'windows',
  escape_formulas: true,
  // A number is no formula, also when it begins with a minus.
  cast: {
    number: (value: number) => ({
      value: String(value),
      escape_formulas: false,
    }),
  },
} as const;
