import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@firstline/backend-kit';
import type { AssignmentStrategy } from '@firstline/plugin-service-desk-node';
import { createRoster, type RosterSources } from '../agent/createRoster';
import type { DeskConfig } from '../settings/DeskConfig';
import { DefaultAssignmentService } from './DefaultAssignmentService';
import { PersonChooser } from './PersonChooser';

/** What an assignment service is made of. */
export interface AssignmentOptions extends RosterSources {
  config: Pick<DeskConfig, 'groups' | 'tiers' | 'assignment' | 'agreements'>;
  clock: Clock;
  /** Of modules: who gets what before the load decides. */
  strategies?: readonly AssignmentStrategy[];
  /** Hears of strategies that fail. */
  logger?: LoggerService;
}

/** Puts together what decides who gets an incident, over one database. */
export function createAssignment(options: AssignmentOptions) {
  const { config } = options;
  const people = createRoster(options);
  const assignments = DefaultAssignmentService.create({
    ...options,
    calendars: config.agreements.calendars,
    roster: people.roster,
    chooser: PersonChooser.create({
      ...options,
      workloads: people.workloads,
      config: config.assignment,
    }),
  });
  return { ...people, assignments };
}
