import MuiRating from '@mui/material/Rating';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useText } from '../../translation';

/** The five points in words, from 1 to 5. */
export const ratingWords = ['one', 'two', 'three', 'four', 'five'] as const;

const Row = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
});
const Label = styled('span')({ minWidth: 112 });
const Word = styled('span')({ color: 'var(--bui-fg-secondary)' });

/** One to five stars, each with its word. */
export function RatingField(props: {
  label: string;
  value: number | undefined;
  onChange(value: number | undefined): void;
}) {
  const t = useText();
  const id = useId();
  const [hovered, setHovered] = useState(-1);
  const shown = hovered > 0 ? hovered : props.value;
  const wordOf = (value: number) =>
    t(`incident.move.rating.${ratingWords[value - 1]}`);
  return (
    <Row role="group" aria-labelledby={id}>
      <Label id={id}>{props.label}</Label>
      <MuiRating
        name={id}
        value={props.value ?? null}
        getLabelText={value => `${value}: ${wordOf(value)}`}
        emptyLabelText={t('incident.move.rating.none')}
        onChange={(_, value) => props.onChange(value ?? undefined)}
        onChangeActive={(_, value) => setHovered(value)}
      />
      <Word aria-hidden>
        {shown ? wordOf(shown) : t('incident.move.rating.none')}
      </Word>
    </Row>
  );
}
