import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  ErrorPanel,
  Stack,
  useApiCall,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  incidentActionSchemas,
  type FollowUpTask,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import {
  CallFields,
  callBodyOf,
  emptyCall,
  nextOf,
  type CallBody,
} from './CallFields';

/** What came of calling a requester. */
export function CallForm(props: { task: FollowUpTask; onDone(): void }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const { task, onDone } = props;
  const { incident } = task;
  const [draft, setDraft] = useState(emptyCall);
  const send = useApiCall(async (body: CallBody) => {
    await api.act(incident.number, 'followUp', body, {
      ifMatch: incident.version,
    });
    toasts.post({
      title: t('satisfaction.call.done'),
      status: 'success',
      timeout: 4_000,
    });
    return true;
  });
  const options = {
    mayClose: incident.state === 'resolved',
    mayRate: !task.rating,
  };
  const next = nextOf(draft);
  const isPast = next !== undefined && next <= DateTime.now();
  const { problems, submit } = useCheckedForm<CallBody>({
    schema: incidentActionSchemas.followUp,
    body: callBodyOf(draft, options),
    own: isPast ? { nextAttemptAt: t('satisfaction.call.future') } : {},
    error: send.error,
    onSubmit: async body => {
      if (await send.run(body)) onDone();
    },
  });

  return (
    <Stack>
      <CallFields
        draft={draft}
        options={options}
        problems={problems}
        onChange={setDraft}
      />
      {send.error && <ErrorPanel error={send.error} />}
      <div>
        <Button
          variant="primary"
          destructive={draft.result === 'not-solved'}
          isPending={send.pending}
          onPress={submit}
        >
          {t(`satisfaction.call.submit.${draft.result}`)}
        </Button>
      </div>
    </Stack>
  );
}
