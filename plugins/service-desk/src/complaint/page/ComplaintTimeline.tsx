import { useApi } from '@backstage/frontend-plugin-api';
import { Box } from '@backstage/ui';
import type { Loaded } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintEntry,
} from '@firstline/plugin-service-desk-common';
import { complaintApiRef } from '../../api';
import { useDeskPerson } from '../../hooks';
import { Composer } from '../../incident/timeline/Composer';
import { Timeline } from '../../incident/timeline/Timeline';
import { useText } from '../../translation';
import { ComplaintEntryItem } from './ComplaintEntryItem';

/** Everything that happened to a complaint, as far as its reader may know, and where they write. */
export function ComplaintTimeline(props: {
  complaint: Complaint;
  timeline: Loaded<ComplaintEntry[]>;
  onSent(): void;
}) {
  const t = useText();
  const api = useApi(complaintApiRef);
  const me = useDeskPerson().data?.userRef;
  const { number, view, viewer } = props.complaint;
  const internal = view === 'internal';
  return (
    <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
      <Timeline
        timeline={props.timeline}
        title={t('complaint.timeline.title')}
        renderEntry={entry => (
          <ComplaintEntryItem entry={entry} marksInternal={internal} />
        )}
        composer={
          me && (
            <Composer
              number={number}
              mayWrite={viewer.mayWrite}
              userRef={me}
              words={{
                public: internal
                  ? {
                      hint: t('complaint.composer.publicHint'),
                      placeholder: t('complaint.composer.publicPlaceholder'),
                      send: t('complaint.composer.publicMode'),
                    }
                  : {
                      hint: t('complaint.composer.ownHint'),
                      placeholder: t('complaint.composer.ownPlaceholder'),
                      send: t('complaint.composer.sendOwn'),
                    },
                internal: {
                  hint: t('complaint.composer.internalHint'),
                  placeholder: t('complaint.composer.internalPlaceholder'),
                  send: t('incident.composer.sendInternal'),
                },
              }}
              onSend={written => api.addComplaintEntry(number, written)}
              onSent={props.onSent}
            />
          )
        }
      />
    </Box>
  );
}
