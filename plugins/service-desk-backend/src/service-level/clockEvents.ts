import type {
  OperationalPhase,
  WaitingFor,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { BusinessCalendar } from './businessCalendar';
import {
  isRunning,
  pauseClock,
  restartClock,
  resumeClock,
  retargetClock,
  startClock,
  stopClock,
  type NewClock,
  type ServiceLevelClock,
} from './serviceLevelClock';
import type { AgreedTargets, Agreements } from './serviceLevels';

/** Times agreed with the requester, and the calendar they are counted by. */
export interface AgreedTimes extends AgreedTargets {
  calendar?: BusinessCalendar;
}

/** Something that happened to an incident, as far as clocks mind it. */
export type ClockEvent =
  | { kind: 'filed'; agreed: AgreedTimes }
  /** Somebody took it for the first time. */
  | { kind: 'responded' }
  | { kind: 'reclassified'; agreed: AgreedTimes }
  /** `agreedTime`: until a moment agreed with the requester, e.g. that of a visit. */
  | {
      kind: 'held';
      waitingFor: WaitingFor;
      agreedTime: boolean;
      /** A vendor is called in by the name of their contract; it stays with the tier. */
      calledIn?: { vendor: string; tier: number };
    }
  /** `vendorDone`: the contract of who was waited for. */
  | { kind: 'resumed'; vendorDone?: string }
  | { kind: 'resolved' }
  | { kind: 'reopened' }
  | { kind: 'cancelled' }
  /** A team has it now, or a vendor by their contract. */
  | { kind: 'assigned'; tier: number; team: string; vendor?: string }
  /** Whoever it is assigned to took it. */
  | { kind: 'accepted' }
  /** Updates are due from now on, in seconds of every hour. */
  | { kind: 'declaredMajor'; updateEverySeconds: number }
  /** An update was given. */
  | { kind: 'updated' };

type Clocks = readonly ServiceLevelClock[];

/**
 * What an event does to an incident's clocks. Clocks that begin come last; those it does
 * not touch stay the same objects.
 */
export function applyClockEvent(
  clocks: Clocks,
  event: ClockEvent,
  options: { at: DateTime; agreements: Agreements },
): Clocks {
  const { at, agreements } = options;
  switch (event.kind) {
    case 'filed': {
      const { responseSeconds, resolutionSeconds, calendar } = event.agreed;
      return begin(
        clocks,
        [
          { kind: 'response', targetSeconds: responseSeconds, calendar },
          { kind: 'resolution', targetSeconds: resolutionSeconds, calendar },
        ],
        at,
      );
    }
    case 'responded':
      return change(clocks, isKind('response'), c => stopClock(c, at));
    case 'reclassified':
      return clocks.map(clock => retarget(clock, event.agreed, at));
    case 'held': {
      if (event.calledIn) {
        return calledIn(clocks, event.calledIn, { at, agreements });
      }
      return event.waitingFor === 'requester' || event.agreedTime
        ? change(clocks, waits, c => pauseClock(c, at))
        : clocks;
    }
    case 'resumed':
      return change(
        change(clocks, waits, c => resumeClock(c, at)),
        c => isOfVendor(c, event.vendorDone),
        c => stopClock(c, at),
      );
    case 'assigned':
      return assigned(clocks, event, { at, agreements });
    case 'accepted':
      return change(
        clocks,
        c => c.phase === 'accept',
        c => stopClock(c, at),
      );
    case 'declaredMajor':
      return clocks.some(c => c.kind === 'update' && !c.stoppedAt)
        ? clocks
        : beginUpdate(clocks, event.updateEverySeconds, at);
    case 'updated':
      return updated(clocks, at);
    case 'reopened':
      return reopened(clocks, at);
    case 'resolved':
    case 'cancelled':
      return change(
        clocks,
        () => true,
        c => stopClock(c, at),
      );
    default:
      return event satisfies never;
  }
}

function assigned(
  clocks: Clocks,
  event: Extract<ClockEvent, { kind: 'assigned' }>,
  { at, agreements }: { at: DateTime; agreements: Agreements },
): Clocks {
  const { tier } = event;
  const ended = change(clocks, isKind('ola'), c => stopClock(c, at));
  const contract =
    event.vendor === undefined
      ? undefined
      : agreements.contracts.get(event.vendor);
  if (contract) {
    const { acceptSeconds, resolveSeconds, calendar, name } = contract;
    const common = { tier, team: name, calendar };
    return begin(
      ended,
      [
        ...phase('accept', acceptSeconds, common),
        ...phase('hand-over', resolveSeconds, common),
      ],
      at,
    );
  }
  const level = agreements.operationalLevels.get(tier);
  const calendar =
    level?.calendar ?? clocks.find(isKind('resolution'))?.calendar;
  const common = { tier, team: event.team, calendar };
  return begin(
    ended,
    [
      ...phase('accept', level?.acceptSeconds, common),
      ...phase('hand-over', level?.handOverSeconds, common),
    ],
    at,
  );
}

/** Their time runs beside that of the tier, which keeps it; once, however often they are called. */
function calledIn(
  clocks: Clocks,
  { vendor, tier }: { vendor: string; tier: number },
  { at, agreements }: { at: DateTime; agreements: Agreements },
): Clocks {
  const contract = agreements.contracts.get(vendor);
  if (!contract || clocks.some(c => isOfVendor(c, vendor) && !c.stoppedAt)) {
    return clocks;
  }
  const { resolveSeconds, calendar } = contract;
  return begin(
    clocks,
    phase('hand-over', resolveSeconds, { tier, team: vendor, calendar }),
    at,
  );
}

function isOfVendor(clock: ServiceLevelClock, vendor?: string): boolean {
  return vendor !== undefined && clock.kind === 'ola' && clock.team === vendor;
}

function phase(
  name: OperationalPhase,
  targetSeconds: number | undefined,
  common: Pick<NewClock, 'tier' | 'team' | 'calendar'>,
): Omit<NewClock, 'id'>[] {
  return targetSeconds === undefined
    ? []
    : [{ kind: 'ola', phase: name, targetSeconds, ...common }];
}

/** The clock of the update that was given stops, so that one given late stays on record. */
function updated(clocks: Clocks, at: DateTime): Clocks {
  const current = clocks.find(c => c.kind === 'update' && isRunning(c));
  if (!current) return clocks;
  const stopped = change(clocks, isKind('update'), c => stopClock(c, at));
  return beginUpdate(stopped, current.targetSeconds, at);
}

/** The resolution clock runs on; updates of a major incident are due again. */
function reopened(clocks: Clocks, at: DateTime): Clocks {
  const running = change(clocks, isKind('resolution'), c =>
    restartClock(c, at),
  );
  const last = clocks.findLast(isKind('update'));
  return last?.stoppedAt
    ? beginUpdate(running, last.targetSeconds, at)
    : running;
}

function beginUpdate(
  clocks: Clocks,
  targetSeconds: number,
  at: DateTime,
): Clocks {
  return begin(clocks, [{ kind: 'update', targetSeconds }], at);
}

function begin(
  clocks: Clocks,
  begun: Omit<NewClock, 'id'>[],
  at: DateTime,
): Clocks {
  const last = Math.max(0, ...clocks.map(({ id }) => id));
  return [
    ...clocks,
    ...begun.map((clock, i) => startClock({ ...clock, id: last + i + 1 }, at)),
  ];
}

function retarget(
  clock: ServiceLevelClock,
  agreed: AgreedTimes,
  at: DateTime,
): ServiceLevelClock {
  const { calendar } = agreed;
  switch (clock.kind) {
    case 'response':
      return retargetClock(
        clock,
        { targetSeconds: agreed.responseSeconds, calendar },
        at,
      );
    case 'resolution':
      return retargetClock(
        clock,
        { targetSeconds: agreed.resolutionSeconds, calendar },
        at,
      );
    default:
      return clock;
  }
}

function isKind(kind: ServiceLevelClock['kind']) {
  return (clock: ServiceLevelClock) => clock.kind === kind;
}

/** Nobody can solve what the requester has to answer first; to accept it they can. */
function waits(clock: ServiceLevelClock): boolean {
  return clock.kind === 'resolution' || clock.phase === 'hand-over';
}

function change(
  clocks: Clocks,
  which: (clock: ServiceLevelClock) => boolean,
  how: (clock: ServiceLevelClock) => ServiceLevelClock,
): Clocks {
  return clocks.map(clock => (which(clock) ? how(clock) : clock));
}
