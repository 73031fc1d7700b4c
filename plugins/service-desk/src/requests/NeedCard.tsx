import { Card, CardBody, Text } from '@backstage/ui';
import { Chip, RelativeTime } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiCheckDoubleLine, RiQuestionAnswerLine } from '@remixicon/react';
import { useText } from '../translation';
import { AnswerForm } from './AnswerForm';
import { ConfirmForm } from './ConfirmForm';
import type { Needed } from './needsMe';
import { IncidentLink } from './RequestList';

const Frame = styled('article')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  minWidth: 0,
  overflowWrap: 'anywhere',
});

/** Something that waits for the reader, with what they can do about it right there. */
export function NeedCard(props: { needed: Needed; onDone(): void }) {
  const t = useText();
  const { incident, need } = props.needed;
  return (
    <Card>
      <CardBody>
        <Frame aria-label={`${incident.number} ${incident.title}`}>
          <div>
            <Chip
              tone="warning"
              icon={
                need === 'answer' ? (
                  <RiQuestionAnswerLine aria-hidden />
                ) : (
                  <RiCheckDoubleLine aria-hidden />
                )
              }
            >
              {t(`requests.need.${need}`)}
            </Chip>
          </div>
          <div>
            <IncidentLink incident={incident} />
            <Text as="p" variant="body-small" color="secondary">
              {incident.number} · <RelativeTime at={incident.updatedAt} />
            </Text>
          </div>
          {need === 'answer' ? (
            <AnswerForm incident={incident} onDone={props.onDone} />
          ) : (
            <ConfirmForm incident={incident} onDone={props.onDone} />
          )}
        </Frame>
      </CardBody>
    </Card>
  );
}
