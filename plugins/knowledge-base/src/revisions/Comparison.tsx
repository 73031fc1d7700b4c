import type { Revision } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { Fragment } from 'react';
import { EmptyState } from '@firstline/frontend-kit';
import { type TextKey, useText } from '../translation';
import {
  compareRevisions,
  type ComparedField,
  type ComparedLine,
} from './compareRevisions';

const Field = styled('section')({
  marginBottom: 'var(--bui-space-5)',
  border: '1px solid var(--bui-border-1)',
  borderRadius: 'var(--bui-radius-3)',
  overflow: 'hidden',
  '& > h3': {
    margin: 0,
    padding: '8px 14px',
    fontSize: '0.875rem',
    background: 'var(--bui-bg-neutral-2)',
    borderBottom: '1px solid var(--bui-border-1)',
  },
});
const Lines = styled('div')({
  padding: '6px 0',
  fontFamily: 'var(--bui-font-monospace)',
  fontSize: '0.8125rem',
  lineHeight: 1.6,
  '& > div': {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    padding: '0 14px 0 4px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '& > [data-kind=removed]': { background: 'var(--bui-negative-bg-subdued)' },
  '& > [data-kind=added]': { background: 'var(--bui-positive-bg-subdued)' },
  '& span[aria-hidden]': {
    textAlign: 'center',
    color: 'var(--bui-fg-secondary)',
    userSelect: 'none',
  },
  '& del, & ins': { textDecoration: 'none' },
  // The words that changed stand out by more than a colour.
  '& del[data-word]': { textDecoration: 'line-through', fontWeight: 700 },
  '& ins[data-word]': { textDecoration: 'underline', fontWeight: 700 },
});
const Legend = styled('p')({
  margin: '0 0 var(--bui-space-3)',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});
const Skipped = styled('p')({
  margin: 0,
  padding: '2px 14px 2px 32px',
  fontSize: '0.8125rem',
  color: 'var(--bui-fg-secondary)',
});

// Lines around a change that are shown with it.
const CONTEXT = 3;

const signs = { same: '', removed: '−', added: '+' } as const;
const tags = { same: 'span', removed: 'del', added: 'ins' } as const;

function Line(props: { line: ComparedLine }) {
  const { kind, pieces } = props.line;
  const Tag = tags[kind];
  return (
    <div data-kind={kind}>
      <span aria-hidden>{signs[kind]}</span>
      <Tag>
        {pieces.map((piece, index) => {
          const Part = tags[piece.kind];
          return piece.kind === 'same' || pieces.length === 1 ? (
            <Fragment key={index}>{piece.text || '\u00a0'}</Fragment>
          ) : (
            <Part key={index} data-word>
              {piece.text}
            </Part>
          );
        })}
      </Tag>
    </div>
  );
}

/** Runs of lines that are near a change, and how many lie between them. */
function excerpts(lines: ComparedLine[]) {
  const near = lines.map((_, at) =>
    lines
      .slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1)
      .some(({ kind }) => kind !== 'same'),
  );
  const runs: { skipped: number; lines: ComparedLine[] }[] = [];
  let skipped = 0;
  lines.forEach((line, at) => {
    if (!near[at]) {
      skipped += 1;
      return;
    }
    if (skipped > 0 || runs.length === 0) runs.push({ skipped, lines: [] });
    skipped = 0;
    runs[runs.length - 1].lines.push(line);
  });
  if (skipped > 0) runs.push({ skipped, lines: [] });
  return runs;
}

function labelOf(field: ComparedField['field']): TextKey {
  switch (field) {
    case 'title':
    case 'kind':
    case 'language':
    case 'audience':
    case 'category':
    case 'tags':
      return `editor.${field}`;
    case 'ciRefs':
      return 'editor.items';
    default:
      return `common.field.${field}`;
  }
}

/** What one revision says otherwise than another: field by field, line by line. */
export function Comparison(props: { before: Revision; after: Revision }) {
  const t = useText();
  const fields = compareRevisions(props.before, props.after);
  if (fields.length === 0) {
    return (
      <EmptyState
        title={t('review.compare.same')}
        text={t('review.compare.sameText')}
      />
    );
  }
  return (
    <>
      <Legend>
        {t('review.compare.legend', {
          before: props.before.revision,
          after: props.after.revision,
        })}
      </Legend>
      {fields.map(({ field, lines }) => (
        <Field key={field} aria-label={t(labelOf(field))}>
          <h3>{t(labelOf(field))}</h3>
          <Lines>
            {excerpts(lines).map((run, index) => (
              <Fragment key={index}>
                {run.skipped > 0 && (
                  <Skipped>
                    {t('review.compare.skipped', { count: run.skipped })}
                  </Skipped>
                )}
                {run.lines.map((line, at) => (
                  <Line key={at} line={line} />
                ))}
              </Fragment>
            ))}
          </Lines>
        </Field>
      ))}
    </>
  );
}
