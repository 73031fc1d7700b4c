import { Box, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';

/** A box beside the main text of a page. */
export function Panel(props: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={id}
      style={{ borderRadius: 8, breakInside: 'avoid' }}
    >
      <Text as="h3" variant="body-large" weight="bold" id={id}>
        {props.title}
      </Text>
      <Box mt="3">{props.children}</Box>
    </Box>
  );
}

/** Names and values, one under the other. */
export const Facts = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'minmax(88px, auto) minmax(0, 1fr)',
  gap: '6px 12px',
  margin: 0,
  fontSize: '0.875rem',
  '& dt': { color: 'var(--bui-fg-secondary)' },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
});

/** One name and its value; nothing when there is no value. */
export function Fact(props: { name: string; children?: ReactNode }) {
  const { name, children } = props;
  if (children === undefined || children === null || children === false) {
    return null;
  }
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
