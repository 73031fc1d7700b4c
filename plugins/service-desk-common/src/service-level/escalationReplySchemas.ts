import { momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import {
  clockKinds,
  escalationStepActions,
  operationalPhases,
} from './serviceLevel';

/** An incident's escalation ladder, in the order its steps are due. */
export const escalationHistoryReplySchema = z.strictObject({
  steps: z.array(
    z
      .strictObject({
        clock: z.enum(clockKinds),
        phase: z.enum(operationalPhases).optional(),
        percent: z.int().min(1),
        actions: z.array(z.enum(escalationStepActions)),
        state: z.enum(['pending', 'taken', 'skipped']),
        dueAt: momentReplySchema.optional(),
        takenAt: momentReplySchema.optional(),
        late: z.boolean(),
      })
      .meta({ id: 'EscalationStep' }),
  ),
});
