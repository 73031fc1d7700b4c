import { NotAllowedError } from '@backstage/errors';
import { toDbTime, type CatalogDirectory } from '@firstline/backend-kit';
import {
  assessmentScore,
  type Assessments,
  type AssessmentsRequest,
  type AssessmentWeights,
  type EngineerFigures,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import { reportCalendar } from '../settings/reportConfig';
import type { AssessmentFigures, DeskFigures } from './AssessmentFigures';
import type { AssessmentService } from './AssessmentService';
import type { ArticleContributions } from './ArticleContributions';
import type { ComplaintFigures } from './ComplaintFigures';
import { manages, managesAnybody, type Management } from './Management';

/** What the service is made of. */
export interface AssessmentServiceOptions {
  figures: AssessmentFigures;
  articles: ArticleContributions;
  complaints: ComplaintFigures;
  management: Management;
  teams: Pick<Teams, 'ofPeople'>;
  catalog: Pick<CatalogDirectory, 'entries'>;
  config: Pick<DeskConfig, 'assessment' | 'agreements' | 'reports'>;
}

const none: DeskFigures = {
  taken: 0,
  solved: 0,
  reopened: 0,
  workSeconds: 0,
  responses: 0,
  ratings: 0,
};

const noArticles = { written: 0, used: 0 };

/** {@link AssessmentService}: everybody's figures in as many queries as one person's. */
export class DefaultAssessmentService implements AssessmentService<Caller> {
  readonly #options: AssessmentServiceOptions;

  static create(options: AssessmentServiceOptions): DefaultAssessmentService {
    return new DefaultAssessmentService(options);
  }

  private constructor(options: AssessmentServiceOptions) {
    this.#options = options;
  }

  async read(
    { from, to, team }: AssessmentsRequest,
    { by }: { by: Caller },
  ): Promise<Assessments> {
    const managed = await this.#options.management.of(by);
    const teams = await this.#options.teams.ofPeople();
    const people = [...teams.keys()].filter(
      person =>
        (person === by.ref || manages(managed, person, by)) &&
        (team === undefined || teams.get(person)?.includes(team)),
    );
    if (people.length === 0 && managed !== 'everybody') throw notForYou();

    const period = this.#period(from, to);
    const onlyMine = people.every(person => person === by.ref);
    const [figures, articles, complaints, names] = await Promise.all([
      this.#options.figures.of({
        ...period,
        person: onlyMine ? by.ref : undefined,
      }),
      this.#options.articles.of(period),
      managesAnybody(managed)
        ? this.#options.complaints.upheld(period, { by })
        : undefined,
      this.#options.catalog.entries(people),
    ]);
    const { weights } = this.#options.config.assessment;
    const items = people.map((person): EngineerFigures => {
      const ofArticles = articles && (articles.get(person) ?? noArticles);
      const line = {
        ...none,
        ...figures.get(person),
        person,
        displayName: names.get(person)?.title,
        teams: teams.get(person) ?? [],
        articlesWritten: ofArticles?.written,
        articlesUsed: ofArticles?.used,
        // What somebody sees of themselves never tells whether anybody complained.
        complaintsUpheld:
          person === by.ref
            ? undefined
            : complaints && (complaints.get(person) ?? 0),
      };
      return { ...line, score: assessmentScore(line, weights) };
    });
    const nameOf = (line: EngineerFigures) => line.displayName ?? line.person;
    return {
      from,
      to,
      weights: weightsFor(weights, complaints !== undefined),
      items: items.sort((a, b) => nameOf(a).localeCompare(nameOf(b))),
      manages: managesAnybody(managed),
    };
  }

  /** Days are those of the reports. */
  #period(firstDay: string, lastDay: string) {
    const { agreements, reports } = this.#options.config;
    const zone = reportCalendar(reports, agreements)?.rules.timeZone ?? 'UTC';
    const begin = DateTime.fromISO(firstDay, { zone }).startOf('day');
    const end = DateTime.fromISO(lastDay, { zone }).startOf('day');
    return {
      from: toDbTime(begin),
      to: toDbTime(end.plus({ days: 1 })),
      firstDay,
      lastDay,
    };
  }
}

function weightsFor(
  weights: AssessmentWeights,
  withComplaints: boolean,
): Partial<AssessmentWeights> {
  return {
    ...weights,
    complaintsUpheld: withComplaints ? weights.complaintsUpheld : undefined,
  };
}

function notForYou(): NotAllowedError {
  return new NotAllowedError(
    'An assessment is for the engineer and their manager',
  );
}
