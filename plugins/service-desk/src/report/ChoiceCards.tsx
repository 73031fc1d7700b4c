import { styled } from '@mui/material/styles';
import { useId } from 'react';

const Group = styled('fieldset')({
  minWidth: 0,
  margin: 0,
  padding: 0,
  border: 'none',
});
const Legend = styled('legend')({
  padding: 0,
  marginBottom: 'var(--bui-space-2)',
  fontSize: 'var(--bui-font-size-3)',
  color: 'var(--bui-fg-primary)',
});
const Cards = styled('div')({
  display: 'grid',
  gap: 'var(--bui-space-2)',
  gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
  '@media (max-width: 600px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const Card = styled('label')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'auto 1fr',
  columnGap: 'var(--bui-space-2)',
  alignContent: 'start',
  padding: 'var(--bui-space-3)',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
  background: 'var(--bui-bg-neutral-1)',
  lineHeight: 1.4,
  cursor: 'pointer',
  '&:hover': { background: 'var(--bui-bg-neutral-2)' },
  '&:has(input:checked)': {
    borderColor: 'var(--bui-accent-bg)',
    boxShadow: 'inset 0 0 0 1px var(--bui-accent-bg)',
  },
  '&:has(input:focus-visible)': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: 2,
  },
  '& input': { margin: '3px 0 0', accentColor: 'var(--bui-accent-bg)' },
  '& input:focus-visible': { outline: 'none' },
});
const Title = styled('span')({ fontWeight: 'var(--bui-font-weight-bold)' });
const Hint = styled('span')({
  gridColumn: 2,
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-secondary)',
});

/** One of a few answers, each with a sentence that says what it means. */
export function ChoiceCards<V extends string>(props: {
  legend: string;
  value: V;
  choices: { value: V; title: string; hint: string }[];
  onChange(value: V): void;
}) {
  const name = useId();
  return (
    <Group>
      <Legend>{props.legend}</Legend>
      <Cards>
        {props.choices.map(choice => {
          const hint = `${name}-${choice.value}`;
          return (
            <Card key={choice.value}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === props.value}
                aria-label={choice.title}
                aria-describedby={hint}
                onChange={() => props.onChange(choice.value)}
              />
              <Title>{choice.title}</Title>
              <Hint id={hint}>{choice.hint}</Hint>
            </Card>
          );
        })}
      </Cards>
    </Group>
  );
}
