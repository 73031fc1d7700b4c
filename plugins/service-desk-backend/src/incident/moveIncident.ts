import { inSharedTransaction } from '@firstline/backend-kit';
import {
  moveOf,
  type IncidentAction,
  type IncidentActionBodies,
  type IncidentView,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import type { IncidentDependencies } from './incidentDependencies';
import {
  refusal,
  requireId,
  requireMove,
  requireVersion,
  requireVisible,
  type GateContext,
} from './incidentGate';
import type {
  LookUps,
  Move,
  MoveInput,
  PreparedMove,
  Transition,
} from './incidentMoves';
import type { IncidentRecord } from './IncidentRecord';
import type { MoveOptions } from './IncidentDesk';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter } from './IncidentWriter';
import { moves } from './moves';

/** Each round means that somebody else's write came through in between. */
const MAX_ROUNDS = 5;

interface Prepared<Body> {
  version: number;
  move: PreparedMove<Body>;
}

/** Makes a move of the lifecycle. */
export async function moveIncident<A extends IncidentAction>(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    action: A;
    body: IncidentActionBodies[A];
    options: MoveOptions;
  },
): Promise<{ record: IncidentRecord; view: IncidentView }> {
  const { body, options } = request;
  const id = requireId(request.number);
  const move: Move<IncidentActionBodies[A]> = moves[request.action];
  const row = moveOf(request.action, 'kind' in body ? body.kind : undefined);
  const now = deps.clock.now();

  const check = async (
    found: IncidentRecord | undefined,
    transaction?: Knex.Transaction,
  ) => {
    const { record, view } = requireVisible(found, options.by);
    const context = await gateContext(
      deps,
      { record, options, now },
      transaction,
    );
    const to = requireMove(record, row, context.gate, relations =>
      move.permit?.(body, relations),
    );
    requireVersion(record, options.ifVersion, context.gate);
    const input: MoveInput<IncidentActionBodies[A]> = {
      record,
      body,
      by: options.by,
      now,
      to,
      config: deps.config,
      article: options.article,
      current: context.current,
    };
    return { input, view, gate: context.gate };
  };

  const prepare = async (): Promise<
    Prepared<IncidentActionBodies[A]> | undefined
  > => {
    if (!move.prepare) return undefined;
    const { input, gate } = await check(await deps.store.get(id));
    const lookUps: LookUps = {
      ...deps,
      conflict: message => refusal(input.record, message, gate),
    };
    return {
      version: input.record.version,
      move: await move.prepare(input, lookUps),
    };
  };

  for (let round = 1; ; round += 1) {
    const prepared = await prepare();
    const done = await inSharedTransaction(deps.database, async transaction => {
      const locked = await deps.store.get(id, { transaction, forUpdate: true });
      const { input, view, gate } = await check(locked, transaction);
      const outdated =
        prepared !== undefined && prepared.version !== input.record.version;
      if (outdated && round < MAX_ROUNDS) return undefined;
      if (outdated) {
        throw refusal(input.record, 'The incident keeps changing', gate);
      }
      const transition = await transitionOf(deps, {
        move,
        prepared: prepared?.move,
        input,
        transaction,
      });
      const context = { by: options.by, at: now, transaction };
      const written = await writer.update(input.record, transition, context);
      return { record: written.record, view };
    });
    if (done) {
      deps.outbox.poke();
      return done;
    }
  }
}

async function transitionOf<Body>(
  deps: IncidentDependencies,
  options: {
    move: Move<Body>;
    prepared: PreparedMove<Body> | undefined;
    input: MoveInput<Body>;
    transaction: Knex.Transaction;
  },
): Promise<Transition> {
  const { move, prepared, input, transaction } = options;
  if (prepared) {
    const proposal =
      prepared.ground &&
      (await deps.assignments.propose(prepared.ground, { transaction }));
    return prepared.apply(input, proposal);
  }
  if (!move.apply) throw new Error('A move needs prepare or apply');
  return move.apply(input);
}

/** What the gate needs of a record; read in the transaction if one is open. */
export async function gateContext(
  deps: IncidentDependencies,
  asked: {
    record: IncidentRecord;
    options: WriteOptions<Caller>;
    now: DateTime;
  },
  transaction?: Knex.Transaction,
) {
  const { record, options, now } = asked;
  const all = await deps.history.current([record.id], { transaction });
  const current = all.get(record.id);
  const awaiting =
    record.state === 'closed'
      ? await deps.satisfaction.awaitingCall([record.id], { transaction })
      : undefined;
  const gate: GateContext = {
    by: options.by,
    returnable: current?.returnsTo !== undefined,
    reopenWindowDays: deps.config.reopenWindowDays,
    now,
    awaitsCall: awaiting?.has(record.id),
  };
  return { current, gate };
}
