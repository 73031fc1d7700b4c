import { Button, Card, CardBody, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useText } from '../translation';

const Cards = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
  gap: 'var(--bui-space-4)',
  alignItems: 'start',
});

/** A list in a card under its heading, with a way to its next page. */
export function ListSection(props: {
  /** Of the heading; its own on the page. */
  id: string;
  title: string;
  /** Undefined: all of it is shown. */
  more: (() => void) | undefined;
  loading: boolean;
  children: ReactNode;
}) {
  const t = useText();
  const { id, title, more, loading, children } = props;
  return (
    <section aria-labelledby={id}>
      <Card>
        <CardBody>
          <Text as="h2" variant="title-x-small" weight="bold" id={id}>
            {title}
          </Text>
          {children}
          {more && (
            <Button variant="secondary" isPending={loading} onPress={more}>
              {t('common.more')}
            </Button>
          )}
        </CardBody>
      </Card>
    </section>
  );
}

/** What waits for the reader, card by card under a heading. */
export function NeedSection(props: {
  /** Of the heading; its own on the page. */
  id: string;
  title: string;
  children: ReactNode;
}) {
  const { id, title, children } = props;
  return (
    <section aria-labelledby={id}>
      <Text
        as="h2"
        variant="title-x-small"
        weight="bold"
        id={id}
        style={{ marginBottom: 'var(--bui-space-3)' }}
      >
        {title}
      </Text>
      <Cards>{children}</Cards>
    </section>
  );
}
