import { TextField } from '@backstage/ui';
import { FormDialog, Pair } from '@firstline/frontend-kit';
import type { Leave } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { TimeField } from '../components/TimeField';
import { useText } from '../translation';

/** First and last day of a leave, and a note. */
export function LeaveDialog(props: {
  /** Whose leave it is. */
  subject: string;
  /** The leave that is changed; absent for a new one. */
  leave?: Leave;
  onSubmit(leave: Leave): void;
  onClose(): void;
}) {
  const t = useText();
  const { leave } = props;
  const [from, setFrom] = useState(leave?.from ?? '');
  const [to, setTo] = useState(leave?.to ?? '');
  const [note, setNote] = useState(leave?.note ?? '');
  const [tried, setTried] = useState(false);
  const missing = (value: string) =>
    tried && !value ? t('agents.leave.problem.missing') : undefined;
  const wrongOrder = from && to && to < from;
  return (
    <FormDialog
      frame={{ subject: props.subject, onClose: props.onClose }}
      title={t(leave ? 'agents.leave.edit' : 'agents.leave.add')}
      intro={t('agents.leave.hint')}
      submitLabel={t('agents.leave.submit')}
      onSubmit={() => {
        setTried(true);
        if (from && to && !wrongOrder) {
          props.onSubmit({
            from,
            to,
            ...(note.trim() && { note: note.trim() }),
          });
        }
      }}
    >
      <Pair>
        <TimeField
          type="date"
          optional={false}
          first
          label={t('agents.leave.from')}
          value={from}
          problem={missing(from)}
          onChange={next => {
            setFrom(next);
            // Most leave that is entered in a hurry is a single day.
            if (!to || to < next) setTo(next);
          }}
        />
        <TimeField
          type="date"
          optional={false}
          label={t('agents.leave.to')}
          value={to}
          min={from || undefined}
          problem={
            missing(to) ??
            (wrongOrder ? t('agents.leave.problem.order') : undefined)
          }
          onChange={setTo}
        />
      </Pair>
      <TextField
        label={t('agents.leave.note')}
        secondaryLabel={t('common.optional')}
        value={note}
        maxLength={200}
        onChange={setNote}
      />
    </FormDialog>
  );
}
