import { Button, Text } from '@backstage/ui';
import { Chip, ExactTime, Person } from '@firstline/frontend-kit';
import type { OrderedMeasure } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckLine, RiTimerLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useText } from '../../translation';

/** Measures, one below the other. */
export const MeasureList = styled('ul')({
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
const Item = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 6,
  padding: '10px 0',
  overflowWrap: 'anywhere',
  '& + &': { borderTop: '1px solid var(--bui-border-1)' },
  '& > div': { maxWidth: '100%' },
});

function DueChip(props: { measure: OrderedMeasure }) {
  const t = useText();
  const { completedAt, completedBy, dueAt, overdue } = props.measure;
  if (completedAt) {
    const time = <ExactTime at={completedAt} />;
    return (
      <Text variant="body-small" color="secondary">
        <RiCheckLine size={14} aria-hidden />{' '}
        {completedBy
          ? t('complaint.measure.doneBy', {
              time,
              who: <Person userRef={completedBy} avatar={false} link={false} />,
            })
          : t('complaint.measure.done', { time })}
      </Text>
    );
  }
  return (
    <Chip
      tone={overdue ? 'danger' : 'neutral'}
      strong={overdue}
      icon={<RiTimerLine aria-hidden />}
    >
      <span style={{ whiteSpace: 'normal' }}>
        {t(overdue ? 'complaint.measure.overdue' : 'complaint.measure.due', {
          time: <ExactTime at={dueAt} />,
        })}
      </span>
    </Chip>
  );
}

/** What was ordered, who carries it out, until when, and whether it is done. */
export function MeasureItem(props: {
  measure: OrderedMeasure;
  /** Where it comes from. */
  origin?: ReactNode;
  showOwner?: boolean;
  onComplete?(): void;
}) {
  const t = useText();
  const { measure, origin, showOwner = true, onComplete } = props;
  return (
    <Item>
      <Text as="p" style={{ whiteSpace: 'pre-wrap' }}>
        {measure.text}
      </Text>
      {showOwner && (
        <Text as="p" variant="body-small" color="secondary">
          {t('complaint.measure.owner', {
            who: <Person userRef={measure.owner} avatar={false} />,
          })}
        </Text>
      )}
      <DueChip measure={measure} />
      {measure.note && (
        <Text as="p" variant="body-small">
          {measure.note}
        </Text>
      )}
      {origin && (
        <Text as="p" variant="body-small" color="secondary">
          {origin}
        </Text>
      )}
      {onComplete && !measure.completedAt && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiCheckLine />}
          aria-label={t('complaint.measure.completeOf', { text: measure.text })}
          onPress={onComplete}
        >
          {t('complaint.measure.complete')}
        </Button>
      )}
    </Item>
  );
}
