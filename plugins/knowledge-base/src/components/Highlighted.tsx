import type { Highlight } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';

const Mark = styled('mark')({
  color: 'inherit',
  fontWeight: 600,
  borderRadius: 3,
  background: 'var(--bui-warning-bg-subdued)',
  boxShadow: '0 0 0 1px var(--bui-warning-bg-subdued)',
});

/** A piece of text with what was looked for marked in it. */
export function Highlighted(props: { highlight: Highlight }) {
  const { text, ranges } = props.highlight;
  const pieces: JSX.Element[] = [];
  let from = 0;
  for (const { start, end } of ranges) {
    if (start < from || end > text.length) continue;
    pieces.push(
      <span key={from}>{text.slice(from, start)}</span>,
      <Mark key={`${start}!`}>{text.slice(start, end)}</Mark>,
    );
    from = end;
  }
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
