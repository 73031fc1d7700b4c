import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { RiFeedbackLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../components';
import { useDeskPerson, useDeskSettings } from '../hooks';
import { useText } from '../translation';
import { ComplaintSent } from './ComplaintSent';
import { FileComplaintForm } from './FileComplaintForm';

/** Where people complain: `/service-desk/complaints/new?incident=&person=&team=`. */
export function FileComplaintPage() {
  const t = useText();
  const settings = useDeskSettings();
  const person = useDeskPerson();
  const [, setParams] = useSearchParams();
  const [sent, setSent] = useState<Complaint>();
  const ready = settings.data && person.data;
  const error = ready ? undefined : settings.error ?? person.error;
  return (
    <PageFrame title={t('complaint.file.title')} icon={<RiFeedbackLine />}>
      {sent && (
        <ComplaintSent
          complaint={sent}
          onAnother={() => {
            setParams({}, { replace: true });
            setSent(undefined);
          }}
        />
      )}
      {!sent && settings.data && person.data && (
        <FileComplaintForm
          settings={settings.data}
          person={person.data}
          onSent={setSent}
        />
      )}
      {error && (
        <FailedState
          error={error}
          onRetry={() => {
            void settings.reload();
            void person.reload();
          }}
        />
      )}
      {!error && !ready && <LoadingState />}
    </PageFrame>
  );
}
