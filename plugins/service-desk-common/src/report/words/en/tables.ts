import type { ReportWords } from '../ReportWords';

/** Titles of the tables. */
export const tables: ReportWords['tables'] = {
  volume: { title: 'Incidents and work' },
  trend: { title: 'Received, resolved and open, day by day' },
  'service-levels': {
    title: 'Service levels',
    note: 'Counted are incidents whose clock was met or ran out in the period.',
  },
  'by-priority': { title: 'By priority' },
  times: {
    title: 'Times',
    note: 'Of incidents resolved in the period. Working time leaves out nights, weekends and holidays.',
  },
  tiers: { title: 'Tiers, hand-overs and rework' },
  'by-tier': { title: 'By tier' },
  'by-team': { title: 'By team' },
  'by-channel': { title: 'By channel' },
  'by-category': { title: 'By category' },
  'by-item': { title: 'What incidents were about' },
  'backlog-age': { title: 'Open incidents by age' },
  satisfaction: { title: 'Satisfaction' },
  ratings: { title: 'Ratings' },
  repeated: {
    title: 'What happens again and again',
    note: 'The same item and category more than once: worth looking into as a problem.',
  },
  'ping-pong': {
    title: 'Back and forth between teams',
    note: 'How often an incident went back to a team that had it before.',
  },
  time: {
    title: 'Where the time went',
    note: 'Working time of the incidents resolved in the period.',
  },
  major: { title: 'Major incidents' },
  'worst-breaches': { title: 'Longest past their time' },
  knowledge: {
    title: 'Knowledge base',
    note: 'Searches and articles are counted by the knowledge base; there is no list behind those numbers.',
  },
  complaints: { title: 'Complaints' },
};
