import {
  defaultLadder,
  type EscalationStepView,
  type SpanKind,
  type TimeSpan,
} from '@firstline/plugin-service-desk-common';
import type { FakeRecord } from './fakeState';
import { clockNow } from './sampleClocks';

const kinds: Record<string, SpanKind | undefined> = {
  new: 'untouched',
  assigned: 'untouched',
  in_progress: 'working',
  pending: 'waiting',
  resolved: 'resolved',
};

/** Where the time of an incident went, as its timeline tells. */
export function spansOf({ timeline }: FakeRecord, now: number): TimeSpan[] {
  const holds = new Map<string, string | undefined>([['tier', '1']]);
  const spans: TimeSpan[] = [];
  timeline.forEach((entry, index) => {
    for (const { field, to } of entry.changes) holds.set(field, to);
    const kind = kinds[holds.get('state') ?? ''];
    const to = timeline[index + 1]?.at;
    if (!kind || to === entry.at) return;
    const seconds = Math.round(
      ((to ? Date.parse(to) : now) - Date.parse(entry.at)) / 1_000,
    );
    spans.push({
      from: entry.at,
      ...(to && { to }),
      kind,
      team: holds.get('team'),
      assignee: kind === 'untouched' ? undefined : holds.get('assignee'),
      tier: Number(holds.get('tier')),
      ...(kind === 'waiting' && { waitingFor: holds.get('waitingFor') }),
      seconds,
      workingSeconds: Math.round(seconds / 3),
    });
  });
  return spans;
}

/** The ladder of an incident: what its clocks have brought, and will. */
export function stepsOf(
  { incident }: FakeRecord,
  now: number,
): EscalationStepView[] {
  return defaultLadder.flatMap((step): EscalationStepView[] => {
    const kept = incident.clocks.find(clock => clock.kind === step.clock);
    if (!kept) return [];
    const clock = clockNow(kept, now);
    const due = new Date(
      Date.parse(clock.startedAt) + clock.targetSeconds * step.percent * 10,
    ).toISOString();
    if (clock.elapsedSeconds * 100 >= clock.targetSeconds * step.percent) {
      const late = step.percent === 100;
      const takenAt = new Date(
        Date.parse(due) + (late ? 200_000 : 4_000),
      ).toISOString();
      return [{ ...step, state: 'taken', dueAt: due, takenAt, late }];
    }
    if (clock.stoppedAt) return [{ ...step, state: 'skipped', late: false }];
    return [
      {
        ...step,
        state: 'pending',
        late: false,
        ...(!clock.pausedAt && { dueAt: due }),
      },
    ];
  });
}
