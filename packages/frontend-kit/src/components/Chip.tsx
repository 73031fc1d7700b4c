import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

/** How a chip looks; it always says the same in words. */
export type ChipTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

// What the frame's design tokens call these.
const intents = {
  info: 'announcement',
  success: 'positive',
  warning: 'warning',
  danger: 'negative',
} as const;

const Shape = styled('span', {
  shouldForwardProp: name => name !== 'tone' && name !== 'strong',
})<{ tone: ChipTone; strong: boolean }>(({ tone, strong }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  maxWidth: '100%',
  minHeight: 22,
  padding: '1px 8px',
  borderRadius: 11,
  fontSize: '0.75rem',
  lineHeight: 1.5,
  fontWeight: strong ? 700 : 500,
  whiteSpace: 'nowrap',
  border: '1px solid',
  ...(tone === 'neutral'
    ? {
        color: 'var(--bui-fg-primary)',
        background: 'var(--bui-bg-neutral-2)',
        borderColor: 'var(--bui-border-2)',
      }
    : {
        color: `var(--bui-${intents[tone]}-fg-subdued)`,
        background: `var(--bui-${intents[tone]}-bg-subdued)`,
        borderColor: `var(--bui-${intents[tone]}-border)`,
      }),
  '& svg': { width: 14, height: 14, flex: 'none' },
}));

/** A short word with an icon; colour only repeats what the word says. */
export function Chip(props: {
  tone?: ChipTone;
  strong?: boolean;
  icon?: ReactNode;
  /** Said instead of the children by a screen reader. */
  label?: string;
  title?: string;
  children: ReactNode;
}) {
  const { tone = 'neutral', strong = false, icon, label, title } = props;
  return (
    <Shape
      tone={tone}
      strong={strong}
      title={title}
      {...(label ? { role: 'img', 'aria-label': label } : {})}
    >
      {icon}
      {props.children}
    </Shape>
  );
}
