import type { Priority } from '../incident/incident';
import type {
  ClockKind,
  EscalationStepAction,
  OperationalPhase,
} from './serviceLevel';

/** A step of the configured ladder. */
export interface LadderStep {
  clock: ClockKind;
  /** Of an `ola` clock; absent: of both phases. */
  phase?: OperationalPhase;
  /** Of the target; above 100 after it is used up. */
  percent: number;
  actions: EscalationStepAction[];
  /** Only for incidents of these when the clock starts; absent: for all. */
  priorities?: Priority[];
}

/**
 * The ladder of a desk whose config has none. Ten minutes pass without acceptance: it goes
 * to the next tier and the incident managers know (S-083, S-109).
 */
export const defaultLadder: readonly LadderStep[] = [
  {
    clock: 'response',
    percent: 50,
    actions: ['notify-assignee', 'notify-team'],
  },
  {
    clock: 'response',
    percent: 100,
    actions: ['escalate-functional', 'notify-incident-managers'],
  },
  { clock: 'response', percent: 150, actions: ['notify-desk-managers'] },
  {
    clock: 'resolution',
    percent: 75,
    actions: ['notify-assignee', 'notify-first-contact'],
  },
  {
    clock: 'resolution',
    percent: 100,
    actions: ['notify-incident-managers', 'notify-first-contact'],
  },
  { clock: 'resolution', percent: 150, actions: ['notify-desk-managers'] },
  { clock: 'ola', percent: 100, actions: ['notify-team'] },
  { clock: 'update', percent: 100, actions: ['notify-incident-managers'] },
];
