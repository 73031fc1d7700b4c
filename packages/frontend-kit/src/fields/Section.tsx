import { Card, CardBody, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { Stack } from './formLayout';

/** A part of the form under its own heading. */
export function Section(props: { title: string; children: ReactNode }) {
  return (
    <Card>
      <CardBody>
        <Stack>
          <Text as="h2" variant="title-x-small" weight="bold">
            {props.title}
          </Text>
          {props.children}
        </Stack>
      </CardBody>
    </Card>
  );
}
