import {
  type SpanKind,
  waitingReasons,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../../translation';

const keys = {
  untouched: 'clocks.time.untouched',
  working: 'clocks.time.workingOn',
  waiting: 'clocks.time.waiting',
  resolved: 'clocks.time.resolved',
} as const;

/** What was done with time, in words; of waiting, whom or what for when that is known. */
export function useKindName(): (kind: SpanKind, waitingFor?: string) => string {
  const t = useText();
  return (kind, waitingFor) => {
    const reason = waitingReasons.find(known => known === waitingFor);
    return kind === 'waiting' && reason
      ? t('clocks.time.waitingFor', { what: t(`common.waitingFor.${reason}`) })
      : t(keys[kind]);
  };
}
