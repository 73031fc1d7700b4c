import type { Channel, Priority } from '../../incident/incident';
import type { Dashboard, MeasureGroup } from '../../measures/measures';
import type { MeasureRecordRow } from '../../measures/measureRecords';
import type { ReportLanguage, ReportTable } from '../report';
import type { FigureTableId, ReportWords } from '../words/ReportWords';
import {
  ageTable,
  pingPongTable,
  ratingTable,
  repeatedTable,
  timeTable,
  trendTable,
} from './countTables';
import { groupTable } from './groupTable';
import { measureTable, type measuresOfTable } from './measureTable';
import {
  type ReportTitles,
  type TableContext,
  tableContext,
} from './TableContext';

/** What a dashboard and a report have in common. */
export type Figures = Pick<
  Dashboard,
  | 'measures'
  | 'before'
  | 'trend'
  | 'byPriority'
  | 'byTier'
  | 'byTeam'
  | 'byChannel'
  | 'topCategories'
  | 'topItems'
  | 'ratings'
  | 'backlogAge'
  | 'repeated'
  | 'pingPong'
  | 'whereTheTimeWent'
>;

const tableOfRow = {
  priority: 'by-priority',
  tier: 'by-tier',
  team: 'by-team',
  channel: 'by-channel',
  category: 'by-category',
  ci: 'by-item',
} as const satisfies Partial<Record<MeasureRecordRow, FigureTableId>>;

function nameIn(words: ReportWords) {
  return {
    priority: ({ key }: MeasureGroup) => words.priority[key as Priority] ?? key,
    channel: ({ key }: MeasureGroup) => words.channel[key as Channel] ?? key,
    tier: ({ key }: MeasureGroup) => (key ? words.tier(key) : words.none),
  };
}

/** Each table of the figures by its id, made from a context. */
export function figureTablesOf(
  context: TableContext,
  figures: Figures,
): Record<FigureTableId, ReportTable> {
  const { words } = context;
  const { columns } = words;
  const name = nameIn(words);
  const { measures, before } = figures;
  const ofMeasures = (id: keyof typeof measuresOfTable) =>
    measureTable(context, { id, measures, before });
  const byGroup = (
    by: keyof typeof tableOfRow,
    heading: string,
    groups: MeasureGroup[],
    nameOf: (group: MeasureGroup) => string,
  ) => groupTable(context, { id: tableOfRow[by], by, heading, groups, nameOf });
  return {
    volume: ofMeasures('volume'),
    trend: trendTable(context, figures.trend),
    'service-levels': ofMeasures('service-levels'),
    'by-priority': byGroup(
      'priority',
      columns.priority,
      figures.byPriority,
      name.priority,
    ),
    times: ofMeasures('times'),
    tiers: ofMeasures('tiers'),
    'by-tier': byGroup('tier', columns.tier, figures.byTier, name.tier),
    'by-team': byGroup('team', columns.team, figures.byTeam, group =>
      context.entityTitle(group.key, group.title),
    ),
    'by-channel': byGroup(
      'channel',
      columns.channel,
      figures.byChannel,
      name.channel,
    ),
    'by-category': byGroup(
      'category',
      columns.category,
      figures.topCategories,
      group => context.categoryTitle(group.key, group.title),
    ),
    'by-item': byGroup('ci', columns.item, figures.topItems, group =>
      context.entityTitle(group.key, group.title),
    ),
    'backlog-age': ageTable(context, figures.backlogAge),
    satisfaction: ofMeasures('satisfaction'),
    ratings: ratingTable(context, figures.ratings),
    repeated: repeatedTable(context, figures.repeated),
    'ping-pong': pingPongTable(context, figures.pingPong),
    time: timeTable(context, figures.whereTheTimeWent),
  };
}

/**
 * The tables of a period's figures, by their id; those without rows are empty, not absent.
 *
 * @param titles - names in the language, where the figures have refs or other words
 */
export function figureTables(
  figures: Figures,
  language: ReportLanguage,
  titles: ReportTitles = {},
): Record<FigureTableId, ReportTable> {
  const teams = figures.byTeam;
  return figureTablesOf(tableContext({ language, titles, teams }), figures);
}
