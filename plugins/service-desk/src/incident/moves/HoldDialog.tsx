import { Choice, LongText } from '@firstline/frontend-kit';
import {
  type IncidentActionRequests,
  type WaitingFor,
  waitingReasons,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { fromLocalInput } from '../../report/localTime';
import { TimeField } from '../../components/TimeField';
import { VendorLines } from '../../components/VendorLines';
import { useAgreementTitles, useDeskSettings } from '../../hooks';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** Puts it on hold: what it waits for, until when, and what is asked of whom. */
export function HoldDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['hold']): void;
}) {
  const t = useText();
  const [waitingFor, setWaitingFor] = useState<WaitingFor>('requester');
  const [vendor, setVendor] = useState('');
  const [until, setUntil] = useState('');
  const contracts = useDeskSettings().data?.contracts ?? [];
  const { contractTitle } = useAgreementTitles();
  const chosen = contracts.find(({ name }) => name === vendor);
  const [note, setNote] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'hold',
    body: {
      waitingFor,
      vendor: (waitingFor === 'vendor' && vendor) || undefined,
      until: fromLocalInput(until),
      note,
    },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const asksRequester = waitingFor === 'requester';
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.hold.title')}
      submitLabel={t('incident.move.hold.submit')}
      onSubmit={submit}
    >
      <Choice
        label={t('incident.move.hold.waitingFor')}
        description={t('incident.move.hold.stopsClock')}
        value={waitingFor}
        options={waitingReasons.map(id => ({
          id,
          label: t(`incident.move.hold.${id}`),
        }))}
        problem={problems.waitingFor}
        first
        onChange={setWaitingFor}
      />
      {waitingFor === 'vendor' && contracts.length > 0 && (
        <>
          <Choice
            label={t('incident.move.hold.whichVendor')}
            value={vendor}
            options={[
              ...contracts.map(({ name }) => ({
                id: name,
                label: contractTitle(name),
              })),
              { id: '', label: t('incident.move.hold.otherVendor') },
            ]}
            problem={problems.vendor}
            onChange={setVendor}
          />
          {chosen && <VendorLines contract={chosen} />}
        </>
      )}
      <LongText
        label={
          asksRequester
            ? t('incident.move.hold.question')
            : t('incident.move.hold.note')
        }
        hint={asksRequester ? t('incident.move.hold.questionHint') : undefined}
        value={note}
        problem={problems.note}
        onChange={setNote}
      />
      <TimeField
        label={t('incident.move.hold.until')}
        value={until}
        problem={problems.until}
        onChange={setUntil}
      />
    </MoveDialog>
  );
}
