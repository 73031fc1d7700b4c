import type {
  Incident,
  IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import {
  CallFields,
  callBodyOf,
  emptyCall,
  nextOf,
} from '../../satisfaction/CallFields';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** The desk called the requester: what came of it, as on the list of calls. */
export function FollowUpDialog(props: {
  frame: MoveFrame;
  incident: Incident;
  onSubmit(body: IncidentActionRequests['followUp']): void;
}) {
  const t = useText();
  const { frame, incident } = props;
  const [draft, setDraft] = useState(emptyCall);
  const options = {
    mayClose: incident.state === 'resolved',
    mayRate: !incident.rating,
  };
  const next = nextOf(draft);
  const isPast = next !== undefined && next <= DateTime.now();
  const { problems, submit } = useMoveForm({
    action: 'followUp',
    body: callBodyOf(draft, options),
    own: isPast ? { nextAttemptAt: t('satisfaction.call.future') } : {},
    error: frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={frame}
      title={t('incident.move.followUp.title')}
      submitLabel={
        draft.result === 'reached' && draft.close
          ? t('incident.move.followUp.submitClose')
          : t(`satisfaction.call.submit.${draft.result}`)
      }
      onSubmit={submit}
    >
      <CallFields
        first
        draft={draft}
        options={options}
        problems={problems}
        onChange={setDraft}
      />
    </MoveDialog>
  );
}
