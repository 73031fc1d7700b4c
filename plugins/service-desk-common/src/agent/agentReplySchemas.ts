import { countReplySchema, momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import { assignmentModes } from '../assignment/assignment';
import { assignmentProposalReplySchema } from '../assignment/assignmentReplySchemas';
import { priorities } from '../incident/incident';
import { incidentReplySchema } from '../incident/incidentReplySchemas';
import { dutyStates, handOverRefusalCodes } from './agent';

const profile = z.strictObject({
  calendar: z.string().optional(),
  hours: z.record(z.string(), z.array(z.string())).optional(),
  timeZone: z.string().optional(),
  leaves: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      note: z.string().optional(),
    }),
  ),
  shifts: z.array(
    z.strictObject({ team: z.string(), from: z.string(), to: z.string() }),
  ),
  skills: z.array(z.string()),
  locations: z.array(z.string()),
  capacity: z.number().optional(),
});

/** Reply of `GET /agents/{userRef}`. */
export const agentReplySchema = z
  .strictObject({
    userRef: z.string(),
    displayName: z.string().optional(),
    teams: z.array(z.string()),
    profile,
    version: countReplySchema,
    duty: z.enum(dutyStates),
    dutyUntil: momentReplySchema.optional(),
    load: z.strictObject({
      open: countReplySchema,
      weighted: z.number().min(0),
      byPriority: z.partialRecord(z.enum(priorities), countReplySchema),
    }),
    mayEdit: z.boolean(),
  })
  .meta({ id: 'Agent' });

/** Reply of `GET /agents`. */
export const agentListReplySchema = z.strictObject({
  items: z.array(agentReplySchema),
});

/** Reply of `POST /agents/{userRef}/hand-over`. */
export const handOverReportReplySchema = z
  .strictObject({
    items: z.array(
      z.strictObject({
        number: z.string(),
        team: z.string().optional(),
        assignee: z.string().optional(),
        refused: z.string().optional(),
        refusal: z
          .strictObject({
            code: z.enum(handOverRefusalCodes),
            params: z.record(z.string(), z.string()),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'HandOverReport' });

/** Reply of `GET /dispatch`. */
export const dispatchBoardReplySchema = z
  .strictObject({
    team: z.string(),
    mode: z.enum(assignmentModes),
    people: z.array(
      z.strictObject({
        agent: agentReplySchema,
        incidents: z.array(incidentReplySchema),
      }),
    ),
    unassigned: z.array(
      z.strictObject({
        incident: incidentReplySchema,
        proposal: assignmentProposalReplySchema.optional(),
      }),
    ),
    unassignedTotal: countReplySchema,
  })
  .meta({ id: 'DispatchBoard' });
