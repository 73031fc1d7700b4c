import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Card, CardBody, Link, Text } from '@backstage/ui';
import {
  Chip,
  ExactTime,
  Fact,
  Facts,
  Person,
  RelativeTime,
} from '@firstline/frontend-kit';
import type { FollowUpTask } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiEmotionUnhappyLine, RiMailUnreadLine } from '@remixicon/react';
import { useState } from 'react';
import { MarkdownText, PriorityChip, StateChip } from '../components';
import { ContactLines } from '../components/ContactLines';
import { Quote } from '../requests/Quote';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { CallForm } from './CallForm';
import { RatingWords } from './RatingWords';

const Frame = styled('article')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-3)',
  minWidth: 0,
  overflowWrap: 'anywhere',
});
const Chips = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-1) var(--bui-space-2)',
});
const Attempts = styled('ul')({
  margin: 0,
  paddingLeft: 'var(--bui-space-4)',
  fontSize: '0.875rem',
});

const reasonIcons = {
  'no-answer': <RiMailUnreadLine aria-hidden />,
  dissatisfied: <RiEmotionUnhappyLine aria-hidden />,
};

/** Somebody to call: who, why, what was done for them, what was tried, and what came of it. */
export function FollowUpCard(props: { task: FollowUpTask; onDone(): void }) {
  const t = useText();
  const { task, onDone } = props;
  const { incident, attempts, reason } = task;
  const [open, setOpen] = useState(false);
  const href = useRouteRef(incidentRouteRef)?.({ number: incident.number });
  const isDue = Date.parse(task.dueAt) <= Date.now();
  const time = <RelativeTime at={task.dueAt} />;

  return (
    <Card>
      <CardBody>
        <Frame aria-label={`${incident.number} ${incident.title}`}>
          <Chips>
            <Chip
              tone={reason === 'dissatisfied' ? 'danger' : 'warning'}
              icon={reasonIcons[reason]}
            >
              {t(`satisfaction.calls.reason.${reason}`)}
            </Chip>
            <PriorityChip priority={incident.priority} />
            <StateChip state={incident.state} />
            <Text variant="body-small" color="secondary">
              {isDue
                ? t('satisfaction.calls.due', { time })
                : t('satisfaction.calls.later', { time })}
            </Text>
          </Chips>
          <div>
            {href ? (
              <Link href={href} weight="bold" standalone>
                {incident.title}
              </Link>
            ) : (
              <Text weight="bold">{incident.title}</Text>
            )}
            <Text as="p" variant="body-small" color="secondary">
              {incident.number}
            </Text>
          </div>
          <Facts>
            <Fact name={t('satisfaction.calls.requester')}>
              {incident.requester && (
                <div>
                  <Person userRef={incident.requester} />
                </div>
              )}
              {incident.reporter && (
                <ContactLines reporter={incident.reporter} />
              )}
              {!incident.requester &&
                !incident.reporter &&
                t('satisfaction.calls.unknown')}
            </Fact>
            <Fact name={t('satisfaction.calls.owner')}>
              {task.owner && <Person userRef={task.owner} avatar={false} />}
            </Fact>
            <Fact name={t('satisfaction.calls.resolved')}>
              {incident.resolvedAt && (
                <>
                  <ExactTime at={incident.resolvedAt} />
                  {incident.resolvedBy && (
                    <>
                      {' · '}
                      <Person userRef={incident.resolvedBy} avatar={false} />
                    </>
                  )}
                </>
              )}
            </Fact>
          </Facts>
          {incident.resolution && (
            <section aria-label={t('satisfaction.calls.resolution')}>
              <Quote>
                <MarkdownText text={incident.resolution} />
              </Quote>
            </section>
          )}
          {task.rating && (
            <section aria-label={t('satisfaction.calls.rating')}>
              <RatingWords rating={task.rating} />
            </section>
          )}
          {attempts.length > 0 && (
            <section aria-label={t('satisfaction.calls.attempts')}>
              <Text as="h4" variant="body-small" weight="bold">
                {t('satisfaction.calls.attempts')}
              </Text>
              <Attempts>
                {attempts.map(attempt => (
                  <li key={`${attempt.at} ${attempt.by}`}>
                    {t('satisfaction.calls.attempt', {
                      who: <Person userRef={attempt.by} avatar={false} />,
                      time: <ExactTime at={attempt.at} />,
                      method: t(`common.followUpMethod.${attempt.method}`),
                      result: t(`satisfaction.call.told.${attempt.result}`),
                    })}
                    <div>{attempt.note}</div>
                  </li>
                ))}
              </Attempts>
            </section>
          )}
          {!task.mayFollowUp && (
            <Text as="p" variant="body-small" color="secondary">
              {t('satisfaction.calls.watching')}
            </Text>
          )}
          {task.mayFollowUp && !open && (
            <div>
              <Button
                variant="secondary"
                aria-label={`${t('satisfaction.calls.record')} ${
                  incident.number
                }`}
                onPress={() => setOpen(true)}
              >
                {t('satisfaction.calls.record')}
              </Button>
            </div>
          )}
          {task.mayFollowUp && open && <CallForm task={task} onDone={onDone} />}
        </Frame>
      </CardBody>
    </Card>
  );
}
