import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ManualClock } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  fileIncidentSchema,
  incidentActionSchemas,
  type IncidentAction,
  type IncidentActionBodies,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import {
  createIncidentDependencies,
  type IncidentServiceOptions,
} from '../createIncidentService';
import { DefaultIncidentService } from '../incident/DefaultIncidentService';
import type { IncidentMessage } from '../incident/IncidentOutbox';
import { DefaultMajorService } from '../major/DefaultMajorService';
import type { DeskConfig } from '../settings/DeskConfig';
import { DefaultWatchService } from '../watch/DefaultWatchService';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
  person,
} from './company';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);

function setUp(knex: Knex, major?: Partial<DeskConfig['major']>) {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const messages: IncidentMessage[] = [];
  const broken = { outbox: false };
  const outbox: IncidentServiceOptions['outbox'] = {
    async add(happenings) {
      if (broken.outbox) throw new Error('The replica dies');
      messages.push(...happenings.flatMap(one => one.messages));
    },
    poke() {},
  };
  const deps = createIncidentDependencies({
    database: knex,
    config: {
      ...companyConfig,
      major: { ...companyConfig.major, ...major },
    },
    clock,
    catalog: companyCatalog(),
    outbox,
  });
  const incidents = DefaultIncidentService.create(deps);
  const majors = DefaultMajorService.create(deps);
  const watch = DefaultWatchService.create(deps);
  const act = <A extends IncidentAction>(
    by: string,
    number: string,
    action: A,
    body: object,
  ) =>
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
        ciRefs: [items.paymentsDb],
        ...request,
      }),
      { by: person(by) },
    );
    return number;
  };
  return {
    clock,
    incidents,
    majors,
    watch: (by: string) => watch.watch({ by: person(by) }),
    act,
    file,
    broken,
    read: (number: string, by = 'li.na') =>
      incidents.get(number, { by: person(by) }),
    banners: async (by: string, refs?: string[]) =>
      (await majors.banners({ refs, by: person(by) })).items,
    told: (text: string) =>
      messages.flatMap(message =>
        message.kind === 'notification' && message.description?.includes(text)
          ? message.recipients
          : [],
      ),
    story: (number: string): Promise<string[]> =>
      knex('timeline_entries')
        .where({ incident_id: Number(number.slice('INC-'.length)) })
        .orderBy('seq')
        .pluck('kind'),
    linked: (number: string) => ({
      to: (majorNumber: string, by = 'li.na') =>
        majors.link(number, majorNumber, { by: person(by) }),
    }),
    async take(number: string) {
      await act('li.na', number, 'assign', {
        team: groups.dba,
        reason: 'Theirs',
      });
      await act('zhao.min', number, 'accept', {});
    },
    resolve: (number: string) =>
      act('zhao.min', number, 'resolve', {
        code: 'fixed',
        resolution: 'Failed over to the secret standby',
        workaround: false,
      }),
  };
}

/** A desk with major incidents, on a database. */
export type MajorDesk = ReturnType<typeof setUp>;

/** Registers a test that runs on both databases with the real stores. */
export function majorTest(
  name: string,
  run: (desk: MajorDesk, knex: Knex) => Promise<void>,
  major?: Partial<DeskConfig['major']>,
): void {
  eachDatabase(name, ({ knex }) => run(setUp(knex, major), knex), {
    migrationsDirectory,
  });
}
