import { Tooltip, TooltipTrigger } from '@backstage/ui';
import { RiInformationLine } from '@remixicon/react';
import { Button } from 'react-aria-components';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useText } from '../translation';

const Sign = styled(Button)({
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  width: 24,
  height: 24,
  padding: 0,
  border: 'none',
  borderRadius: '50%',
  color: 'var(--bui-fg-secondary)',
  background: 'transparent',
  cursor: 'help',
  '&:hover': { background: 'var(--bui-bg-neutral-2)' },
  '&[data-focus-visible]': { outline: '2px solid var(--bui-ring)' },
  '@media print': { display: 'none' },
});

/** What a measure counts, and of what: when pointed at, focused, or touched. */
export function Definition(props: { name: string; meaning: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <TooltipTrigger
      delay={200}
      closeDelay={0}
      isOpen={open}
      onOpenChange={setOpen}
    >
      <Sign
        aria-label={t('measures.meaningOf', { name: props.name })}
        // Fingers do not hover.
        onPress={() => setOpen(true)}
      >
        <RiInformationLine size={16} aria-hidden />
      </Sign>
      <Tooltip>{props.meaning}</Tooltip>
    </TooltipTrigger>
  );
}
