import { exactTime, useLanguage } from '@firstline/frontend-kit';
import type { PersonBasis } from '@firstline/plugin-service-desk-common';
import { type Text, useText } from '../translation';

function poolOf(params: PersonBasis['params'], t: Text): string {
  const { candidates = '', skills = '' } = params;
  if (skills) {
    return candidates
      ? t('why.pool.countSkill', { candidates, skills })
      : t('why.pool.skill', { skills });
  }
  return candidates ? t('why.pool.count', { candidates }) : t('why.pool.plain');
}

function sentence(basis: PersonBasis, t: Text, language: string): string {
  const { code, params } = basis;
  const { load, skills = '', shiftUntil, strategy, reason } = params;
  const pool = poolOf(params, t);
  switch (code) {
    case 'on-call':
      return shiftUntil
        ? t('why.person.on-call', { until: exactTime(shiftUntil, language) })
        : t('why.person.on-callPlain');
    case 'only-one':
      return skills
        ? t('why.person.only-oneSkill', { skills })
        : t('why.person.only-one');
    case 'least-loaded':
      return load === undefined
        ? t('why.person.least-loaded', { pool })
        : t('why.person.least-loadedWith', { pool, load });
    case 'strategy':
      return strategy && reason
        ? t('why.person.strategy', { strategy, reason })
        : reason ?? t('why.person.strategyPlain');
    default:
      return t(`why.person.${code}`, { pool, skills });
  }
}

/** Why this person of the team has it, or why nobody has: in a sentence. */
export function PersonBasisText(props: { basis: PersonBasis }) {
  const t = useText();
  const language = useLanguage();
  return <>{sentence(props.basis, t, language)}</>;
}
