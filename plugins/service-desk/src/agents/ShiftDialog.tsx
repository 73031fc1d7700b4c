import { Select } from '@backstage/ui';
import { FormDialog, Pair, showing } from '@firstline/frontend-kit';
import type { DutyShift } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { TimeField } from '../components/TimeField';
import { fromLocalInput } from '../report/localTime';
import { useText } from '../translation';
import { overlaps } from './roster';

/** A stretch of duty for one of somebody's teams. */
export function ShiftDialog(props: {
  /** Whose duty it is. */
  subject: string;
  teams: { ref: string; title: string }[];
  /** What they have already. */
  shifts: DutyShift[];
  onSubmit(shift: DutyShift): void;
  onClose(): void;
}) {
  const t = useText();
  const [team, setTeam] = useState<string | undefined>(props.teams[0]?.ref);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [tried, setTried] = useState(false);
  const start = fromLocalInput(from);
  const end = fromLocalInput(to);
  const shift = team && start && end && { team, from: start, to: end };
  const problem = () => {
    if (!end) return tried ? t('agents.roster.problem.missing') : undefined;
    if (start && Date.parse(end) <= Date.parse(start)) {
      return t('agents.roster.problem.order');
    }
    return shift && overlaps(shift, props.shifts)
      ? t('agents.roster.problem.overlap')
      : undefined;
  };
  return (
    <FormDialog
      frame={{ subject: props.subject, onClose: props.onClose }}
      title={t('agents.roster.add')}
      intro={t('agents.roster.hint')}
      submitLabel={t('agents.roster.submit')}
      onSubmit={() => {
        setTried(true);
        if (shift && !problem()) props.onSubmit(shift);
      }}
    >
      <Select
        label={t('agents.roster.team')}
        size="medium"
        options={props.teams.map(({ ref, title }) => ({
          id: ref,
          label: title,
        }))}
        value={team ?? null}
        onChange={next => setTeam(next ? String(next) : undefined)}
        {...showing(
          tried && !team ? t('agents.roster.problem.team') : undefined,
        )}
      />
      <Pair>
        <TimeField
          optional={false}
          first
          label={t('agents.roster.from')}
          hint={t('agents.roster.zone', {
            zone: DateTime.local().zoneName,
          })}
          value={from}
          problem={
            tried && !start ? t('agents.roster.problem.missing') : undefined
          }
          onChange={setFrom}
        />
        <TimeField
          optional={false}
          label={t('agents.roster.to')}
          value={to}
          min={from || undefined}
          problem={problem()}
          onChange={setTo}
        />
      </Pair>
    </FormDialog>
  );
}
