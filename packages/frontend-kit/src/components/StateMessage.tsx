import { Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 12,
  maxWidth: 480,
  margin: '0 auto',
  padding: '48px 16px',
  textAlign: 'center',
});
const Mark = styled('div')({
  display: 'grid',
  placeItems: 'center',
  width: 56,
  height: 56,
  borderRadius: '50%',
  color: 'var(--bui-fg-secondary)',
  background: 'var(--bui-bg-neutral-2)',
});

/** The common look of a page or panel that has nothing (yet) to show. */
export function StateMessage(props: {
  icon: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  role?: 'status' | 'alert';
  /** Level of the title in the page's outline. */
  heading?: 'h2' | 'h3' | 'p';
}) {
  return (
    <Frame role={props.role}>
      <Mark aria-hidden>{props.icon}</Mark>
      <Text as={props.heading ?? 'h2'} variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      {props.text && (
        <Text as="p" variant="body-medium" color="secondary">
          {props.text}
        </Text>
      )}
      {props.action}
    </Frame>
  );
}
