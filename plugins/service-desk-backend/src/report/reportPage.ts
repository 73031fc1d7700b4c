import {
  cellText,
  reportTables,
  reportWords,
  type ReportLanguage,
  type ReportTable,
  type ReportTitles,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import escapeHtml from 'escape-html';
import { DateTime } from 'luxon';

const style = `
  :root { color-scheme: light; }
  body { font: 14px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #1a1a1a;
    background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.75rem; line-height: 1.25; margin: 0; }
  h2 { font-size: 1.15rem; margin: 2rem 0 .25rem; break-after: avoid; }
  p { margin: .25rem 0; color: #4a4a4a; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-variant-numeric: tabular-nums; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { text-align: start; padding: .3rem .6rem; border-bottom: 1px solid #d6d6d6; vertical-align: top; }
  th { font-weight: 600; border-bottom: 2px solid #8a8a8a; }
  .number { text-align: end; white-space: nowrap; }
  @page { size: A4; margin: 18mm 15mm; }
  @media print { body { margin: 0; max-width: none; padding: 0; font-size: 10.5pt; } }
`;

const html = { en: 'en', zh: 'zh-CN' } as const;

/**
 * A report as one printable page, without a script and without anything from elsewhere.
 *
 * @param titles - names in the language, as for `reportTables`
 */
export function reportPage(
  report: ServiceReport,
  options: { language: ReportLanguage; titles: ReportTitles },
): string {
  const { language, titles } = options;
  const words = reportWords[language];
  const month = DateTime.fromFormat(report.month, 'yyyy-MM', {
    locale: html[language],
  }).toLocaleString({ year: 'numeric', month: 'long' });
  const heading = escapeHtml(words.report(month));
  const of =
    report.scope.kind === 'desk'
      ? words.wholeDesk
      : report.scopeTitle ?? report.scope.ref;
  const made = DateTime.fromISO(report.madeAt, {
    zone: report.timeZone,
    locale: html[language],
  }).toLocaleString(DateTime.DATETIME_MED);
  const tables = reportTables(report, language, titles)
    .map(table => section(table, language))
    .join('');
  return (
    `<!doctype html><html lang="${html[language]}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1">` +
    `<title>${heading}</title><style>${style}</style></head><body>` +
    `<header><h1>${heading}</h1><p>${escapeHtml(of)} · ` +
    `<time datetime="${escapeHtml(report.madeAt)}">${escapeHtml(
      made,
    )}</time> ` +
    `(${escapeHtml(
      report.timeZone,
    )})</p></header><main>${tables}</main></body></html>\n`
  );
}

function section(table: ReportTable, language: ReportLanguage): string {
  // A column of which no cell is text holds numbers, and its heading stands above them.
  const numeric = table.columns.map((_, i) =>
    table.rows.every(row => row[i] === undefined || !('text' in row[i])),
  );
  const classOf = (i: number) => (numeric[i] ? ' class="number"' : '');
  const head = table.columns
    .map(
      (column, i) => `<th scope="col"${classOf(i)}>${escapeHtml(column)}</th>`,
    )
    .join('');
  const rows = table.rows
    .map(
      row =>
        `<tr>${row
          .map(
            (cell, i) =>
              `<td${classOf(i)}>${escapeHtml(cellText(cell, language))}</td>`,
          )
          .join('')}</tr>`,
    )
    .join('');
  const note = table.note ? `<p>${escapeHtml(table.note)}</p>` : '';
  return (
    `<section id="${escapeHtml(table.id)}"><h2>${escapeHtml(
      table.title,
    )}</h2>${note}` +
    `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></section>`
  );
}
