import { Button } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';

// Always there, so that what comes into it is read out; no room for it while it is empty.
const Place = styled('div')({ '&:empty': { position: 'absolute' } });
const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
});

/** Says what was taken off, with a button that puts it back; empty while there is nothing. */
export function UndoLine(props: { text: string | undefined; onUndo(): void }) {
  const t = useText();
  return (
    <Place role="status">
      {props.text && (
        <Line>
          {props.text}
          <Button size="small" variant="tertiary" onPress={props.onUndo}>
            {t('agents.leave.undo')}
          </Button>
        </Line>
      )}
    </Place>
  );
}
