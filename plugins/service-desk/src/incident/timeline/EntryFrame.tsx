import { Chip, RelativeTime } from '@firstline/frontend-kit';
import { type RemixiconComponentType, RiLockLine } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useText } from '../../translation';

const Row = styled('li')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: '28px minmax(0, 1fr)',
  gap: 10,
  paddingBottom: 14,
  // The thread that holds the entries together.
  '&::before': {
    content: '""',
    position: 'absolute',
    left: 13,
    top: 28,
    bottom: 0,
    width: 2,
    background: 'var(--bui-border-1)',
  },
  '&:last-of-type::before': { display: 'none' },
  breakInside: 'avoid',
});
const Mark = styled('div')({
  display: 'grid',
  placeItems: 'center',
  width: 28,
  height: 28,
  borderRadius: '50%',
  color: 'var(--bui-fg-secondary)',
  background: 'var(--bui-bg-neutral-2)',
  '&[data-internal]': {
    color: 'var(--bui-warning-fg-subdued)',
    background: 'var(--bui-warning-bg-subdued)',
  },
});
const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 10px',
  minHeight: 28,
  fontSize: '0.875rem',
});
const When = styled(RelativeTime)({
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
});
const Words = styled('div')({
  marginTop: 4,
  padding: '10px 12px',
  borderRadius: 8,
  fontSize: '0.875rem',
  background: 'var(--bui-bg-neutral-2)',
  '&[data-internal]': {
    background: 'var(--bui-warning-bg-subdued)',
    border: '1px dashed var(--bui-warning-border)',
  },
});
/** What somebody wrote; on another ground where it is internal. */
export function EntryWords(props: { internal: boolean; children: ReactNode }) {
  return (
    <Words data-internal={props.internal ? '' : undefined}>
      {props.children}
    </Words>
  );
}

/** The frame of a timeline's entry: mark and thread, who did what, when, and for whose eyes. */
export function EntryFrame(props: {
  icon: RemixiconComponentType;
  internal: boolean;
  /** True for readers from whom nothing is hidden: they see what is internal. */
  marksInternal: boolean;
  at: string;
  /** Who did what. */
  title: ReactNode;
  children?: ReactNode;
}) {
  const t = useText();
  const { internal } = props;
  const Icon = internal ? RiLockLine : props.icon;
  return (
    <Row>
      <Mark aria-hidden data-internal={internal ? '' : undefined}>
        <Icon size={16} />
      </Mark>
      <div>
        <Head>
          <span>{props.title}</span>
          <When at={props.at} />
          {props.marksInternal && internal && (
            <Chip tone="warning" icon={<RiLockLine aria-hidden />}>
              {t('incident.timeline.internalEntry')}
            </Chip>
          )}
        </Head>
        {props.children}
      </div>
    </Row>
  );
}
