import { sampleReport } from './__testUtils__/sampleReport';
import { cellText, NOTHING } from './cellText';
import { type ReportLanguage, type ReportTable } from './report';
import { reportHead, reportSummary } from './reportSummary';
import { reportTables } from './reportTables';
import { tableData } from './tableData';
import { measureTable } from './tables/measureTable';
import { tableContext } from './tables/TableContext';
import { figureTableIds, reportOnlyTableIds } from './words/ReportWords';

const everyId = [...figureTableIds, ...reportOnlyTableIds];

function tableOf(id: string, language: ReportLanguage = 'en'): ReportTable {
  const titles = {
    category: (key: string) =>
      language === 'zh' && key === 'network' ? '网络' : undefined,
  };
  return reportTables(sampleReport, language, titles).find(
    table => table.id === id,
  )!;
}

const shown = (table: ReportTable, language: ReportLanguage = 'en') =>
  table.rows.map(row => row.map(cell => cellText(cell, language)));

describe('the tables of a report', () => {
  it.each(['en', 'zh'] as const)('are all there, and even, in %s', language => {
    const tables = reportTables(sampleReport, language);
    expect(tables.map(({ id }) => id)).toEqual(everyId);
    for (const { rows, columns } of tables) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });

  it('leave out what has no rows, and complaints that are not told', () => {
    const { complaints, knowledge, ...rest } = sampleReport;
    const tables = reportTables({ ...rest, major: [] }, 'en');
    const ids = tables.map(({ id }) => id);
    expect(ids).toEqual(
      everyId.filter(id => !['major', 'complaints', 'knowledge'].includes(id)),
    );
  });

  it('say the same in Chinese, in no word of English', () => {
    const said = (language: ReportLanguage) =>
      reportTables(sampleReport, language).map(({ title, note, columns }) => [
        title,
        note ?? '',
        ...columns,
      ]);
    const chinese = said('zh');
    expect(chinese.map(words => words.length)).toEqual(
      said('en').map(words => words.length),
    );
    for (const words of chinese) {
      expect(words.join(' ')).not.toMatch(/[A-Za-z]{3,}/);
      expect(words[0]).toMatch(/\p{Script=Han}/u);
    }
  });

  it('write measures with the one before and what they are made of', () => {
    const levels = tableOf('service-levels');
    expect(levels.columns).toEqual([
      'Measure',
      'Value',
      'Before',
      'Counted',
      'Of',
    ]);
    expect(shown(levels)[0]).toEqual([
      'Response within target',
      '87.5%',
      '43.8%',
      '7',
      '8',
    ]);
    const aimed = measureTable(
      tableContext({ language: 'en', titles: {}, teams: [] }),
      {
        id: 'service-levels',
        measures: [
          { name: 'responseRate', unit: 'share', value: 0.875, target: 0.9 },
          { name: 'resolutionRate', unit: 'share', value: 0.5 },
        ],
        before: [],
      },
    );
    expect(aimed.columns[2]).toBe('Target');
    expect(shown(aimed).map(row => row.slice(1, 3))).toEqual([
      ['87.5%', '90%'],
      ['50%', NOTHING],
    ]);
    expect(shown(tableOf('volume'))[0]).toEqual(['Received', '1,234', '617']);
    const times = shown(tableOf('times'));
    // A working day has not 24 hours, so working time is never told in days.
    expect(times[0][1]).toBe('1 day 2 hr');
    expect(times[3][1]).toBe('26 hr 3 min');
  });

  it('name teams, categories, classes and kinds of time', () => {
    expect(shown(tableOf('ping-pong'))).toEqual([
      ['Database team', 'payments-team', '3'],
    ]);
    const categories = tableOf('by-category', 'zh');
    expect(shown(categories, 'zh').map(([name]) => name)).toEqual([
      '网络',
      'VPN',
    ]);
    expect(shown(tableOf('by-team')).map(([name]) => name)).toEqual([
      'Database team',
      'None',
    ]);
    expect(shown(tableOf('by-tier', 'zh'), 'zh').map(([name]) => name)).toEqual(
      ['一线', '4 线'],
    );
    expect(shown(tableOf('backlog-age')).map(([name]) => name)).toEqual([
      'Less than a day',
      '1 to 3 days',
      '3 to 7 days',
      '7 to 14 days',
      '14 to 30 days',
      '30 days and more',
    ]);
    expect(shown(tableOf('ratings'))[0]).toEqual([
      'Very satisfied',
      '5',
      '33.3%',
    ]);
    expect(shown(tableOf('time'))).toEqual([
      ['Tier 1', 'Not accepted yet', '8 hr 20 min', '12.5%'],
      ['Tier 2', 'Worked on', '33 hr 20 min', '50%'],
      ['Tier 2', 'Waiting for the vendor', '25 hr', '37.5%'],
    ]);
  });

  it('tell moments in the zone of the report', () => {
    // 18:00 UTC is two in the morning of the next day in Shanghai.
    const [row] = shown(tableOf('major'));
    expect(row.slice(0, 2)).toEqual(['INC-000001', 'Card payments fail']);
    expect(row[2]).toMatch(/^Oct 6, 2026/);
    expect(row[3]).toBe('still open');
  });
});

describe('a table for a spreadsheet', () => {
  it('has plain numbers, and says their unit', () => {
    expect(tableData(tableOf('ratings'), 'en').slice(0, 2)).toEqual([
      ['Rating', 'Number', 'Share'],
      ['Very satisfied', 5, 0.3333],
    ]);
    const volume = tableData(tableOf('volume', 'zh'), 'zh');
    expect(volume[0]).toEqual(['指标', '数值', '上期', '单位']);
    expect(tableData(tableOf('volume'), 'en')[8]).toEqual([
      'Time worked',
      93_780,
      46_890,
      's',
    ]);
    expect(tableData(tableOf('worst-breaches'), 'en')[0][3]).toBe(
      'Past its time by (s)',
    );
  });
});

describe('the words of a report', () => {
  it('tell its month, scope and making in the zone of the report', () => {
    expect(reportHead(sampleReport, { language: 'en' })).toEqual({
      title: 'Service report, October 2026',
      scope: 'The whole desk',
      period: 'October 1, 2026 to October 31, 2026, Asia/Shanghai',
      made: 'made on November 2, 2026 at 8:30 AM by the schedule',
    });
    const scope = { kind: 'system', ref: 'system:default/payments' } as const;
    expect(
      reportHead(
        { ...sampleReport, scope, scopeTitle: '支付' },
        { language: 'zh', madeBy: '李娜' },
      ),
    ).toEqual({
      title: '2026年10月服务报告',
      scope: '支付',
      period: '2026年10月1日至2026年10月31日，Asia/Shanghai',
      made: '李娜于2026年11月2日 08:30生成',
    });
  });

  it('sum the month up, and do not speak of what was not measured', () => {
    expect(reportSummary(sampleReport.figures, 'en')).toEqual([
      '1,234 incidents were received and 1,234 resolved; 1,234 were open at the end of the month.',
      'The month before, 617 were received.',
      '87.5% were responded to and 87.5% resolved within their target.',
      'The first line resolved 87.5% by itself.',
      'Half of all were resolved within 1 day 2 hr.',
      '87.5% of 1,234 ratings were satisfied or very satisfied.',
    ]);
    expect(reportSummary(sampleReport.figures, 'zh')).toHaveLength(6);
    expect(reportSummary({ measures: [], before: [] }, 'en')).toEqual([]);
  });
});
