/** What an assessment is made of (S-159, S-164, S-168 to S-170), each with a weight in the config. */
export const assessmentFigures = [
  'taken',
  'solved',
  'reopened',
  'workHours',
  'responseRate',
  'ratingMean',
  'complaintsUpheld',
  'articlesWritten',
  'articlesUsed',
] as const;
/** One of {@link assessmentFigures}. */
export type AssessmentFigure = (typeof assessmentFigures)[number];

/** Points for one of each figure; 0 leaves it out. */
export type AssessmentWeights = Record<AssessmentFigure, number>;

/** Points where the config says nothing else; `docs/assessment.md` explains them. */
export const defaultAssessmentWeights: AssessmentWeights = {
  taken: 1,
  solved: 3,
  reopened: 3,
  workHours: 1,
  responseRate: 20,
  ratingMean: 10,
  complaintsUpheld: 10,
  articlesWritten: 3,
  articlesUsed: 1,
};

/** Below this many points (fair) a mean of ratings costs, above it gives. */
export const fairRating = 3;

/** The figures of an engineer in a period (S-159, S-164, S-168 to S-170). */
export interface EngineerFigures {
  person: string;
  displayName?: string;
  teams: string[];
  /** Assignments accepted. */
  taken: number;
  /** Incidents resolved, each once however often. */
  solved: number;
  /** Times that something they had resolved was opened again. */
  reopened: number;
  workSeconds: number;
  /** Accepted within the target ÷ all they accepted. */
  responseRate?: number;
  responses: number;
  ratings: number;
  /** Mean of the overall points, 1 to 5. */
  ratingMean?: number;
  /** Absent in what the engineer sees of themselves: nobody learns of complaints about them here. */
  complaintsUpheld?: number;
  /** Absent while the knowledge base does not answer. */
  articlesWritten?: number;
  articlesUsed?: number;
  /** By the weights of the config; without complaints where these are absent. */
  score: number;
}

/** Query of `GET /assessments`: days such as `2026-11-01`, both included. */
export interface AssessmentsRequest {
  from: string;
  to: string;
  team?: string;
}

/** Reply of `GET /assessments`: one's own figures, and of those whose manager one is. */
export interface Assessments {
  from: string;
  to: string;
  /** As far as they count in what the reader sees. */
  weights: Partial<AssessmentWeights>;
  items: EngineerFigures[];
  /** Whether the reader sees others than themselves, and may export. */
  manages: boolean;
}

/** What one figure gives to the score. */
export interface AssessmentPart {
  figure: AssessmentFigure;
  /** In the unit of the figure; of a rating, how far it is from fair. */
  amount: number;
  weight: number;
  /** `amount` × `weight`; of what counts against somebody, below zero. */
  points: number;
}

const HOUR_SECONDS = 3_600;
const against: readonly AssessmentFigure[] = ['reopened', 'complaintsUpheld'];

const amountOf: Record<
  AssessmentFigure,
  (figures: Omit<EngineerFigures, 'score'>) => number | undefined
> = {
  taken: ({ taken }) => taken,
  solved: ({ solved }) => solved,
  reopened: ({ reopened }) => reopened,
  workHours: ({ workSeconds }) => workSeconds / HOUR_SECONDS,
  responseRate: ({ responseRate }) => responseRate,
  ratingMean: ({ ratingMean }) =>
    ratingMean === undefined ? undefined : ratingMean - fairRating,
  complaintsUpheld: ({ complaintsUpheld }) => complaintsUpheld,
  articlesWritten: ({ articlesWritten }) => articlesWritten,
  articlesUsed: ({ articlesUsed }) => articlesUsed,
};

/**
 * How a score is made up: the one place where the formula is. Figures that are absent, or
 * that the reader is given no weight of, are left out.
 */
export function assessmentParts(
  figures: Omit<EngineerFigures, 'score'>,
  weights: Partial<AssessmentWeights>,
): AssessmentPart[] {
  return assessmentFigures.flatMap((figure): AssessmentPart[] => {
    const amount = amountOf[figure](figures);
    const weight = weights[figure];
    if (amount === undefined || weight === undefined) return [];
    const sign = against.includes(figure) ? -1 : 1;
    // Adding 0 makes a plain 0 of what is none of what counts against somebody.
    const points = sign * amount * weight + 0;
    return [{ figure, amount, weight, points }];
  });
}

/** The sum of {@link assessmentParts}, to two places. */
export function assessmentScore(
  figures: Omit<EngineerFigures, 'score'>,
  weights: Partial<AssessmentWeights>,
): number {
  const sum = assessmentParts(figures, weights).reduce(
    (total, { points }) => total + points,
    0,
  );
  // Adding 0 keeps a sum that was rounded up to nothing from being -0.
  return Math.round(sum * 100) / 100 + 0;
}
