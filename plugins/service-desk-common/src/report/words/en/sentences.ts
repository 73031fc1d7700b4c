import type { ReportWords } from '../ReportWords';

/** What a report says in whole sentences. */
export const sentences: ReportWords['sentences'] = {
  volume: ({ received, resolved, backlog }) =>
    `${received} incidents were received and ${resolved} resolved; ${backlog} were open at the end of the month.`,
  before: ({ received }) => `The month before, ${received} were received.`,
  levels: ({ responded, resolved }) =>
    `${responded} were responded to and ${resolved} resolved within their target.`,
  firstLine: ({ share }) => `The first line resolved ${share} by itself.`,
  median: ({ time }) => `Half of all were resolved within ${time}.`,
  satisfaction: ({ share, ratings }) =>
    `${share} of ${ratings} ratings were satisfied or very satisfied.`,
  period: ({ from, to, zone }) => `${from} to ${to}, ${zone}`,
  made: ({ at, by }) => `made on ${at} by ${by}`,
  schedule: 'the schedule',
};
