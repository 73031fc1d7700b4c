import { useLanguage } from '@firstline/frontend-kit';
import {
  assessmentParts,
  type AssessmentWeights,
  type EngineerFigures,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../../translation';
import { amountText, numberText } from './figureText';

const Table = styled('table')({
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& th, & td': {
    padding: '4px 10px',
    textAlign: 'right',
    borderBottom: '1px solid var(--bui-border-1)',
    fontVariantNumeric: 'tabular-nums',
  },
  '& th:first-of-type': { textAlign: 'left', fontWeight: 400 },
  '& thead th': { color: 'var(--bui-fg-secondary)', fontWeight: 600 },
  '& tfoot th, & tfoot td': { fontWeight: 700, borderBottom: 'none' },
  '& small': { display: 'block', color: 'var(--bui-fg-secondary)' },
});

/** How a score is made up: each figure, what it weighs, and what it gives. */
export function ScoreParts(props: {
  line: EngineerFigures;
  weights: Partial<AssessmentWeights>;
  /** Whose it is, in words. */
  name: string;
}) {
  const t = useText();
  const language = useLanguage();
  const { line, weights, name } = props;
  return (
    <Table aria-label={t('assessment.breakdown', { name })}>
      <thead>
        <tr>
          {(['figure', 'amount', 'weight', 'points'] as const).map(column => (
            <th key={column} scope="col">
              {t(`assessment.part.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {assessmentParts(line, weights).map(part => (
          <tr key={part.figure}>
            <th scope="row">
              {t(`assessment.figure.${part.figure}`)}
              <small>{t(`assessment.hint.${part.figure}`)}</small>
            </th>
            <td>{amountText(part, language)}</td>
            <td>{numberText(part.weight, language)}</td>
            <td>{numberText(part.points, language)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('assessment.figure.score')}</th>
          <td />
          <td />
          <td>{numberText(line.score, language)}</td>
        </tr>
      </tfoot>
    </Table>
  );
}
