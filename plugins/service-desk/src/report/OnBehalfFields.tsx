import { Select, Switch, TextField } from '@backstage/ui';
import { Pair, Panel, Stack, useKitText } from '@firstline/frontend-kit';
import type { Channel } from '@firstline/plugin-service-desk-common';
import { RequesterHistory } from '../components/RequesterHistory';
import { useText } from '../translation';
import type { DraftReporter, OnBehalfDraft } from './reportDraft';
import { ReporterPicker } from './ReporterPicker';

// Ways in which people reach an agent; the others are not typed in by anybody.
const spoken: Channel[] = ['phone', 'email', 'chat', 'walk-in'];

/** For those who work on incidents: who reported it, how, and how to reach them (S-032 to S-036). */
export function OnBehalfFields(props: {
  draft: OnBehalfDraft;
  channels: Channel[];
  problems: Record<string, string>;
  /** Other words than those of a report. */
  labels?: { toggle: string; who: string };
  /** Shows which incidents they reported so far. */
  history?: boolean;
  update(
    change:
      | Partial<OnBehalfDraft>
      | ((draft: OnBehalfDraft) => Partial<OnBehalfDraft>),
  ): void;
}) {
  const t = useText();
  const kit = useKitText();
  const { draft, problems, labels, update } = props;
  const set = (change: Partial<DraftReporter>) =>
    update(before => ({ reporter: { ...before.reporter, ...change } }));
  const field = (name: 'organization' | 'phone' | 'email' | 'role') => {
    const problem = problems[`reporter.${name}`];
    return {
      label: kit(`field.${name}`),
      secondaryLabel: t('common.optional'),
      size: 'medium' as const,
      value: draft.reporter[name],
      maxLength: name === 'phone' ? 50 : 200,
      validationBehavior: 'aria' as const,
      validate: () => problem,
      onChange: (value: string) => set({ [name]: value }),
    };
  };

  return (
    <Stack>
      <Switch
        label={labels?.toggle ?? t('report.behalf.switch')}
        isSelected={draft.onBehalf}
        onChange={onBehalf => update({ onBehalf })}
      />
      {draft.onBehalf && (
        <>
          <div data-field="reporter">
            <ReporterPicker
              label={labels?.who}
              reporter={draft.reporter}
              problem={problems.reporter ?? problems['reporter.userRef']}
              onChange={set}
            />
          </div>
          {props.history && draft.reporter.userRef && (
            <Panel title={t('report.behalf.before')}>
              <RequesterHistory requester={draft.reporter.userRef} newTab />
            </Panel>
          )}
          <Pair>
            <Select
              label={t('report.behalf.channel')}
              size="medium"
              options={spoken
                .filter(channel => props.channels.includes(channel))
                .map(id => ({ id, label: t(`common.channel.${id}`) }))}
              selectedKey={draft.channel ?? 'phone'}
              onSelectionChange={key => update({ channel: key as Channel })}
            />
            <TextField {...field('organization')} />
            <TextField {...field('phone')} type="tel" />
            <div data-field="reporter.email">
              <TextField {...field('email')} type="email" />
            </div>
          </Pair>
          <TextField
            {...field('role')}
            placeholder={t('report.behalf.rolePlaceholder')}
          />
        </>
      )}
    </Stack>
  );
}
