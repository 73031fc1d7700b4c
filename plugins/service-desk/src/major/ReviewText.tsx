import { Text } from '@backstage/ui';
import { Person, RelativeTime } from '@firstline/frontend-kit';
import type { MajorReview } from '@firstline/plugin-service-desk-common';
import { MarkdownText } from '../components';
import { useText } from '../translation';

/** The parts of a review, in the order in which they are told. */
export const reviewParts = ['summary', 'cause', 'improvements'] as const;
/** One of {@link reviewParts}. */
export type ReviewPart = (typeof reviewParts)[number];

/** What was learned from a major incident. */
export function ReviewText(props: { review: MajorReview }) {
  const t = useText();
  const { review } = props;
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {t('major.review.writtenBy', {
          time: <RelativeTime at={review.writtenAt} />,
          person: <Person userRef={review.writtenBy} avatar={false} />,
        })}
      </Text>
      {reviewParts.map(part => (
        <div key={part}>
          <Text as="h5" variant="body-medium" weight="bold">
            {t(`major.review.${part}`)}
          </Text>
          <MarkdownText text={review[part]} />
        </div>
      ))}
    </>
  );
}
