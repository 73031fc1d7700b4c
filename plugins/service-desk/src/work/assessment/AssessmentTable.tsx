import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button } from '@backstage/ui';
import { Person, useLanguage } from '@firstline/frontend-kit';
import {
  assessmentFigures,
  type Assessments,
  type EngineerFigures,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiArrowDownSLine, RiArrowUpSLine } from '@remixicon/react';
import { Fragment, useState } from 'react';
import { useText } from '../../translation';
import {
  assessmentColumns,
  figureText,
  numberText,
  sortValue,
  type AssessmentColumn,
} from './figureText';
import { ScoreParts } from './ScoreParts';

/** Below this width rows become cards, in pixels. */
const cards = '@container assessment (max-width: 900px)';

const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'assessment',
});
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& > thead > tr > th': {
    padding: 4,
    textAlign: 'right',
    verticalAlign: 'bottom',
    borderBottom: '1px solid var(--bui-border-2)',
    '&:first-of-type': { textAlign: 'left' },
  },
  '& > tbody > tr > th, & > tbody > tr > td': {
    padding: '6px 8px',
    textAlign: 'right',
    verticalAlign: 'baseline',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& > tbody > tr > th': {
    textAlign: 'left',
    fontWeight: 600,
    whiteSpace: 'normal',
  },
  '& > tbody > tr > td[data-parts]': {
    textAlign: 'left',
    whiteSpace: 'normal',
  },
  '& [data-name]': { display: 'none' },
  '& [data-score]': { whiteSpace: 'nowrap' },
  [cards]: {
    '&, & > tbody, & > tbody > tr, & > tbody > tr > td, & > tbody > tr > th': {
      display: 'block',
    },
    '& > thead': { position: 'absolute', clip: 'rect(0 0 0 0)' },
    '& > tbody > tr': {
      padding: '8px 0',
      borderBottom: '1px solid var(--bui-border-2)',
    },
    '& > tbody > tr > td, & > tbody > tr > th': {
      border: 'none',
      padding: '2px 0',
    },
    '& > tbody > tr > td:not([data-parts])': {
      display: 'flex',
      justifyContent: 'space-between',
      gap: 12,
    },
    '& [data-name]': { display: 'inline', color: 'var(--bui-fg-secondary)' },
    '& [data-parts]': { overflowX: 'auto' },
  },
});
const Sorter = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  minHeight: 24,
  padding: '2px 4px',
  border: 'none',
  borderRadius: 4,
  background: 'none',
  font: 'inherit',
  fontSize: '0.75rem',
  fontWeight: 600,
  textAlign: 'inherit',
  color: 'var(--bui-fg-secondary)',
  cursor: 'pointer',
  '&:focus-visible': { outline: '2px solid var(--bui-ring)' },
  '& svg': { width: 14, height: 14, flex: 'none' },
});

type Sort = { column: AssessmentColumn; up: boolean };

function sorted(items: EngineerFigures[], { column, up }: Sort) {
  const nameOf = (line: EngineerFigures) => line.displayName ?? line.person;
  const order = [...items].sort((a, b) =>
    column === 'person'
      ? nameOf(a).localeCompare(nameOf(b))
      : sortValue(a, column) - sortValue(b, column),
  );
  return up ? order : order.reverse();
}

function Line(props: { line: EngineerFigures; assessments: Assessments }) {
  const t = useText();
  const language = useLanguage();
  const { line, assessments } = props;
  const { weights } = assessments;
  const [open, setOpen] = useState(false);
  const { primaryTitle } = useEntityPresentation(line.person);
  const name = line.displayName ?? primaryTitle;
  const shown = columnsOf(assessments);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          <Person userRef={line.person} avatar={false} />
        </th>
        {assessmentFigures
          .filter(figure => shown.includes(figure))
          .map(figure => (
            <td key={figure}>
              <span data-name>{t(`assessment.figure.${figure}`)}</span>
              <span>{figureText(line, figure, { t, language }) ?? '–'}</span>
            </td>
          ))}
        <td>
          <span data-name>{t('assessment.figure.score')}</span>
          <span data-score>
            <strong>{numberText(line.score, language)}</strong>{' '}
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={open}
              aria-label={t('assessment.detailsOf', { name })}
              onPress={() => setOpen(!open)}
            >
              {t('assessment.details')}
            </Button>
          </span>
        </td>
      </tr>
      {open && (
        <tr>
          <td data-parts colSpan={shown.length}>
            <ScoreParts line={line} weights={weights} name={name} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Complaints have a column only where the reader may know of them. */
function columnsOf({ weights }: Assessments): AssessmentColumn[] {
  return assessmentColumns.filter(
    column =>
      column !== 'complaintsUpheld' || weights.complaintsUpheld !== undefined,
  );
}

/** Everybody's figures, sorted by any of them, and how each score is made up. */
export function AssessmentTable(props: { assessments: Assessments }) {
  const t = useText();
  const { assessments } = props;
  const [sort, setSort] = useState<Sort>({ column: 'score', up: false });
  const direction = sort.up ? 'ascending' : 'descending';
  const choose = (column: AssessmentColumn) =>
    setSort(before =>
      before.column === column
        ? { column, up: !before.up }
        : // Names from the first letter, figures from the most.
          { column, up: column === 'person' },
    );
  return (
    <Frame>
      <Table aria-label={t('assessment.people')}>
        <thead>
          <tr>
            {columnsOf(assessments).map(column => {
              const title = t(`assessment.figure.${column}`);
              const chosen = sort.column === column;
              return (
                <th
                  key={column}
                  scope="col"
                  aria-sort={chosen ? direction : undefined}
                >
                  <Sorter
                    type="button"
                    aria-label={t('assessment.sortBy', { column: title })}
                    onClick={() => choose(column)}
                  >
                    {title}
                    {chosen &&
                      (sort.up ? (
                        <RiArrowUpSLine aria-hidden />
                      ) : (
                        <RiArrowDownSLine aria-hidden />
                      ))}
                  </Sorter>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {sorted(assessments.items, sort).map(line => (
            <Line key={line.person} line={line} assessments={assessments} />
          ))}
        </tbody>
      </Table>
    </Frame>
  );
}
