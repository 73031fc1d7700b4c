import { ButtonIcon, Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { RiCloseLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../translation';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
  margin: '0 0 var(--bui-space-2)',
  padding: 0,
  listStyle: 'none',
});
const Item = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 4,
  minWidth: 0,
  padding: '2px 2px 2px 10px',
  overflowWrap: 'anywhere',
  borderRadius: 'var(--bui-radius-2)',
  border: '1px solid var(--bui-border-2)',
});

/** What was chosen, each in a frame of its own, under its label. */
export function ChosenItems(props: { label: string; children: ReactNode }) {
  return (
    <>
      <Text as="p" variant="body-small" style={{ marginBottom: 8 }} aria-hidden>
        {props.label}
      </Text>
      <List aria-label={props.label}>{props.children}</List>
    </>
  );
}

/** Something chosen, and a button to take it out again. */
export function ChosenItem(props: {
  /** As people call it. */
  name: string;
  children: ReactNode;
  onRemove(): void;
}) {
  const t = useText();
  return (
    <Item>
      <span>{props.children}</span>
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine />}
        aria-label={t('common.remove', { name: props.name })}
        onPress={props.onRemove}
      />
    </Item>
  );
}
