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
  companyCatalog,
  companyConfig,
  person,
} from '../../__testUtils__/company';
import { createIncidentDependencies } from '../../createIncidentService';
import { createMeasures } from '../../createMeasures';
import { DefaultIncidentService } from '../../incident/DefaultIncidentService';
import type { Agreements } from '../../service-level/serviceLevels';
import { noMeasureComplaints } from '../MeasureComplaints';

function setUp(database: Knex, agreements = companyConfig.agreements) {
  const clock = ManualClock.create('2026-10-01T08:00:00.000Z');
  const catalog = companyCatalog();
  const config = { ...companyConfig, agreements };
  const deps = createIncidentDependencies({
    database,
    config,
    clock,
    catalog,
  });
  const incidents = DefaultIncidentService.create(deps);
  return {
    clock,
    deps,
    incidents,
    people: person,
    measures: createMeasures({
      database,
      config,
      clock,
      catalog,
      complaints: noMeasureComplaints,
    }),
    async file(by: string, request: object = {}): Promise<string> {
      const { number } = await incidents.file(
        fileIncidentSchema.parse({
          title: 'Payments fail',
          description: 'x',
          ...request,
        }),
        { by: person(by) },
      );
      return number;
    },
    act: <A extends IncidentAction>(
      by: string,
      number: string,
      action: A,
      body: object = {},
    ) =>
      incidents.act(
        number,
        action,
        incidentActionSchemas[action].parse(body) as IncidentActionBodies[A],
        { by: person(by) },
      ),
  };
}

/** A desk whose measures are taken, on a database. */
export type MeasureDesk = ReturnType<typeof setUp>;

/** Registers a test that runs on both databases with the real stores. */
export function measureTest(
  name: string,
  run: (desk: MeasureDesk, knex: Knex) => Promise<void>,
  agreements?: Agreements,
): void {
  eachDatabase(name, ({ knex }) => run(setUp(knex, agreements), knex), {
    migrationsDirectory: resolvePackagePath(
      '@firstline/plugin-service-desk-backend',
      'migrations',
    ),
  });
}
