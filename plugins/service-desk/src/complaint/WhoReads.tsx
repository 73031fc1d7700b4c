import { Text } from '@backstage/ui';
import { Panel } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import {
  RiArrowUpCircleLine,
  RiEyeLine,
  RiEyeOffLine,
  RiUserReceivedLine,
} from '@remixicon/react';
import { useText } from '../translation';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '& li': { display: 'flex', gap: 'var(--bui-space-2)' },
  '& svg': { width: 18, height: 18, flex: 'none', marginTop: 2 },
});

const lines = [
  ['desk', RiEyeLine],
  ['never', RiEyeOffLine],
  ['instead', RiArrowUpCircleLine],
  ['you', RiUserReceivedLine],
] as const;

/** Who will read a complaint, and who never will, before anybody writes one. */
export function WhoReads(props: {
  /** Whether it is written down for somebody else. */
  onBehalf: boolean;
}) {
  const t = useText();
  const shown = lines.filter(([line]) => line !== 'you' || !props.onBehalf);
  return (
    <Panel title={t('complaint.file.readers.title')}>
      <List>
        {shown.map(([line, Icon]) => (
          <li key={line}>
            <Icon aria-hidden />
            <Text
              as="p"
              variant="body-medium"
              weight={line === 'never' ? 'bold' : 'regular'}
            >
              {t(`complaint.file.readers.${line}`)}
            </Text>
          </li>
        ))}
      </List>
    </Panel>
  );
}
