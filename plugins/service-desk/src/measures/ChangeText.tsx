import { VisuallyHidden } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import {
  RiArrowDownLine,
  RiArrowRightLine,
  RiArrowUpLine,
} from '@remixicon/react';
import { useText } from '../translation';
import type { Change } from './measureText';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 4px',
  '& svg': { flex: 'none' },
  '&[data-verdict=better] > span:first-of-type': {
    color: 'var(--bui-fg-positive)',
  },
  '&[data-verdict=worse] > span:first-of-type': {
    color: 'var(--bui-fg-negative)',
  },
});
const By = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 2,
  fontWeight: 600,
});

const arrows = {
  up: RiArrowUpLine,
  down: RiArrowDownLine,
  same: RiArrowRightLine,
};

/** How a measure has moved: arrow and number, what it was before, and whether that is good. */
export function ChangeText(props: {
  change: Change;
  /** Shares move by points. */
  points: boolean;
}) {
  const t = useText();
  const { change, points } = props;
  const { direction, verdict, by, before } = change;
  const Arrow = arrows[direction];
  const key = points ? 'points' : 'number';
  return (
    <Line data-verdict={verdict}>
      <By>
        <Arrow size={14} aria-hidden />
        {direction === 'same' ? (
          t('measures.change.same')
        ) : (
          <>
            <VisuallyHidden>
              {t(`measures.change.${direction}`)}{' '}
            </VisuallyHidden>
            {t(`measures.change.${key}`, { by })}
          </>
        )}
        {verdict && (
          <VisuallyHidden> ({t(`measures.change.${verdict}`)})</VisuallyHidden>
        )}
      </By>
      <span>{t('measures.change.before', { before })}</span>
    </Line>
  );
}
