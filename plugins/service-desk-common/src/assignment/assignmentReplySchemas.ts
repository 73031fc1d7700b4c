import { momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import { priorities, type Priority } from '../incident/incident';
import { assignmentBasisReplySchema } from '../incident/incidentReplySchemas';
import { assignmentModes, candidateVerdicts } from './assignment';

const tier = z.int().min(1);
const weight = z.number().min(0);

/** Who would get an incident, and why. */
export const assignmentProposalReplySchema = z
  .strictObject({
    team: z.string().optional(),
    tier,
    assignee: z.string().optional(),
    vendor: z.string().optional(),
    basis: assignmentBasisReplySchema,
    reason: z.string(),
    candidates: z.array(
      z.strictObject({
        userRef: z.string(),
        verdict: z.enum(candidateVerdicts),
        onCall: z.boolean(),
        load: weight,
        lastAssignedAt: momentReplySchema.optional(),
      }),
    ),
  })
  .meta({ id: 'AssignmentProposal' });

/** Reply of `POST /assignment/preview`. */
export const assignmentPreviewReplySchema = z
  .strictObject({
    ...assignmentProposalReplySchema.shape,
    rules: z.array(
      z.strictObject({
        name: z.string(),
        matched: z.boolean(),
        failed: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'AssignmentPreview' });

/** Reply of `GET /assignment/rules`. */
export const assignmentRulesReplySchema = z
  .strictObject({
    rules: z.array(
      z.strictObject({
        name: z.string(),
        atTier: tier.optional(),
        conditions: z.array(
          z.strictObject({ field: z.string(), values: z.array(z.string()) }),
        ),
        result: z.strictObject({
          team: z.string().optional(),
          tier: tier.optional(),
          skills: z.array(z.string()),
          assignee: z.string().optional(),
          vendor: z.string().optional(),
        }),
      }),
    ),
    teams: z.array(
      z.strictObject({
        team: z.string(),
        mode: z.enum(assignmentModes),
        calendar: z.string().optional(),
      }),
    ),
    weights: z.strictObject(
      Object.fromEntries(
        priorities.map(priority => [priority, weight]),
      ) as Record<Priority, typeof weight>,
    ),
  })
  .meta({ id: 'AssignmentRules' });
