/**
 * What is counted. Each figure is a sum (or a maximum) over the records of one cohort: those to
 * which something happened in the period. Measures are made of figures, see
 * `measureDefinitions.ts`.
 */

/**
 * Cohorts of incidents, with the column of `incident_facts as f` that says when it happened.
 * Of a clock it is when its outcome was decided.
 */
export const incidentCohorts = {
  received: 'f.created_at',
  resolved: 'f.resolved_at',
  closed: 'f.closed_at',
  cancelled: 'f.cancelled_at',
  responded: 'f.response_at',
  fixed: 'f.resolution_at',
} as const;
/** One of {@link incidentCohorts}. */
export type IncidentCohort = keyof typeof incidentCohorts;

interface Figure {
  cohort: IncidentCohort;
  /** SQL over `incident_facts as f`. */
  value: string;
  /** How figures of parts become that of the whole; a sum unless said. */
  fold?: 'max';
}

const when = (condition: string) => `case when ${condition} then 1 else 0 end`;

/** Figures over the facts of incidents. */
export const incidentFigures = {
  received: { cohort: 'received', value: '1' },
  escalated: { cohort: 'received', value: 'f.escalated' },
  neverReassigned: {
    cohort: 'received',
    value: when('f.reassignments = 0'),
  },
  reassignments: { cohort: 'received', value: 'f.reassignments' },
  mostReassignments: {
    cohort: 'received',
    value: 'f.reassignments',
    fold: 'max',
  },
  cameBack: { cohort: 'received', value: 'f.came_back' },
  major: { cohort: 'received', value: 'f.major' },
  resolved: { cohort: 'resolved', value: '1' },
  firstLine: { cohort: 'resolved', value: when('f.highest_tier = 1') },
  hadSecondTier: { cohort: 'resolved', value: 'f.had_second_tier' },
  secondLine: {
    cohort: 'resolved',
    value: when('f.tier = 2 and f.had_second_tier = 1'),
  },
  firstContact: { cohort: 'resolved', value: 'f.first_contact' },
  reopened: { cohort: 'resolved', value: when('f.reopens > 0') },
  solvedWithArticle: { cohort: 'resolved', value: 'f.solved_with_article' },
  responses: {
    cohort: 'resolved',
    value: when('f.response_seconds is not null'),
  },
  responseSeconds: { cohort: 'resolved', value: 'f.response_seconds' },
  responseWorkingSeconds: {
    cohort: 'resolved',
    value: 'f.response_working_seconds',
  },
  resolutionSeconds: { cohort: 'resolved', value: 'f.resolution_seconds' },
  resolutionWorkingSeconds: {
    cohort: 'resolved',
    value: 'f.resolution_working_seconds',
  },
  worked: {
    cohort: 'resolved',
    value: when('f.resolution_working_seconds is not null'),
  },
  closed: { cohort: 'closed', value: '1' },
  cancelled: { cohort: 'cancelled', value: '1' },
  responsesDecided: { cohort: 'responded', value: '1' },
  responsesInTime: { cohort: 'responded', value: 'f.response_met' },
  resolutionsDecided: { cohort: 'fixed', value: '1' },
  resolutionsInTime: { cohort: 'fixed', value: 'f.resolution_met' },
} as const satisfies Record<string, Figure>;

/** Figures over `ratings as r` of the period; satisfied is 4 and 5 of 5 points. */
export const ratingFigures = {
  ratings: '1',
  satisfied: when('r.overall >= 4'),
  ...scored('speed'),
  ...scored('attitude'),
  ...scored('result'),
} as const satisfies Record<string, string>;

function scored<const Aspect extends string>(aspect: Aspect) {
  return {
    [`${aspect}Rated`]: when(`r.${aspect} is not null`),
    [`${aspect}Satisfied`]: when(`r.${aspect} >= 4`),
  } as Record<`${Aspect}Rated` | `${Aspect}Satisfied`, string>;
}

/**
 * Columns whose percentiles are taken over what was resolved in the period, with the figure
 * that says of how many.
 */
export const percentileColumns = {
  response: { column: 'response_seconds', of: 'responses' },
  resolution: { column: 'resolution_seconds', of: 'resolved' },
  resolutionWorking: { column: 'resolution_working_seconds', of: 'worked' },
} as const satisfies Record<
  string,
  { column: string; of: keyof typeof incidentFigures }
>;
/** One of {@link percentileColumns}. */
export type PercentileColumn = keyof typeof percentileColumns;
/** Percentiles that are taken of each. */
export const percentileRanks = [50, 90] as const;
/** Name of a figure that is a percentile, in seconds. */
export type PercentileFigure =
  `${PercentileColumn}P${(typeof percentileRanks)[number]}`;

/** Name of a figure. */
export type FigureName =
  | keyof typeof incidentFigures
  | keyof typeof ratingFigures
  | PercentileFigure
  | 'backlog'
  | 'workSeconds'
  | 'complaints'
  | 'complaintsUpheld';

/** Figures by name; one that nothing was found of is absent. */
export type Figures = Partial<Record<FigureName, number>>;

/** Names of the figures of one cohort. */
export function figuresOf(
  cohort: IncidentCohort,
): (keyof typeof incidentFigures)[] {
  const names = Object.keys(
    incidentFigures,
  ) as (keyof typeof incidentFigures)[];
  return names.filter(name => incidentFigures[name].cohort === cohort);
}

/** Adds the figures of a part to those of the whole. Percentiles do not add up: they are left. */
export function foldFigures(whole: Figures, part: Figures): Figures {
  const sum = { ...whole };
  for (const [name, value] of Object.entries(part) as [FigureName, number][]) {
    const before = sum[name];
    if (/P\d\d$/.test(name)) continue;
    if (before === undefined) sum[name] = value;
    else if (name === 'mostReassignments') sum[name] = Math.max(before, value);
    else sum[name] = before + value;
  }
  return sum;
}
