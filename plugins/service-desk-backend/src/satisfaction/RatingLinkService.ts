import { randomUUID } from 'node:crypto';
import type {
  Rating,
  RatingLinkView,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { IncidentRecord } from '../incident/IncidentRecord';
import { IncidentWriter } from '../incident/IncidentWriter';
import type { Caller } from '../people/Caller';
import { rateIncident } from './rateIncident';
import type { RatingLinks } from './RatingLinks';
import { isRateable, roundOf } from './ratingRules';
import type { Survey, SurveyStore } from './SurveyStore';

/** What became of a rating that came by a link; `linkId` is for the audit. */
export interface RatedByLink {
  state: 'rated' | 'used' | 'expired';
  linkId: string;
}

interface Options {
  deps: IncidentDependencies;
  surveys: SurveyStore;
  links: RatingLinks;
}

interface Found {
  linkId: string;
  survey: Survey;
  record: IncidentRecord & { requester: string };
  state: RatingLinkView['state'];
}

/** Found under the lock: somebody was faster. */
class LinkClosed extends Error {
  override name = 'LinkClosed';
  constructor(readonly state: 'used' | 'expired') {
    super(`The link is ${state}`);
  }
}

/**
 * Rating without signing in: whoever has the link speaks for the requester, once, and learns
 * nothing but the title. Looking at a link never uses it up: mail scanners open every one.
 */
export class RatingLinkService {
  readonly #options: Options;
  readonly #writer: IncidentWriter;

  static create(options: Options): RatingLinkService {
    return new RatingLinkService(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#writer = IncidentWriter.create(options.deps);
  }

  /** @returns undefined for whatever is not a link of this desk */
  async view(token: string): Promise<RatingLinkView | undefined> {
    const found = await this.#find(token);
    if (!found) return undefined;
    const { state, record } = found;
    return state === 'open' ? { state, title: record.title } : { state };
  }

  /** Uses the link up. @returns undefined as for {@link RatingLinkService.view} */
  async rate(token: string, rating: Rating): Promise<RatedByLink | undefined> {
    const found = await this.#find(token);
    if (!found) return undefined;
    const { linkId, survey, record, state } = found;
    if (state !== 'open') return { state, linkId };
    const { deps, surveys } = this.#options;
    try {
      await rateIncident(
        { deps, writer: this.#writer },
        {
          id: record.id,
          rating,
          via: 'link',
          options: { by: requesterOf(record) },
          // Under the incident's lock: of two at once one comes first.
          check: async (locked, transaction) => {
            const now = await surveys.get(survey, { transaction });
            if (now?.answeredAt !== undefined) throw new LinkClosed('used');
            if (roundOf(locked) !== survey.round)
              throw new LinkClosed('expired');
          },
        },
      );
      return { state: 'rated', linkId };
    } catch (error) {
      if (error instanceof LinkClosed) return { state: error.state, linkId };
      if (error instanceof Error && error.name === 'ConflictError') {
        return { state: 'expired', linkId };
      }
      throw error;
    }
  }

  /** Makes the same queries for every token, so that no answer is faster than another. */
  async #find(token: string): Promise<Found | undefined> {
    const { deps, surveys, links } = this.#options;
    const now = deps.clock.now();
    const claim = await links.read(token, now);
    const survey = await surveys.byLink(claim?.linkId ?? randomUUID());
    const record = await deps.store.get(survey?.incidentId ?? 0);
    if (!claim || !survey || record?.requester === undefined) return undefined;
    const { requester } = record;
    const over =
      claim.expired ||
      survey.endedAt !== undefined ||
      roundOf(record) !== survey.round ||
      !isRateable(record, { ...deps.config, now });
    const unanswered = over ? 'expired' : 'open';
    return {
      linkId: claim.linkId,
      survey,
      record: { ...record, requester },
      state: survey.answeredAt === undefined ? unanswered : 'used',
    };
  }
}

/** The requester, with no more rights than a requester has. */
function requesterOf({ requester }: { requester: string }): Caller {
  return {
    kind: 'user',
    ref: requester,
    groups: [],
    roles: { agent: false, incidentManager: false, deskManager: false },
  };
}
