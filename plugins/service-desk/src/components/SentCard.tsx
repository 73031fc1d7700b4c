import { Card, CardBody, Text } from '@backstage/ui';
import { Stack } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useEffect, useRef, type ReactNode } from 'react';

const Frame = styled('div')({ maxWidth: 760 });
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  '& svg': { flex: 'none', color: 'var(--bui-fg-positive)' },
  '& h2:focus': { outline: 'none' },
});
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});

/** What happens next, one after the other. */
export const NextSteps = styled('ol')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: 0,
  paddingInlineStart: 20,
  lineHeight: 1.5,
});

/** In place of a form that was sent; its heading is read out first. */
export function SentCard(props: {
  title: string;
  actions: ReactNode;
  children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Frame>
      <Card>
        <CardBody>
          <Stack>
            <Head>
              <RiCheckboxCircleLine size={32} aria-hidden />
              <Text
                as="h2"
                variant="title-small"
                weight="bold"
                tabIndex={-1}
                ref={heading}
              >
                {props.title}
              </Text>
            </Head>
            {props.children}
            <Actions>{props.actions}</Actions>
          </Stack>
        </CardBody>
      </Card>
    </Frame>
  );
}
