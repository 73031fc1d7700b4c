import { Button, Select, TextField } from '@backstage/ui';
import {
  CiPicker,
  PersonPicker,
  Stack,
  showing,
  type ChosenCi,
  type Problems,
} from '@firstline/frontend-kit';
import {
  channels,
  priorities,
  type AssignmentPreviewRequest,
  type Channel,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { useState, type FormEvent } from 'react';
import { TimeField } from '../components/TimeField';
import { useDeskPerson, useDeskSettings } from '../hooks';
import { CategoryField } from '../report/CategoryField';
import { fromLocalInput } from '../report/localTime';
import { useText } from '../translation';

const NONE = '*';
const tiers = ['1', '2', '3'];

interface Draft {
  cis: ChosenCi[];
  category: string;
  priority?: Priority;
  channel?: Channel;
  location: string;
  requester?: string;
  tier: string;
  at: string;
}

function requestOf(draft: Draft): AssignmentPreviewRequest {
  const { cis, category, priority, channel, requester } = draft;
  const location = draft.location.trim();
  const at = fromLocalInput(draft.at);
  return {
    ...(cis.length > 0 && { ciRefs: cis.map(({ ref }) => ref) }),
    ...(category && { category }),
    ...(priority && { priority }),
    ...(channel && { channel }),
    ...(location && { location }),
    ...(requester && { requester }),
    ...(at && { at }),
    tier: Number(draft.tier),
  };
}

/** The made-up incident; all of it may stay empty. */
export function PreviewForm(props: {
  pending: boolean;
  /** Whether there is an answer already. */
  asked: boolean;
  problems: Problems;
  onChange(): void;
  onSubmit(request: AssignmentPreviewRequest): void;
}) {
  const t = useText();
  const me = useDeskPerson().data;
  const settings = useDeskSettings().data;
  const { problems } = props;
  const [draft, setDraft] = useState<Draft>({
    cis: [],
    category: '',
    location: '',
    tier: '1',
    at: '',
  });
  const set = (part: Partial<Draft>) => {
    setDraft(before => ({ ...before, ...part }));
    props.onChange();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit(requestOf(draft));
  };
  const none = { id: NONE, label: t('settings.preview.notSaid') };
  return (
    <form onSubmit={submit} aria-label={t('settings.preview.title')} noValidate>
      <Stack>
        <CiPicker
          label={t('settings.preview.cis')}
          placeholder={t('settings.preview.cisPlaceholder')}
          value={draft.cis}
          teams={me?.teams ?? []}
          problem={problems.ciRefs}
          onChange={cis => set({ cis })}
        />
        <CategoryField
          categories={settings?.categories ?? []}
          value={draft.category}
          onChange={category => set({ category })}
        />
        <Select
          label={t('settings.preview.priority')}
          size="medium"
          options={[
            none,
            ...priorities.map(id => ({
              id,
              label: `${id} · ${t(`common.priority.${id}`)}`,
            })),
          ]}
          value={draft.priority ?? NONE}
          onChange={key =>
            set({ priority: priorities.find(priority => priority === key) })
          }
        />
        <Select
          label={t('settings.preview.channel')}
          size="medium"
          options={[
            none,
            ...channels.map(id => ({ id, label: t(`common.channel.${id}`) })),
          ]}
          value={draft.channel ?? NONE}
          onChange={key =>
            set({ channel: channels.find(channel => channel === key) })
          }
        />
        <TextField
          label={t('settings.preview.location')}
          secondaryLabel={t('common.optional')}
          value={draft.location}
          maxLength={200}
          onChange={location => set({ location })}
          {...showing(problems.location)}
        />
        <PersonPicker
          label={t('settings.preview.requester')}
          placeholder={t('settings.preview.requesterPlaceholder')}
          value={draft.requester}
          optional
          problem={problems.requester}
          onChange={requester => set({ requester })}
        />
        <Select
          label={t('settings.preview.tier')}
          size="medium"
          options={tiers.map(tier => ({
            id: tier,
            label: t('common.tier', { tier }),
          }))}
          value={draft.tier}
          onChange={key => set({ tier: key ? String(key) : '1' })}
        />
        <TimeField
          label={t('settings.preview.at')}
          hint={t('settings.preview.atHint')}
          value={draft.at}
          problem={problems.at}
          onChange={at => set({ at })}
        />
        <Button type="submit" variant="primary" isPending={props.pending}>
          {t(
            props.asked ? 'settings.preview.again' : 'settings.preview.submit',
          )}
        </Button>
      </Stack>
    </form>
  );
}
