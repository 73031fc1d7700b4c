import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall, useErrorMessage } from '@firstline/frontend-kit';
import type {
  Agent,
  AgentProfile,
} from '@firstline/plugin-service-desk-common';
import { useEffect, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import {
  changedFields,
  mergeProfiles,
  sendable,
  type ProfileField,
} from './profileForm';

/**
 * A profile that is being changed. It is sent with the version that was seen; when somebody
 * else saved meanwhile, theirs is loaded and brought together with what was typed.
 *
 * @param options - `agent`: as the server has it, looked at again from time to time;
 * `onSaved`: told what the server replied
 */
export function useAgentProfile(options: {
  agent: Agent;
  onSaved(agent: Agent): void;
}) {
  const { agent, onSaved } = options;
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const [base, setBase] = useState(agent);
  const [form, setForm] = useState<AgentProfile>(agent.profile);
  const [conflict, setConflict] = useState<{
    fields: ProfileField[];
    theirs: Agent;
  }>();
  const changed = changedFields(base.profile, form);
  const dirty = changed.length > 0;

  // What somebody else saved comes in by itself while nothing was typed here.
  useEffect(() => {
    if (dirty || agent.version <= base.version) return;
    setBase(agent);
    setForm(agent.profile);
  }, [agent, base.version, dirty]);

  const save = useApiCall(async () => {
    try {
      const saved = await api.putAgent(agent.userRef, sendable(form), {
        ifMatch: base.version,
      });
      setBase(saved);
      setForm(saved.profile);
      setConflict(undefined);
      onSaved(saved);
      toasts.post({
        title: t('agents.profile.saved'),
        status: 'success',
        timeout: 4_000,
      });
    } catch (error) {
      if (describe(error).status !== 409) throw error;
      const theirs = await api.getAgent(agent.userRef);
      const merged = mergeProfiles({
        base: base.profile,
        mine: form,
        theirs: theirs.profile,
      });
      setBase(theirs);
      setForm(merged.profile);
      setConflict({ fields: merged.conflicts, theirs });
    }
  });

  return {
    form,
    dirty,
    conflict: conflict?.fields,
    pending: save.pending,
    error: save.error,
    problems: save.error ? describe(save.error).fields : {},
    change: (part: Partial<AgentProfile>) =>
      setForm(before => ({ ...before, ...part })),
    save: () => void save.run(),
    /** Goes back to what is kept; after a conflict that is what the other one saved. */
    discard() {
      setForm(base.profile);
      setConflict(undefined);
      save.reset();
    },
  };
}
