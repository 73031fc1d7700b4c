import type { CsvColumn } from '@firstline/backend-kit';
import type { EngineerFigures } from '@firstline/plugin-service-desk-common';

const headings = {
  en: {
    person: 'User',
    name: 'Name',
    teams: 'Teams',
    taken: 'Taken',
    solved: 'Solved',
    reopened: 'Opened again',
    workHours: 'Hours worked',
    responses: 'Responses',
    responseRate: 'Responses within target (%)',
    ratings: 'Ratings',
    ratingMean: 'Mean rating (1 to 5)',
    complaintsUpheld: 'Complaints upheld',
    articlesWritten: 'Articles written',
    articlesUsed: 'Articles used',
    score: 'Score',
  },
  zh: {
    person: '用户',
    name: '姓名',
    teams: '团队',
    taken: '接单数',
    solved: '解决数',
    reopened: '返工数',
    workHours: '工时（小时）',
    responses: '响应数',
    responseRate: '按时响应率(%)',
    ratings: '评价数',
    ratingMean: '平均评分(1–5)',
    complaintsUpheld: '成立的投诉',
    articlesWritten: '撰写文章数',
    articlesUsed: '文章被使用次数',
    score: '考核得分',
  },
};

const HOUR_SECONDS = 3_600;
const toTwoPlaces = (value: number) => Math.round(value * 100) / 100;

/** The table of assessments for payroll, one row a person. */
export function assessmentColumns(
  language: keyof typeof headings,
): CsvColumn<EngineerFigures>[] {
  const words = headings[language];
  const optional = (value: number | undefined, factor = 1) =>
    value === undefined ? undefined : toTwoPlaces(value * factor);
  return [
    { header: words.person, value: row => row.person },
    { header: words.name, value: row => row.displayName },
    { header: words.teams, value: row => row.teams.join(' ') },
    { header: words.taken, value: row => row.taken },
    { header: words.solved, value: row => row.solved },
    { header: words.reopened, value: row => row.reopened },
    {
      header: words.workHours,
      value: row => toTwoPlaces(row.workSeconds / HOUR_SECONDS),
    },
    { header: words.responses, value: row => row.responses },
    {
      header: words.responseRate,
      value: row => optional(row.responseRate, 100),
    },
    { header: words.ratings, value: row => row.ratings },
    { header: words.ratingMean, value: row => optional(row.ratingMean) },
    { header: words.complaintsUpheld, value: row => row.complaintsUpheld },
    { header: words.articlesWritten, value: row => row.articlesWritten },
    { header: words.articlesUsed, value: row => row.articlesUsed },
    { header: words.score, value: row => row.score },
  ];
}
