import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { hasDraft } from '@firstline/frontend-kit';
import type { Visibility } from '@firstline/plugin-service-desk-common';
import { RiLockLine, RiReplyLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { type RefObject, useId, useState } from 'react';
import { useText } from '../../translation';
import { ComposerBox, type ComposerWords, type Written } from './ComposerBox';

const Modes = styled('div')({ display: 'flex', gap: 4 });
const Mode = styled('button')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  padding: '8px 14px',
  border: '1px solid var(--bui-border-2)',
  borderBottom: 'none',
  borderRadius: '8px 8px 0 0',
  font: 'inherit',
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
  background: 'transparent',
  cursor: 'pointer',
  '&:focus-visible': {
    outline: '2px solid var(--bui-ring)',
    outlineOffset: -2,
  },
  '&[aria-selected="true"]': {
    fontWeight: 600,
    color: 'var(--bui-fg-primary)',
    background: 'var(--bui-bg-neutral-2)',
  },
  '&[aria-selected="true"][data-mode="internal"]': {
    color: 'var(--bui-warning-fg-subdued)',
    background: 'var(--bui-warning-bg-subdued)',
    borderColor: 'var(--bui-warning-border)',
    borderStyle: 'dashed',
  },
  '@media print': { display: 'none' },
});

const icons = { public: RiReplyLine, internal: RiLockLine };

/**
 * Where people write. Those who may write both kinds choose one: each has its own box,
 * colour, icon, hint, draft and words on the button, so that the two are not mixed up.
 */
export function Composer(props: {
  /** Number of the record. */
  number: string;
  mayWrite: Visibility[];
  words: Record<Visibility, ComposerWords>;
  userRef: string;
  /** The field, so that "Answer" can put the cursor there. */
  fieldRef?: RefObject<HTMLTextAreaElement>;
  onSend(written: Written): Promise<unknown>;
  onSent(): void;
}) {
  const t = useText();
  const id = useId();
  const toasts = useApi(toastApiRef);
  const { number, mayWrite, words, userRef } = props;
  // Not remembered from one record to the next: a habit is how notes get sent to the
  // wrong people. Only an unsent note opens its own box again.
  const [preferred, setPreferred] = useState<Visibility>(() =>
    hasDraft(userRef, `${number}.internal`) &&
    !hasDraft(userRef, `${number}.public`)
      ? 'internal'
      : 'public',
  );
  if (mayWrite.length === 0) return null;
  const mode = mayWrite.includes(preferred) ? preferred : mayWrite[0];
  const both = mayWrite.length > 1;

  const onSent = () => {
    toasts.post({
      title:
        mode === 'internal'
          ? t('incident.composer.saved')
          : t('incident.composer.sent'),
      status: 'success',
      timeout: 3_000,
    });
    props.onSent();
  };

  return (
    <Flex direction="column" gap="0" mt="3" mb="4">
      {both && (
        <Modes role="tablist" aria-label={t('incident.composer.modes')}>
          {mayWrite.map(kind => {
            const Icon = icons[kind];
            return (
              <Mode
                key={kind}
                type="button"
                role="tab"
                id={`${id}-${kind}`}
                aria-controls={`${id}-panel`}
                aria-selected={kind === mode}
                tabIndex={kind === mode ? 0 : -1}
                data-mode={kind}
                onClick={() => setPreferred(kind)}
                onKeyDown={event => {
                  if (!['ArrowLeft', 'ArrowRight'].includes(event.key)) return;
                  const other = kind === 'public' ? 'internal' : 'public';
                  setPreferred(other);
                  document.getElementById(`${id}-${other}`)?.focus();
                }}
              >
                <Icon size={16} aria-hidden />
                {kind === 'public'
                  ? words.public.send
                  : t('incident.composer.internalMode')}
              </Mode>
            );
          })}
        </Modes>
      )}
      <div
        id={`${id}-panel`}
        {...(both && {
          role: 'tabpanel',
          'aria-labelledby': `${id}-${mode}`,
        })}
      >
        <ComposerBox
          key={`${number} ${mode}`}
          number={number}
          mode={mode}
          words={words[mode]}
          joined={both}
          userRef={userRef}
          fieldRef={props.fieldRef}
          onSend={props.onSend}
          onSent={onSent}
        />
      </div>
    </Flex>
  );
}
