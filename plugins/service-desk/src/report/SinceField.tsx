import { Button } from '@backstage/ui';
import { useKitText } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { DateTime } from 'luxon';
import { useText } from '../translation';
import { sinceMoment, sinceShortcuts, toLocalInput } from './localTime';
import { TimeField } from '../components/TimeField';

const Shortcuts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-1)',
  marginTop: 'var(--bui-space-2)',
});

/** Since when: a time, or one press for what people mostly say. */
export function SinceField(props: {
  value: string;
  problem?: string;
  onChange(value: string): void;
}) {
  const t = useText();
  const kit = useKitText();
  return (
    <>
      <TimeField
        label={kit('field.occurredAt')}
        problem={props.problem}
        value={props.value}
        max={toLocalInput(DateTime.now())}
        onChange={props.onChange}
      />
      <Shortcuts role="group" aria-label={t('report.since.shortcuts')}>
        {sinceShortcuts.map(shortcut => (
          <Button
            key={shortcut}
            size="small"
            variant="secondary"
            onPress={() =>
              props.onChange(
                toLocalInput(sinceMoment(shortcut, DateTime.now())),
              )
            }
          >
            {t(`report.since.${shortcut}`)}
          </Button>
        ))}
      </Shortcuts>
    </>
  );
}
