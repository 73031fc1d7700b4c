import type { Knex } from 'knex';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { DeskConfig } from '../settings/DeskConfig';
import { DatabaseFollowUpStore } from './DatabaseFollowUpStore';
import { DatabaseRatingStore } from './DatabaseRatingStore';
import { DatabaseSurveyStore } from './DatabaseSurveyStore';
import { DefaultSatisfactionRegister } from './DefaultSatisfactionRegister';
import type { RatingLinks } from './RatingLinks';

/** Puts together what keeps satisfaction, over one database. */
export function createSatisfaction(options: {
  database: Knex;
  config: DeskConfig;
  outbox: IncidentOutbox;
  ratingLinks?: RatingLinks;
}) {
  const { database, config, outbox, ratingLinks } = options;
  const surveys = DatabaseSurveyStore.create({ database });
  const ratings = DatabaseRatingStore.create({ database });
  const followUps = DatabaseFollowUpStore.create({ database });
  return {
    surveys,
    followUps,
    register: DefaultSatisfactionRegister.create({
      surveys,
      ratings,
      followUps,
      config,
      outbox,
      links: ratingLinks,
    }),
  };
}
