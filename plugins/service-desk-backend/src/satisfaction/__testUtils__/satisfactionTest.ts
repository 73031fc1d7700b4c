import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ManualClock, type OutgoingNotification } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  fileIncidentSchema,
  followUpQuerySchema,
  incidentActionSchemas,
  type IncidentAction,
  type IncidentActionBodies,
  type Rating,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import {
  companyCatalog,
  companyConfig,
  person,
} from '../../__testUtils__/company';
import { createIncidentDependencies } from '../../createIncidentService';
import { DefaultIncidentService } from '../../incident/DefaultIncidentService';
import type { IncidentOutbox } from '../../incident/IncidentOutbox';
import type { DeskConfig } from '../../settings/DeskConfig';
import { createSatisfaction } from '../createSatisfaction';
import { RatingLinks } from '../RatingLinks';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);
/** Where links of the tests begin. */
export const baseUrl = 'https://portal.example/api/service-desk';

async function setUp(
  knex: Knex,
  satisfaction: Partial<DeskConfig['satisfaction']> = {},
) {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const notifications: OutgoingNotification[] = [];
  const outbox: IncidentOutbox = {
    async add(happenings) {
      notifications.push(
        ...happenings
          .flatMap(({ messages }) => messages)
          .filter(message => message.kind === 'notification'),
      );
    },
    poke() {},
  };
  const config = {
    ...companyConfig,
    satisfaction: { ...companyConfig.satisfaction, ...satisfaction },
  };
  const ratingLinks = await RatingLinks.create({
    database: knex,
    baseUrl,
    expirySeconds: config.satisfaction.linkExpirySeconds,
  });
  const deps = createIncidentDependencies({
    database: knex,
    config,
    clock,
    catalog: companyCatalog(),
    outbox,
    ratingLinks,
  });
  const incidents = DefaultIncidentService.create(deps);
  const services = createSatisfaction(deps, { ratingLinks });
  const act = <A extends IncidentAction>(
    by: string,
    number: string,
    action: A,
    body: object,
  ): Promise<VisibleIncident> =>
    incidents.act(
      number,
      action,
      incidentActionSchemas[action].parse(body) as IncidentActionBodies[A],
      { by: person(by) },
    );
  const file = async (by = 'zhang.wei', request: object = {}) => {
    const { number } = await incidents.file(
      fileIncidentSchema.parse({
        title: 'Payments fail',
        description: 'x',
        ...request,
      }),
      { by: person(by) },
    );
    return number;
  };
  const resolve = async (number: string) => {
    await act('li.na', number, 'accept', {});
    await act('li.na', number, 'resolve', {
      code: 'fixed',
      resolution: 'Restarted',
      workaround: false,
    });
    return number;
  };
  return {
    knex,
    clock,
    config,
    incidents,
    ...services,
    notifications,
    links: ratingLinks,
    act,
    file,
    resolve,
    resolved: async (request: object = {}, by = 'zhang.wei') =>
      resolve(await file(by, request)),
    read: (number: string, by = 'zhang.wei') =>
      incidents.get(number, { by: person(by) }),
    rate: (number: string, rating: Rating, by = 'zhang.wei') =>
      services.satisfaction.rate(number, rating, { by: person(by) }),
    /** Open tasks as `number reason`, the longest due first. */
    async followUps(by = 'li.na', query: Record<string, string> = {}) {
      const page = await services.satisfaction.listFollowUps(
        followUpQuerySchema.parse(query),
        { by: person(by) },
      );
      return page.items.map(
        ({ incident, reason }) => `${incident.number} ${reason}`,
      );
    },
    tasks: async (by = 'li.na') =>
      (await services.satisfaction.listFollowUps({}, { by: person(by) })).items,
    /** Rows of `ratings`, without their moment. */
    async ratings(number: string): Promise<Record<string, unknown>[]> {
      const rows: { rated_at: string }[] = await knex('ratings')
        .where({ incident_id: Number(number.slice('INC-'.length)) })
        .orderBy('round');
      return rows.map(({ rated_at: _, ...row }) => row);
    },
    story: (number: string): Promise<string[]> =>
      knex('timeline_entries')
        .where({ incident_id: Number(number.slice('INC-'.length)) })
        .orderBy('seq')
        .pluck('kind'),
    /** Tokens of the links that were sent, in order. */
    tokens: () =>
      notifications
        .filter(({ topic }) => topic === 'incident-rating')
        .map(({ link }) => link.slice(`${baseUrl}/rating-links/`.length)),
    told: (text: string) =>
      notifications
        .filter(({ description }) => description?.includes(text))
        .flatMap(({ recipients }) => recipients),
    sweep: (signal?: AbortSignal) =>
      services.satisfactionSweeps.run({ signal }),
  };
}

/** A desk that asks how it was, on a database. */
export type SatisfactionDesk = Awaited<ReturnType<typeof setUp>>;

/** Registers a test that runs on both databases with the real stores. */
export function satisfactionTest(
  name: string,
  run: (desk: SatisfactionDesk) => Promise<void>,
  satisfaction?: Partial<DeskConfig['satisfaction']>,
): void {
  eachDatabase(name, async ({ knex }) => run(await setUp(knex, satisfaction)), {
    migrationsDirectory,
  });
}
