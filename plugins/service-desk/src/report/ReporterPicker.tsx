import { useApi } from '@backstage/frontend-plugin-api';
import {
  type Entity,
  type UserEntity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  FieldShell,
  findUsers,
  inputLooks,
  popupLooks,
  useLoad,
} from '@firstline/frontend-kit';
import Autocomplete from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../translation';
import type { DraftReporter } from './reportDraft';

const TYPING_MS = 200;
const SHOWN = 12;
const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile',
  'spec.memberOf',
];

const Frame = styled('div')({
  ...inputLooks,
  position: 'relative',
  display: 'flex',
  alignItems: 'center',
  height: '2.5rem',
  padding: '0 var(--bui-space-3)',
});
const Quiet = styled('div')({
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-secondary)',
});

interface Candidate {
  ref: string;
  name: string;
  email?: string;
  /** Where they belong, by the names of their groups. */
  groups: string;
}

function candidate(entity: Entity): Candidate {
  const { profile, memberOf } = (entity as UserEntity).spec ?? {};
  return {
    ref: stringifyEntityRef(entity),
    name: profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    email: profile?.email,
    groups: (memberOf ?? []).join(', '),
  };
}

/**
 * Who an agent files for: somebody in the catalog, or the name of somebody who is not.
 * Typing a name and choosing nobody is an answer too.
 */
export function ReporterPicker(props: {
  /** Default: who is affected. */
  label?: string;
  reporter: DraftReporter;
  problem?: string;
  onChange(change: Partial<DraftReporter>): void;
}) {
  const t = useText();
  const catalog = useApi(catalogApiRef);
  const { reporter } = props;
  const [term, setTerm] = useState(reporter.name.trim());
  useDebounce(() => setTerm(reporter.name.trim()), TYPING_MS, [reporter.name]);
  const found = useLoad(async () => {
    const users = await findUsers(catalog, term, { fields, limit: SHOWN });
    return users.map(candidate);
  }, [catalog, term]);

  const chosen = reporter.userRef
    ? { ref: reporter.userRef, name: reporter.name, groups: '' }
    : undefined;
  return (
    <FieldShell
      label={props.label ?? t('report.behalf.who')}
      hint={
        chosen ? t('report.behalf.hasAccount') : t('report.behalf.noAccount')
      }
      problem={props.problem}
    >
      {control => (
        <Autocomplete<Candidate, false, false, true>
          id={control.id}
          slotProps={popupLooks}
          freeSolo
          options={found.data ?? []}
          value={chosen ?? null}
          inputValue={reporter.name}
          filterOptions={candidates => candidates}
          getOptionLabel={option =>
            typeof option === 'string' ? option : option.name
          }
          isOptionEqualToValue={(a, b) => a.ref === b.ref}
          clearText={t('common.picker.clear')}
          onInputChange={(_, name, reason) => {
            if (reason === 'input') props.onChange({ name, userRef: '' });
            if (reason === 'clear') props.onChange({ name: '', userRef: '' });
          }}
          onChange={(_, option) => {
            if (option && typeof option !== 'string') {
              props.onChange({
                userRef: option.ref,
                name: option.name,
                email: reporter.email || option.email || '',
              });
            }
          }}
          renderOption={({ key, ...attributes }, option) => (
            <li key={option.ref} {...attributes}>
              <div>
                {option.name}
                <Quiet>
                  {[option.email, option.groups].filter(Boolean).join(' · ')}
                </Quiet>
              </div>
            </li>
          )}
          renderInput={params => (
            <Frame
              ref={params.InputProps.ref}
              data-invalid={props.problem ? '' : undefined}
            >
              <InputBase
                sx={{ flex: 1, font: 'inherit', color: 'inherit' }}
                placeholder={t('report.behalf.whoPlaceholder')}
                inputProps={{
                  ...params.inputProps,
                  'aria-describedby': control['aria-describedby'],
                  'aria-invalid': control['aria-invalid'],
                }}
              />
              {params.InputProps.endAdornment}
            </Frame>
          )}
        />
      )}
    </FieldShell>
  );
}
