import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { toDbTime } from '@firstline/backend-kit';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import type {
  Measure,
  ReportScope,
  ServiceReport,
} from '@firstline/plugin-service-desk-common';
import type { MeasureService } from '../measures/MeasureService';
import { worker, type Caller } from '../people/Caller';
import type { ReportContent, ReportedComplaint } from './ReportContent';
import type { ReportDetails } from './ReportDetails';
import type { ReportFigures } from './ReportFigures';
import type { ReportMonth } from './reportMonth';

/** Longer than that, a report does without the knowledge base. */
const ANSWER_MS = 5_000;

/** What the figures of a report are taken with. */
export interface ReportFigureOptions {
  measures: Pick<MeasureService<Caller>, 'measures' | 'dashboard'>;
  details: ReportDetails;
  /** Filed in a period, in stored form, whomever they are about. */
  complaints: {
    filed(period: { from: string; to: string }): Promise<ReportedComplaint[]>;
  };
  scopes: {
    itemsOf(
      scope: { system?: string; owner?: string },
      credentials: BackstageCredentials,
    ): Promise<string[] | undefined>;
  };
  knowledgeBase: Pick<KnowledgeBaseService, 'activity'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  logger: Pick<LoggerService, 'warn'>;
}

/** Figures by the measures of the desk, taken by the product itself: a report is of everything. */
export class MeasuredReportFigures implements ReportFigures {
  readonly #options: ReportFigureOptions;

  static create(options: ReportFigureOptions): MeasuredReportFigures {
    return new MeasuredReportFigures(options);
  }

  private constructor(options: ReportFigureOptions) {
    this.#options = options;
  }

  async of(
    scope: ReportScope,
    month: ReportMonth,
    { timeZone }: { timeZone: string },
  ): Promise<ReportContent> {
    const { measures, details, complaints } = this.#options;
    const period = { from: toDbTime(month.from), to: toDbTime(month.to) };
    const of = scope.kind === 'desk' ? {} : { [scope.kind]: scope.ref };
    const items = await this.#options.scopes.itemsOf(
      of,
      await this.#options.auth.getOwnServiceCredentials(),
    );
    const query = { ...period, ...of, items, timeZone };
    const {
      today,
      scope: _scope,
      timeZone: _zone,
      computedAt,
      ...figures
    } = await measures.dashboard(query, { by: worker });
    const { groups = [] } = await measures.measures(
      { ...query, by: 'category' },
      { by: worker },
    );
    const isDesk = scope.kind === 'desk';
    return {
      ...period,
      timeZone,
      figures,
      byCategory: groups,
      major: await details.majors({ ...period, items }),
      worstBreaches: await details.worstBreaches({ ...period, items }),
      knowledge: isDesk
        ? await this.#knowledge(period, figures.measures)
        : undefined,
      complaints: isDesk ? await complaints.filed(period) : [],
    };
  }

  async #knowledge(
    period: { from: string; to: string },
    measures: Measure[],
  ): Promise<ServiceReport['knowledge']> {
    const { knowledgeBase, auth, logger } = this.#options;
    try {
      const activity = await knowledgeBase.activity(period, {
        credentials: await auth.getOwnServiceCredentials(),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const solved = measures.find(({ name }) => name === 'solvedWithArticle');
      return {
        searches: activity.searches,
        searchesWithoutResult: activity.searchesWithoutResult,
        articlesPublished: activity.articlesPublished,
        incidentsSolvedWithArticle: solved?.value ?? 0,
      };
    } catch (error) {
      logger.warn(
        'The knowledge base does not say how it was used; reporting without',
        toError(error),
      );
      return undefined;
    }
  }
}
