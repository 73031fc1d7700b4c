import type { SpanKind } from '@firstline/plugin-service-desk-common';

const stripes = (color: string, angle: number) =>
  `repeating-linear-gradient(${angle}deg, ${color} 0 3px, transparent 3px 7px)`;

/** How a kind of time is drawn: by pattern as much as by colour. */
export const kindLooks: Record<
  SpanKind,
  { background: string; border: string }
> = {
  untouched: {
    background: 'var(--bui-bg-neutral-1)',
    border: 'var(--bui-fg-secondary)',
  },
  working: {
    background: 'var(--bui-fg-announcement)',
    border: 'var(--bui-fg-announcement)',
  },
  waiting: {
    background: stripes('var(--bui-fg-warning)', 45),
    border: 'var(--bui-fg-warning)',
  },
  resolved: {
    background: stripes('var(--bui-fg-positive)', 90),
    border: 'var(--bui-fg-positive)',
  },
};
