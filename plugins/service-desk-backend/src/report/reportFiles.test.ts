import {
  reportTables,
  type ReportLanguage,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { csvName, reportCsv } from './reportCsv';
import { reportPage } from './reportPage';

const report: ServiceReport = {
  id: '8a6e0804-2bd0-4672-b79d-d97027f9071a',
  month: '2026-10',
  scope: { kind: 'owner', ref: 'group:default/platform-team' },
  scopeTitle: 'Platform <b>Team</b>',
  madeAt: '2026-11-02T00:30:00.000Z',
  madeBy: 'firstline',
  from: '2026-09-30T16:00:00.000Z',
  to: '2026-10-31T16:00:00.000Z',
  timeZone: 'Asia/Shanghai',
  figures: {
    measures: [
      { name: 'received', unit: 'count', value: 12 },
      { name: 'resolutionRate', unit: 'share', value: 0.75, part: 3, whole: 4 },
    ],
    before: [],
    trend: [{ day: '2026-10-01', received: 4, resolved: 3, backlog: 10 }],
    byPriority: [],
    byTier: [],
    byTeam: [],
    byChannel: [],
    topCategories: [],
    topItems: [],
    ratings: [],
    backlogAge: [],
    repeated: [],
    pingPong: [],
    whereTheTimeWent: [],
  },
  byCategory: [
    {
      key: 'network/vpn',
      title: 'VPN',
      measures: [{ name: 'received', unit: 'count', value: 5 }],
    },
  ],
  major: [
    {
      number: 'INC-000007',
      title: '=cmd|"/c calc"!A1 <script>alert(1)</script>',
      declaredAt: '2026-10-05T02:00:00.000Z',
    },
  ],
  worstBreaches: [],
};
const titles = { category: () => '网络 › VPN' };

describe.each(['en', 'zh'] as ReportLanguage[])('a report in %s', language => {
  const tables = reportTables(report, language, titles);

  it('is a page that says everything and runs nothing', () => {
    const page = reportPage(report, { language, titles });
    for (const { title, rows } of tables) {
      expect(page).toContain(`<h2>${title}</h2>`);
      expect(rows.length).toBeGreaterThan(0);
    }
    expect(page).toContain('Platform &lt;b&gt;Team&lt;/b&gt;');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<b>|https?:\/\//);
    expect(page).toContain(language === 'zh' ? 'lang="zh-CN"' : 'lang="en"');
    expect(page).toContain(language === 'zh' ? '2026年10月' : 'October 2026');
  });

  it('is CSV that spreadsheets read and do not run', () => {
    const csv = reportCsv(report, { language, titles });
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv).toContain('网络 › VPN');
    expect(csv).toContain(`"'=cmd|""/c calc""!A1`);
    for (const { title } of tables) expect(csv).toContain(title);

    const [{ id, columns }] = tables;
    const one = reportCsv(report, { language, titles, table: id });
    expect(one.slice(1).startsWith(columns[0])).toBe(true);
    expect(one.length).toBeLessThan(csv.length);
    expect(() =>
      reportCsv(report, { language, titles, table: 'salaries' }),
    ).toThrow('table: ');
  });
});

it('names the file after what it is of', () => {
  expect(csvName(report, { language: 'zh' })).toBe(
    'service-report-2026-10-platform-team.zh.csv',
  );
  expect(
    csvName(
      { month: '2026-10', scope: { kind: 'desk' } },
      { language: 'en', table: 'by-team' },
    ),
  ).toBe('service-report-2026-10-by-team.en.csv');
});
