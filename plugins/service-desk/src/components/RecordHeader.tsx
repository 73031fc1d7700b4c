import { Box, Flex, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Title = styled('h2')({
  margin: 0,
  fontSize: '1.375rem',
  lineHeight: 1.3,
  fontWeight: 600,
  overflowWrap: 'anywhere',
});

/** The head of a record's page: its number and where it stands, its title, and what its noun adds. */
export function RecordHeader(props: {
  number: string;
  title: string;
  /** Beside the number. */
  chips: ReactNode;
  children: ReactNode;
}) {
  const { number, title, chips, children } = props;
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-label={title}
      style={{ borderRadius: 8 }}
    >
      <Flex direction="column" gap="3">
        <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
          <Text as="span" variant="body-medium" color="secondary">
            {number}
          </Text>
          {chips}
        </Flex>
        <Title dir="auto">{title}</Title>
        {children}
      </Flex>
    </Box>
  );
}
