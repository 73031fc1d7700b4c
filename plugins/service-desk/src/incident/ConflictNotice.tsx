import { Alert, Flex, Text } from '@backstage/ui';
import type { TimelineEntry } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { TimelineItem } from './timeline/TimelineItem';

const List = styled('ol')({ margin: 0, padding: 0, listStyle: 'none' });

/** Somebody was faster: what they did, and whether one's own move still makes sense. */
export function ConflictNotice(props: {
  news: TimelineEntry[];
  /** Whether the move is still allowed. */
  possible: boolean;
}) {
  const t = useText();
  return (
    <div role="alert">
      <Flex direction="column" gap="2">
        <Alert
          status="warning"
          icon
          title={t('incident.move.conflict')}
          description={t('incident.move.conflictText')}
        />
        <List>
          {props.news.map(entry => (
            <TimelineItem key={entry.id} entry={entry} marksInternal />
          ))}
        </List>
        <Text as="p" weight="bold">
          {props.possible
            ? t('incident.move.conflictAgain')
            : t('incident.move.conflictGone')}
        </Text>
      </Flex>
    </div>
  );
}
