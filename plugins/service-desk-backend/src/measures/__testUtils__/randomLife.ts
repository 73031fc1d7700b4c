import type { IncidentAction } from '@firstline/plugin-service-desk-common';
import { groups, items } from '../../__testUtils__/company';
import type { MeasureDesk } from './measureTest';

/** Numbers from 0 to 1 that are the same for the same seed (a Lehmer generator). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const people = [
  'li.na',
  'tom.baker',
  'wang.fang',
  'raj.patel',
  'zhao.min',
  'sun.hao',
  'zhang.wei',
];
const teams = [groups.desk, groups.payments, groups.dba, groups.core];
const levels = ['low', 'medium', 'high'];
const channels = ['phone', 'email', 'walk-in'];

/** Files incidents and makes moves that are allowed, by anybody, at any time. */
export async function liveAtRandom(
  desk: MeasureDesk,
  options: { seed: number; incidents: number; moves: number },
): Promise<string[]> {
  const random = randomOf(options.seed);
  const pick = <T>(list: readonly T[]): T =>
    list[Math.floor(random() * list.length)];
  const maybe = (share: number) => random() < share;
  const rating = () => {
    const points = () => 1 + Math.floor(random() * 5);
    return {
      overall: points(),
      ...(maybe(0.5) && { speed: points() }),
      ...(maybe(0.5) && { attitude: points() }),
      ...(maybe(0.5) && { result: points() }),
    };
  };
  const bodies: Partial<Record<IncidentAction, () => object>> = {
    assign: () => ({ team: pick(teams), reason: 'Yours' }),
    accept: () => ({}),
    escalate: () => ({ kind: 'functional', reason: 'Too hard' }),
    return: () => ({ reason: 'Not ours' }),
    hold: () => ({
      waitingFor: pick(['requester', 'vendor', 'parts']),
      note: 'We wait',
    }),
    resume: () => ({}),
    resolve: () => ({
      code: 'fixed',
      resolution: 'Done',
      workaround: false,
      ...(maybe(0.3) && { articleNumber: 'KB-000001' }),
    }),
    confirm: () => ({
      satisfied: maybe(0.6),
      reason: 'So it is',
      ...(maybe(0.7) && { rating: rating() }),
    }),
    close: () => ({}),
    reopen: () => ({ reason: 'Still broken' }),
    cancel: () => ({ reason: 'Not needed' }),
    reclassify: () => ({
      reason: 'As it is',
      ...(maybe(0.5) && { impact: pick(levels), urgency: pick(levels) }),
      category: pick(['network', 'network/vpn']),
      ...(maybe(0.3) && { ciRefs: [pick(Object.values(items))] }),
    }),
    declareMajor: () => ({ reason: 'All shops' }),
  };
  // Some are seldom, or nothing would ever be resolved.
  const seldom: Partial<Record<IncidentAction, number>> = {
    cancel: 0.15,
    declareMajor: 0.1,
    assign: 0.3,
    reclassify: 0.4,
    reopen: 0.4,
    close: 0.4,
  };
  const ahead: IncidentAction[] = ['accept', 'resume', 'resolve', 'confirm'];
  const pass = () =>
    desk.clock.advance({ seconds: 1 + Math.floor(random() ** 6 * 90_000) });

  const numbers: string[] = [];
  for (let i = 0; i < options.incidents; i += 1) {
    pass();
    const byAgent = maybe(0.4);
    numbers.push(
      await desk.file(byAgent ? 'li.na' : 'zhang.wei', {
        ...(byAgent && {
          channel: pick(channels),
          reporter: { userRef: 'user:default/zhang.wei' },
        }),
        ...(maybe(0.7) && { category: pick(['network', 'network/vpn']) }),
        ...(maybe(0.7) && { ciRefs: [pick(Object.values(items))] }),
        ...(maybe(0.4) && { impact: pick(levels), urgency: pick(levels) }),
      }),
    );
    for (let move = 0; move < options.moves; move += 1) {
      pass();
      const number = pick(numbers.slice(-5));
      // The requester and whoever has it move it more often than others.
      const id = Number(number.slice('INC-'.length));
      const record = await desk.deps.store.get(id);
      const next =
        record?.state === 'resolved' ? record.requester : record?.assignee;
      const known = people.find(name => next === `user:default/${name}`);
      const by = maybe(0.7) && known ? known : pick(people);
      const seen = await desk.incidents
        .get(number, { by: desk.people(by) })
        .catch(() => undefined);
      if (!seen || seen.view === 'announced') continue;
      const allowed = seen.allowedActions.filter(
        action => bodies[action] && maybe(seldom[action] ?? 1),
      );
      if (allowed.length === 0) continue;
      const onward = allowed.filter(action => ahead.includes(action));
      const action = pick(onward.length > 0 && maybe(0.6) ? onward : allowed);
      await desk
        .act(by, number, action, bodies[action]!())
        .catch(error => tolerate(error));
    }
  }
  return numbers;
}

/** A move may be refused for what the generator does not look at; it must not fail. */
function tolerate(error: unknown): void {
  const names = ['InputError', 'ConflictError', 'NotAllowedError'];
  if (!names.includes((error as Error).name)) throw error;
}
