import type { ReportWords } from '../ReportWords';
import { columns } from './columns';
import { measures } from './measures';
import { sentences } from './sentences';
import { tables } from './tables';

/** What tables of measures say in English. */
export const en: ReportWords = {
  report: month => `Service report, ${month}`,
  wholeDesk: 'The whole desk',
  sentences,
  measures,
  tables,
  columns,
  units: { count: 'number', share: 'share', seconds: 's', mean: 'mean' },
  priority: {
    P1: 'P1 critical',
    P2: 'P2 high',
    P3: 'P3 normal',
    P4: 'P4 low',
  },
  channel: {
    portal: 'Portal',
    phone: 'Phone',
    email: 'E-mail',
    chat: 'Chat',
    'walk-in': 'Walk-in',
    monitoring: 'Monitoring',
    api: 'API',
  },
  clock: {
    response: 'Response',
    resolution: 'Resolution',
    ola: 'Hand-over time of the tier',
    update: 'Next update',
  },
  waitingFor: {
    requester: 'the requester',
    vendor: 'the vendor',
    parts: 'spare parts',
    change: 'a change',
    visit: 'an agreed visit',
  },
  timeKind: {
    untouched: 'Not accepted yet',
    working: 'Worked on',
    waiting: 'Waiting',
  },
  waitingOf: whom => `Waiting for ${whom}`,
  points: {
    1: 'Very dissatisfied',
    2: 'Dissatisfied',
    3: 'Fair',
    4: 'Satisfied',
    5: 'Very satisfied',
  },
  tier: tier => `Tier ${tier}`,
  age: (from, to) => {
    if (to === undefined) return `${from} days and more`;
    return to === 1 ? 'Less than a day' : `${from} to ${to} days`;
  },
  none: 'None',
  stillOpen: 'still open',
  knowledge: {
    searches: 'Searches',
    searchesWithoutResult: 'Searches that found nothing',
    articlesPublished: 'Articles published',
    incidentsSolvedWithArticle: 'Incidents solved with an article',
  },
  complaints: {
    received: 'Received',
    upheld: 'Upheld',
    partlyUpheld: 'Partly upheld',
    notUpheld: 'Not upheld',
    open: 'Not decided yet',
  },
};
