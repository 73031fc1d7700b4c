import type { Knex } from 'knex';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { DeskConfig } from '../settings/DeskConfig';
import { DatabaseFollowUpStore } from './DatabaseFollowUpStore';
import { DatabaseRatingStore } from './DatabaseRatingStore';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';
import { DefaultSatisfactionRegister } from './DefaultSatisfactionRegister';
import { DefaultSatisfactionService } from './DefaultSatisfactionService';
import type { RatingLinks } from './RatingLinks';
import { RatingLinkService } from './RatingLinkService';
import type { SatisfactionRegister } from './SatisfactionRegister';
import { SatisfactionSweeps } from './satisfactionSweeps';

/** Puts together what keeps satisfaction in line with incidents, over one database. */
export function createSatisfactionRegister(options: {
  database: Knex;
  config: DeskConfig;
  outbox: IncidentOutbox;
  /** Absent: nobody is sent a link. */
  ratingLinks?: RatingLinks;
}): SatisfactionRegister {
  return DefaultSatisfactionRegister.create({
    ...options,
    surveys: DatabaseSurveyStore.create(options),
    ratings: DatabaseRatingStore.create(options),
    followUps: DatabaseFollowUpStore.create(options),
    links: options.ratingLinks,
  });
}

/** Puts the services of satisfaction together, beside those of incidents. */
export function createSatisfaction(
  deps: IncidentDependencies,
  { ratingLinks: links }: { ratingLinks: RatingLinks },
) {
  const surveys = DatabaseSurveyStore.create(deps);
  const followUps = DatabaseFollowUpStore.create(deps);
  return {
    satisfaction: DefaultSatisfactionService.create({ deps, followUps }),
    satisfactionSweeps: SatisfactionSweeps.create({
      deps,
      surveys,
      followUps,
      links,
    }),
    ratingLinks: RatingLinkService.create({ deps, surveys, links }),
  };
}
