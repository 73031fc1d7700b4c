import {
  createAssignment,
  type AssignmentOptions,
} from './assignment/createAssignment';
import { DefaultAssignmentPlanner } from './assignment/DefaultAssignmentPlanner';
import { DispatchBoards } from './assignment/DispatchBoards';
import { AgentViews } from './agent/AgentViews';
import { DatabaseLeaveStore } from './agent/DatabaseLeaveStore';
import { DefaultAgentService } from './agent/DefaultAgentService';
import { LeaveSweep } from './agent/LeaveSweep';
import type { IncidentDesk } from './incident/IncidentDesk';
import type { IncidentOutbox } from './incident/IncidentOutbox';
import { Teams, type TeamsOptions } from './people/Teams';
import type { DeskConfig } from './settings/DeskConfig';

/** What the services of agents and boards are made of. */
export interface DispatchOptions extends AssignmentOptions {
  config: DeskConfig;
  owners: TeamsOptions['owners'];
  incidents: IncidentDesk;
  outbox: IncidentOutbox;
}

/** Puts together what knows and shows who works on incidents, over one database. */
export function createDispatch(options: DispatchOptions) {
  const { config, database } = options;
  const people = createAssignment(options);
  const teams = Teams.create(options);
  const views = AgentViews.create({
    ...options,
    ...people,
    config: config.assignment,
  });
  return {
    teams,
    agents: DefaultAgentService.create({ ...options, ...people, views, teams }),
    planner: DefaultAssignmentPlanner.create({
      ...options,
      ...people,
      teams,
      boards: DispatchBoards.create({
        ...options,
        ...people,
        views,
        teams,
        config: config.assignment,
      }),
    }),
    leaves: LeaveSweep.create({
      ...options,
      ...people,
      teams,
      leaves: DatabaseLeaveStore.create({ database }),
    }),
  };
}
