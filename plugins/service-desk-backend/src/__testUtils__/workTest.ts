import {
  logWorkSchema,
  type LogWorkRequest,
} from '@firstline/plugin-service-desk-common';
import { mockServices } from '@backstage/backend-test-utils';
import { createWork } from '../createWork';
import { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import type { ComplaintFigures } from '../work/ComplaintFigures';
import { companyCatalog, companyConfig, groups, person } from './company';
import { deskTest, type TestDesk } from './deskTest';

/** A desk with the services of working time, as people speak to them. */
export interface TestWork extends TestDesk, ReturnType<typeof createWork> {
  log(
    by: string,
    request?: Partial<LogWorkRequest>,
    options?: { idempotencyKey?: string },
  ): Promise<string>;
}

/** Registers a test on both databases. */
export function workTest(
  name: string,
  run: (desk: TestWork) => Promise<void>,
  options: {
    config?: Partial<DeskConfig>;
    complaints?: ComplaintFigures;
  } = {},
): void {
  deskTest(
    name,
    async desk => {
      const config = { ...companyConfig, ...options.config };
      const catalog = companyCatalog();
      const services = createWork({
        ...desk,
        database: desk.knex,
        config,
        catalog,
        teams: Teams.create({
          config,
          catalog,
          owners: {
            anyOwns: async owners =>
              owners.some(ref => [groups.payments, groups.dba].includes(ref)),
            list: async () => [groups.payments, groups.dba],
          },
        }),
        outbox: { async add() {}, poke() {} },
        complaints: options.complaints ?? { upheld: async () => undefined },
        knowledgeBase: {
          contributions: async () => ({
            items: [
              { author: 'user:default/li.na', written: 2, used: 5 },
              { author: 'user:default/gone', written: 9, used: 9 },
            ],
          }),
        },
        auth: mockServices.auth(),
        logger: mockServices.logger.mock(),
      });
      await run({
        ...desk,
        ...services,
        async log(by, request = {}, given = {}) {
          const { id } = await services.work.log(
            logWorkSchema.parse({
              day: desk.clock.now().toISODate(),
              seconds: 600,
              activity: 'repair',
              ...request,
            }),
            { ...given, by: person(by) },
          );
          return id;
        },
      });
    },
    { config: options.config },
  );
}
