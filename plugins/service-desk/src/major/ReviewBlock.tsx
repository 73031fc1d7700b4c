import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import type {
  DeskPerson,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { RiFileSearchLine } from '@remixicon/react';
import { useDeskPerson } from '../hooks';
import { reviewRouteRef } from '../routes';
import { useText } from '../translation';
import { ReviewText } from './ReviewText';

/** Whether the review is asked of somebody: of those who resolved it, and who watched it. */
function isAskedOf(me: DeskPerson | undefined, incident: Incident): boolean {
  const teams = [incident.resolution?.team, incident.assignedTeam];
  return (
    me !== undefined &&
    (me.incidentManager ||
      teams.some(team => team !== undefined && me.teams.includes(team)))
  );
}

/** The review of a major incident: asked for, or as it was written. */
export function ReviewBlock(props: { incident: Incident }) {
  const t = useText();
  const { incident } = props;
  const { majorIncident, number } = incident;
  const me = useDeskPerson().data;
  const href = useRouteRef(reviewRouteRef)?.({ number });
  const { review } = majorIncident ?? {};
  const asked = isAskedOf(me, incident) ? 'primary' : 'secondary';
  if (!majorIncident?.reviewAsked && !review) return null;
  return (
    <Flex direction="column" gap="2">
      <Text as="h4" variant="body-medium" weight="bold">
        {review ? t('major.review.written') : t('major.review.asked')}
      </Text>
      {review ? (
        <ReviewText review={review} />
      ) : (
        <Text as="p" variant="body-small">
          {t('major.review.askedText')}
        </Text>
      )}
      {href && incident.viewer.mayReview && (
        <div>
          <ButtonLink
            href={href}
            size="small"
            variant={review ? 'tertiary' : asked}
            iconStart={<RiFileSearchLine />}
          >
            {review ? t('major.review.edit') : t('major.review.write')}
          </ButtonLink>
        </div>
      )}
    </Flex>
  );
}
