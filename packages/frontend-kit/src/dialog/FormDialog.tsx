import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { styled } from '@mui/material/styles';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import { ErrorPanel } from '../components/ErrorPanel';
import { useKitText } from '../translation/kitTranslation';

/** What a dialog is about, how sending it goes, and how to leave it. */
export interface FormFrame {
  /** What it concerns, e.g. "INC-000001 Card payments fail" or "3 incidents". */
  subject: string;
  pending?: boolean;
  error?: Error;
  /** Shown above the fields, e.g. what happened to the record meanwhile. */
  notice?: ReactNode;
  /** True when it is not possible any more; what was typed stays readable. */
  blocked?: boolean;
  onClose(): void;
}

// The frame's own close button has an English name only; Cancel and Esc do the same.
const Header = styled(DialogHeader)({
  '& button[name="close"]': { display: 'none' },
});
const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  flex: 1,
});
const Leaving = styled('p')({
  flex: 1,
  alignSelf: 'center',
  margin: 0,
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-warning)',
});

/**
 * A dialog to fill in: fields, and a button that says what it does. Ctrl or Cmd with
 * Enter sends from any field. Neither a press outside nor Esc by mistake throws away a text
 * that was typed.
 */
export function FormDialog(props: {
  frame: FormFrame;
  title: string;
  intro?: string;
  submitLabel: string;
  cancelLabel?: string;
  destructive?: boolean;
  width?: number;
  onSubmit(): void;
  children?: ReactNode;
}) {
  const t = useKitText();
  const { frame, title, intro, submitLabel, destructive = false } = props;
  const form = useRef<HTMLFormElement>(null);
  const typed = useRef(false);
  // Esc was pressed over a text that would be lost: the next one means it.
  const [leaving, setLeaving] = useState(false);

  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (frame.pending || frame.blocked) return;
    props.onSubmit();
    // The first wrong field gets the cursor once the problems are drawn.
    requestAnimationFrame(() =>
      form.current
        ?.querySelector<HTMLElement>('[aria-invalid="true"]')
        ?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      submit();
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable={false}
      width={props.width ?? 560}
      onOpenChange={open => {
        if (open) return;
        if (typed.current && !leaving) setLeaving(true);
        else frame.onClose();
      }}
    >
      <Header>{title}</Header>
      <Form
        ref={form}
        noValidate
        onSubmit={submit}
        onKeyDownCapture={onKeyDown}
        onInput={({ target }) => {
          if (!(target instanceof HTMLTextAreaElement)) return;
          typed.current = target.value.trim() !== '';
          setLeaving(false);
        }}
        aria-label={title}
      >
        <DialogBody>
          <Flex direction="column" gap="4">
            <Text as="p" variant="body-medium" color="secondary">
              {frame.subject}
            </Text>
            {intro && (
              <Text as="p" variant="body-medium">
                {intro}
              </Text>
            )}
            {frame.notice}
            {props.children}
            {frame.error && <ErrorPanel error={frame.error} />}
          </Flex>
        </DialogBody>
        <DialogFooter>
          {leaving && <Leaving role="alert">{t('escapeAgain')}</Leaving>}
          <Button variant="secondary" onPress={frame.onClose}>
            {props.cancelLabel ?? t('cancel')}
          </Button>
          <Button
            type="submit"
            variant="primary"
            destructive={destructive}
            isPending={frame.pending}
            isDisabled={frame.blocked}
          >
            {submitLabel}
          </Button>
        </DialogFooter>
      </Form>
    </Dialog>
  );
}
