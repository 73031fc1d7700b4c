import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { lifecycleFactsOf, movesOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { refusal } from '../incident/incidentGate';
import type { MoveInput, PreparedMove } from '../incident/incidentMoves';
import type { IncidentRecord } from '../incident/IncidentRecord';
import { gateContext } from '../incident/moveIncident';
import { moves } from '../incident/moves';
import { worker } from '../people/Caller';

type Body = IncidentActionBodies['escalate'];

/** An escalation that was looked up and can be made in the step's transaction. */
export interface PlannedEscalation {
  kind: Body['kind'];
  input: MoveInput<Body>;
  move: PreparedMove<Body>;
}

/**
 * Looks up where an incident goes by the clock: to the next tier, or to the managers when
 * there is none above or nobody has it yet.
 *
 * @returns undefined when its state allows neither
 */
export async function planEscalation(
  deps: IncidentDependencies,
  record: IncidentRecord,
  options: { reason: string; now: DateTime },
): Promise<PlannedEscalation | undefined> {
  const { reason, now } = options;
  const { current, gate } = await gateContext(deps, {
    record,
    options: { by: worker },
    now,
  });
  const allowed = movesOf(record, worker, lifecycleFactsOf(record, gate));
  const lookUps = {
    ...deps,
    conflict: (message: string) => refusal(record, message, gate),
  };
  const plan = async (kind: Body['kind']): Promise<PlannedEscalation> => {
    const input: MoveInput<Body> = {
      record,
      body: { kind, reason },
      by: worker,
      now,
      to: kind === 'functional' ? 'assigned' : record.state,
      config: deps.config,
      current,
    };
    const { prepare } = moves.escalate;
    if (!prepare) throw new Error('An escalation is looked up first');
    return { kind, input, move: await prepare(input, lookUps) };
  };
  if (allowed.includes('escalateFunctional')) {
    try {
      return await plan('functional');
    } catch (error) {
      // No tier above: then it is for the managers.
      if (!(error instanceof Error) || error.name !== 'ConflictError') {
        throw error;
      }
    }
  }
  return allowed.includes('escalateHierarchical')
    ? plan('hierarchical')
    : undefined;
}
