import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { deskCommands, deskKeys } from './deskKeys';

const Keys = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'max-content 1fr',
  gap: '8px 16px',
  margin: 0,
  '& dd': { margin: 0 },
  '& kbd': {
    display: 'inline-block',
    minWidth: 24,
    padding: '1px 6px',
    marginRight: 4,
    textAlign: 'center',
    borderRadius: 4,
    border: '1px solid var(--bui-border-2)',
    background: 'var(--bui-bg-neutral-2)',
    fontFamily: 'inherit',
    fontSize: '0.8125rem',
  },
});
// The frame's own close button has an English name only; Close and Esc do the same.
const Header = styled(DialogHeader)({
  '& button[name="close"]': { display: 'none' },
});

/** What the keyboard can do on the desk. */
export function KeyHelp(props: { onClose(): void }) {
  const t = useText();
  return (
    <Dialog isOpen onOpenChange={open => !open && props.onClose()}>
      <Header>{t('desk.keys')}</Header>
      <DialogBody>
        <Keys>
          {deskCommands.map(command => (
            <div key={command} style={{ display: 'contents' }}>
              <dt>
                {deskKeys[command].map(key => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`desk.command.${command}`)}</dd>
            </div>
          ))}
        </Keys>
      </DialogBody>
      <DialogFooter>
        <Button onPress={props.onClose}>{t('common.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
