import { shortSpan, useLanguage } from '@firstline/frontend-kit';
import {
  clockKinds,
  operationalPhases,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

/** What is told of a step of the escalation ladder, as texts: of a basis or a timeline. */
export interface ToldStep {
  clock?: string;
  phase?: string;
  percent?: string;
  targetSeconds?: string;
}

/** Which step it was and why, in the reader's language; undefined when that is not told. */
export function useStepSentence(): (step: ToldStep) => string | undefined {
  const t = useText();
  const language = useLanguage();
  return ({ clock, phase, percent, targetSeconds }) => {
    const of =
      operationalPhases.find(known => known === phase) ??
      clockKinds.find(known => known === clock);
    const seconds = Number(targetSeconds);
    if (!of || !percent || !Number.isFinite(seconds)) return undefined;
    const values = {
      clock: t(`clocks.escalations.of.${of}`),
      time: shortSpan(seconds, language, 'hours'),
      percent,
    };
    return percent === '100'
      ? t('clocks.escalations.usedUp', values)
      : t('clocks.escalations.share', values);
  };
}
