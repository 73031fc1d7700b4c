import { useApi } from '@backstage/frontend-plugin-api';
import type { Incident } from '@firstline/plugin-service-desk-common';
import type { RefObject } from 'react';
import { serviceDeskApiRef } from '../../api';
import { useText } from '../../translation';
import { Composer } from './Composer';

/** Where people write on an incident: to the requester, to the desk, or for colleagues alone. */
export function IncidentComposer(props: {
  incident: Incident;
  userRef: string;
  fieldRef: RefObject<HTMLTextAreaElement>;
  onSent(): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { number, view, viewer } = props.incident;
  // Those on the requester's side write to the desk.
  const own = view === 'public';
  return (
    <Composer
      number={number}
      mayWrite={viewer.mayWrite}
      userRef={props.userRef}
      fieldRef={props.fieldRef}
      words={{
        public: own
          ? {
              hint: t('incident.composer.ownHint'),
              placeholder: t('incident.composer.ownPlaceholder'),
              send: t('incident.composer.sendOwn'),
            }
          : {
              hint: t('incident.composer.publicHint'),
              placeholder: t('incident.composer.publicPlaceholder'),
              send: t('incident.composer.sendPublic'),
            },
        internal: {
          hint: t('incident.composer.internalHint'),
          placeholder: t('incident.composer.internalPlaceholder'),
          send: t('incident.composer.sendInternal'),
        },
      }}
      onSend={written => api.addTimelineEntry(number, written)}
      onSent={props.onSent}
    />
  );
}
