import { Alert, Box, Flex, Text } from '@backstage/ui';
import { RelativeTime } from '@firstline/frontend-kit';
import type {
  AnnouncedIncident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { MajorChip } from '../components/MajorChip';
import { MarkdownText } from '../components/MarkdownText';
import { StateChip } from '../components/StateChip';
import { useText } from '../translation';
import { CiList } from './CiList';
import { FollowButton } from './FollowButton';
import { Timeline } from './timeline/Timeline';
import { TimelineItem } from './timeline/TimelineItem';
import type { LoadedTimeline } from './timeline/useTimeline';

/** What everybody signed in may know of an announced incident. */
export function AnnouncedView(props: {
  incident: AnnouncedIncident;
  timeline: LoadedTimeline;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const { incident, timeline } = props;
  return (
    <Flex direction="column" gap="4" style={{ maxWidth: 820 }}>
      <Alert
        status="info"
        icon
        description={t('incident.announcedView.notice')}
      />
      <Box as="section" bg="neutral" p="4" style={{ borderRadius: 8 }}>
        <Flex direction="column" gap="3">
          <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
            <Text as="span" color="secondary">
              {incident.number}
            </Text>
            <StateChip state={incident.state} />
            {incident.major && <MajorChip />}
          </Flex>
          <Text as="h2" variant="title-small" weight="bold">
            <bdi>{incident.title}</bdi>
          </Text>
          <MarkdownText text={incident.announcement.note} />
          <CiList items={incident.configurationItems} />
          <Text as="p" variant="body-small" color="secondary">
            {t('incident.since', {
              time: <RelativeTime at={incident.createdAt} />,
            })}
            {' · '}
            {t('incident.updated', {
              time: <RelativeTime at={incident.updatedAt} />,
            })}
          </Text>
          <FollowButton incident={incident} onChange={props.onChange} />
        </Flex>
      </Box>
      <Timeline
        timeline={timeline}
        renderEntry={entry => (
          <TimelineItem entry={entry} marksInternal={false} />
        )}
        title={t('incident.announcedView.news')}
      />
    </Flex>
  );
}
