import { useApi } from '@backstage/frontend-plugin-api';
import { Checkbox, CheckboxGroup, Flex } from '@backstage/ui';
import {
  Choice,
  FieldProblem,
  FormDialog,
  LongText,
  PersonPicker,
  TeamPicker,
  useApiCall,
  useErrorMessage,
  useKitText,
} from '@firstline/frontend-kit';
import type {
  HandOverReport,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { HandOverResult } from './HandOverResult';

type Target = 'rules' | 'team' | 'person';

const Scroll = styled('div')({
  maxHeight: 260,
  overflowY: 'auto',
  paddingInlineStart: 4,
});

/** Gives away open work of somebody: which, to whom, why; then what became of each. */
export function HandOverDialog(props: {
  userRef: string;
  name: string;
  incidents: Incident[];
  onClose(): void;
  onDone(): void;
}) {
  const t = useText();
  const kit = useKitText();
  const api = useApi(serviceDeskApiRef);
  const describe = useErrorMessage();
  // The list may be looked at again meanwhile; what was chosen is chosen from this one.
  const [incidents] = useState(props.incidents);
  const [chosen, setChosen] = useState(() => incidents.map(i => i.number));
  const [target, setTarget] = useState<Target>('rules');
  const [team, setTeam] = useState<string>();
  const [person, setPerson] = useState<string>();
  const [reason, setReason] = useState<string>(
    t('agents.handOver.reasonDefault'),
  );
  const [tried, setTried] = useState(false);
  const [report, setReport] = useState<HandOverReport>();
  const call = useApiCall(async () => {
    const done = await api.handOverWork(props.userRef, {
      numbers: chosen,
      ...(target === 'team' && { team }),
      ...(target === 'person' && { assignee: person }),
      reason: reason.trim(),
    });
    setReport(done);
    props.onDone();
  });
  const subject = t('agents.handOver.subject', { name: props.name });
  if (report) {
    return (
      <HandOverResult
        subject={subject}
        report={report}
        onClose={props.onClose}
      />
    );
  }
  const theirs = call.error ? describe(call.error).fields : {};
  const none = tried && chosen.length === 0;
  const noTarget =
    (target === 'team' && !team) || (target === 'person' && !person);
  const targetProblem =
    tried && noTarget ? t('agents.handOver.problem.target') : undefined;
  const noReason = tried && !reason.trim();
  const all = chosen.length === incidents.length;
  return (
    <FormDialog
      frame={{
        subject,
        pending: call.pending,
        error: call.error,
        onClose: props.onClose,
      }}
      title={t('agents.handOver.title')}
      submitLabel={t('agents.handOver.submit', { count: chosen.length })}
      width={640}
      onSubmit={() => {
        setTried(true);
        if (chosen.length > 0 && !noTarget && reason.trim()) void call.run();
      }}
    >
      <Flex direction="column" gap="3">
        <Checkbox
          isSelected={all}
          isIndeterminate={!all && chosen.length > 0}
          onChange={next => setChosen(next ? incidents.map(i => i.number) : [])}
        >
          {t('agents.handOver.all')}
        </Checkbox>
        <Scroll>
          <CheckboxGroup
            label={t('agents.handOver.which')}
            value={chosen}
            onChange={setChosen}
          >
            {incidents.map(({ number, title, priority }) => (
              <Checkbox key={number} value={number}>
                {priority} · {number} {title}
              </Checkbox>
            ))}
          </CheckboxGroup>
        </Scroll>
        {none && (
          <FieldProblem role="alert">
            {t('agents.handOver.problem.none')}
          </FieldProblem>
        )}
      </Flex>
      <Choice<Target>
        label={t('agents.handOver.target')}
        horizontal
        value={target}
        options={(['rules', 'team', 'person'] as const).map(id => ({
          id,
          label: t(`agents.handOver.${id}`),
        }))}
        onChange={setTarget}
      />
      {target === 'team' && (
        <TeamPicker
          label={t('agents.handOver.pickTeam')}
          placeholder={t('agents.handOver.findTeam')}
          value={team}
          problem={theirs.team ?? targetProblem}
          onChange={setTeam}
        />
      )}
      {target === 'person' && (
        <PersonPicker
          label={t('agents.handOver.pickPerson')}
          placeholder={t('agents.handOver.findPerson')}
          value={person}
          except={[props.userRef]}
          problem={theirs.assignee ?? targetProblem}
          onChange={setPerson}
        />
      )}
      <LongText
        label={t('agents.handOver.reason')}
        rows={2}
        value={reason}
        problem={
          theirs.reason ?? (noReason ? kit('problem.required') : undefined)
        }
        onChange={setReason}
      />
    </FormDialog>
  );
}
