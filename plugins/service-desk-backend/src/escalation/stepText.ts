import type {
  OperationalPhase,
  TimelineChange,
} from '@firstline/plugin-service-desk-common';
import { Duration } from 'luxon';
import type { EscalationStep } from './EscalationStep';

/** What a sentence about a step needs of it. */
export type ToldStep = Pick<
  EscalationStep,
  'clock' | 'phase' | 'percent' | 'targetSeconds'
>;

type Subject = Exclude<ToldStep['clock'], 'ola'> | OperationalPhase;

interface Words {
  /** What the time was for, with the duration in it. */
  target: Record<Subject, (time: string) => string>;
  /** What did not happen in it. */
  without: Record<Subject, string>;
  usedUp(target: string, without: string): string;
  share(percent: number, target: string, without: string): string;
}

const en: Words = {
  target: {
    response: time => `Response target of ${time}`,
    resolution: time => `Resolution target of ${time}`,
    accept: time => `The team's ${time} to accept`,
    'hand-over': time => `The team's ${time} to solve or hand over`,
    update: time => `The ${time} until the next update`,
  },
  without: {
    response: ' without acceptance',
    resolution: ' without a solution',
    accept: '',
    'hand-over': '',
    update: '',
  },
  usedUp: (target, without) => `${target} used up${without}`,
  share: (percent, target, without) => `${target}: ${percent} % used${without}`,
};

const zh: Words = {
  target: {
    response: time => `响应时限（${time}）`,
    resolution: time => `解决时限（${time}）`,
    accept: time => `团队受理时限（${time}）`,
    'hand-over': time => `团队处理时限（${time}）`,
    update: time => `进展通报时限（${time}）`,
  },
  without: {
    response: '，尚未受理',
    resolution: '，尚未解决',
    accept: '，尚未受理',
    'hand-over': '，尚未解决或转交',
    update: '，尚未通报进展',
  },
  usedUp: (target, without) => `${target}已用尽${without}`,
  share: (percent, target, without) => `${target}已用 ${percent} %${without}`,
};

const words = { en, zh };

/** Which step it was and why, in one sentence without a stop at its end. */
export function describeStep(step: ToldStep, language: 'en' | 'zh'): string {
  const { target, without, usedUp, share } = words[language];
  const subject = step.clock === 'ola' ? step.phase ?? 'hand-over' : step.clock;
  const time = Duration.fromObject(
    { seconds: step.targetSeconds },
    { locale: language },
  )
    .rescale()
    .toHuman();
  return step.percent === 100
    ? usedUp(target[subject](time), without[subject])
    : share(step.percent, target[subject](time), without[subject]);
}

/** The step as the changes of its timeline entry, for screens and programs. */
export function stepChanges(
  step: ToldStep & Pick<EscalationStep, 'late'>,
): TimelineChange[] {
  return [
    { field: 'clock', to: step.clock },
    ...(step.phase ? [{ field: 'phase', to: step.phase }] : []),
    { field: 'percent', to: String(step.percent) },
    { field: 'targetSeconds', to: String(step.targetSeconds) },
    ...(step.late ? [{ field: 'late', to: 'true' }] : []),
  ];
}

/** The step that {@link stepChanges} wrote. */
export function stepOfChanges(
  changes: readonly TimelineChange[],
): ToldStep | undefined {
  const valueOf = (field: string) =>
    changes.find(change => change.field === field)?.to;
  const clock = valueOf('clock');
  return clock === undefined
    ? undefined
    : {
        clock: clock as ToldStep['clock'],
        phase: valueOf('phase') as ToldStep['phase'],
        percent: Number(valueOf('percent')),
        targetSeconds: Number(valueOf('targetSeconds')),
      };
}
