import { Fact, Facts, useKitText } from '@firstline/frontend-kit';
import type { Rating } from '@firstline/plugin-service-desk-common';
import { ratingWords } from '../incident/moves/RatingField';
import { useText } from '../translation';

/** A rating as it was given, in points and words. */
export function RatingWords(props: { rating: Rating }) {
  const t = useText();
  const kit = useKitText();
  const { rating } = props;
  return (
    <Facts>
      {(['overall', 'speed', 'attitude', 'result'] as const).map(part => {
        const value = rating[part];
        return (
          <Fact key={part} name={t(`satisfaction.rate.${part}`)}>
            {value !== undefined &&
              t('incident.side.ratingValue', {
                value,
                meaning: t(`incident.move.rating.${ratingWords[value - 1]}`),
              })}
          </Fact>
        );
      })}
      <Fact name={kit('field.comment')}>{rating.comment}</Fact>
    </Facts>
  );
}
