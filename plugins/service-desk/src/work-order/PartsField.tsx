import { Button, ButtonIcon, TextField } from '@backstage/ui';
import { showing, type Problems } from '@firstline/frontend-kit';
import {
  MOST_PARTS,
  type WorkOrderPart,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiAddLine, RiDeleteBinLine } from '@remixicon/react';
import { useText } from '../translation';

/** A part as it is typed. */
export interface PartDraft {
  name: string;
  quantity: string;
}

const Row = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 96px auto',
  gap: 8,
  alignItems: 'end',
});
const Rows = styled('div')({ display: 'grid', gap: 8, justifyItems: 'start' });

/** Parts of a request; a line without any words is none. */
export function partsOf(drafts: PartDraft[]): WorkOrderPart[] {
  return drafts
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, quantity }) => ({ name, quantity: Number(quantity) }));
}

/** Spare parts and consumables, a line each. */
export function PartsField(props: {
  value: PartDraft[];
  problems: Problems;
  onChange(value: PartDraft[]): void;
}) {
  const t = useText();
  const { value, problems, onChange } = props;
  const change = (place: number, part: Partial<PartDraft>) =>
    onChange(value.map((old, i) => (i === place ? { ...old, ...part } : old)));
  return (
    <Rows>
      {value.map((part, i) => (
        // Lines have no name of their own, and none changes its place.
        <Row key={i} style={{ width: '100%' }}>
          <TextField
            label={t('workOrder.finish.part')}
            value={part.name}
            onChange={name => change(i, { name })}
            {...showing(problems[`parts[${i}].name`])}
          />
          <TextField
            label={t('workOrder.finish.quantity')}
            inputMode="numeric"
            value={part.quantity}
            onChange={quantity => change(i, { quantity })}
            {...showing(problems[`parts[${i}].quantity`])}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiDeleteBinLine />}
            aria-label={t('workOrder.finish.removePart', { place: i + 1 })}
            onPress={() => onChange(value.filter((_, place) => place !== i))}
          />
        </Row>
      ))}
      {value.length < MOST_PARTS && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          onPress={() => onChange([...value, { name: '', quantity: '1' }])}
        >
          {t('workOrder.finish.addPart')}
        </Button>
      )}
    </Rows>
  );
}
