import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField } from '@backstage/ui';
import {
  ErrorPanel,
  Person,
  useApiCall,
  useDraft,
  useLoad,
} from '@firstline/frontend-kit';
import {
  type Incident,
  type ServiceDeskApi,
  type TimelineEntry,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { type KeyboardEvent, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { MarkdownText } from '../components/MarkdownText';
import { SendHint } from '../components/SendHint';
import { useText } from '../translation';
import { Quote } from './Quote';

// Timelines come oldest first: the question is near the end.
const PAGE = 200;

async function lastQuestion(
  api: ServiceDeskApi,
  number: string,
  signal: AbortSignal,
): Promise<TimelineEntry | undefined> {
  let last: TimelineEntry | undefined;
  let cursor: string | undefined;
  do {
    const page = await api.getTimeline(
      number,
      { limit: PAGE, cursor },
      { signal },
    );
    for (const entry of page.items) if (entry.kind === 'held') last = entry;
    cursor = page.nextCursor;
  } while (cursor);
  return last;
}

/** What the desk asked, and a box for the answer, which sets the work going again. */
export function AnswerForm(props: { incident: Incident; onDone(): void }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { number, requester = '', version } = props.incident;
  // The same draft as on the incident's page: begun here, it can be ended there.
  const [text, setText] = useDraft(requester, `${number}.public`);
  const [blank, setBlank] = useState(false);
  const { data: question } = useLoad(
    signal => lastQuestion(api, number, signal),
    [api, number, version],
  );
  const reply = useApiCall(async () => {
    await api.addTimelineEntry(number, { text, visibility: 'public' });
    return true;
  });

  const send = async () => {
    if (!text.trim()) {
      setBlank(true);
      return;
    }
    if (!(await reply.run())) return;
    setText('');
    props.onDone();
  };

  return (
    <>
      {question?.text && (
        <div>
          <Text as="p" variant="body-small" color="secondary">
            {t('requests.answer.asks', {
              who: (
                <Person userRef={question.actor} avatar={false} link={false} />
              ),
            })}
          </Text>
          <Quote>
            <MarkdownText text={question.text} />
          </Quote>
        </div>
      )}
      <TextAreaField
        label={t('requests.answer.label')}
        rows={3}
        size="medium"
        value={text}
        maxLength={textLimits.markdown}
        validationBehavior="aria"
        validate={() =>
          blank && !text.trim() ? t('requests.answer.blank') : undefined
        }
        onChange={setText}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void send();
          }
        }}
      />
      {reply.error && <ErrorPanel error={reply.error} />}
      <div>
        <Button variant="primary" isPending={reply.pending} onPress={send}>
          {t('requests.answer.send')}
        </Button>{' '}
        <Text variant="body-small" color="secondary">
          <SendHint />
        </Text>
      </div>
    </>
  );
}
