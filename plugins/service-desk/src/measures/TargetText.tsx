import {
  cellText,
  measureCell,
  reachesTarget,
  targetedMeasures,
  type Measure,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 6px',
  '& > strong': { fontWeight: 600 },
  '& > strong[data-reached=true]': { color: 'var(--bui-fg-positive)' },
  '& > strong[data-reached=false]': { color: 'var(--bui-fg-negative)' },
});

/** What the desk aims at, and whether it got there; nothing where it aims at nothing. */
export function TargetText(props: { measure: Measure; language: string }) {
  const t = useText();
  const { measure, language } = props;
  const { name, unit, target } = measure;
  if (target === undefined || !(name in targetedMeasures)) return null;
  const side = targetedMeasures[name as keyof typeof targetedMeasures];
  const reached = reachesTarget(measure);
  const value = cellText(measureCell({ name, unit, value: target }), language);
  return (
    <Line>
      <span>{t(`measures.target.${side}`, { value })}</span>
      {reached !== undefined && (
        <strong data-reached={reached}>
          {t(reached ? 'measures.target.reached' : 'measures.target.missed')}
        </strong>
      )}
    </Line>
  );
}
