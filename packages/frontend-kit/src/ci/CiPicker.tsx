import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Autocomplete from '@mui/material/Autocomplete';
import InputBase from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import { RiCloseLine } from '@remixicon/react';
import { type HTMLAttributes, useState } from 'react';
import { KindIcon } from '../components/CiChip';
import { EntityName } from '../components/EntityName';
import { FieldShell, inputLooks, popupLooks } from '../fields/FieldShell';
import { en } from '../translation/en';
import { type KitText, useKitText } from '../translation/kitTranslation';
import type { ChosenCi, CiOption } from './ciCatalog';
import { useCiOptions } from './useCiOptions';

const Frame = styled('div')({
  ...inputLooks,
  position: 'relative',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 'var(--bui-space-1)',
  minHeight: '2.5rem',
  padding: '4px 2.75rem 4px var(--bui-space-2)',
  '& input': { minWidth: 120, padding: '4px' },
});
const Tag = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 6,
  maxWidth: '100%',
  padding: '2px 4px 2px 8px',
  borderRadius: 'var(--bui-radius-2)',
  background: 'var(--bui-bg-neutral-3)',
  overflowWrap: 'anywhere',
  '&.Mui-focusVisible, &:focus-visible': {
    outline: '2px solid var(--bui-ring)',
  },
});
const Remove = styled('button')({
  display: 'grid',
  placeItems: 'center',
  width: 24,
  height: 24,
  padding: 0,
  border: 'none',
  borderRadius: '50%',
  color: 'inherit',
  background: 'transparent',
  cursor: 'pointer',
  '&:hover': { background: 'var(--bui-bg-neutral-4)' },
});
const Option = styled('li')({
  display: 'flex',
  gap: 10,
  alignItems: 'flex-start',
  '& svg': { flex: 'none', marginTop: 3 },
});
const Facts = styled('div')({
  fontSize: 'var(--bui-font-size-2)',
  color: 'var(--bui-fg-secondary)',
});

function kindName(kind: string, t: KitText): string {
  return kind in en.kind ? t(`kind.${kind as keyof typeof en.kind}`) : kind;
}

function CiOptionRow(props: {
  option: CiOption;
  attributes: HTMLAttributes<HTMLLIElement>;
}) {
  const t = useKitText();
  const { option } = props;
  const facts = [kindName(option.kind, t), option.lifecycle].filter(Boolean);
  return (
    <Option {...props.attributes}>
      <KindIcon kind={option.kind} />
      <div>
        {option.title}
        <Facts>
          {facts.join(' · ')}
          {option.owner && (
            <>
              {' · '}
              <EntityName entityRef={option.owner} link={false} />
            </>
          )}
        </Facts>
      </div>
    </Option>
  );
}

function ChosenTag(props: {
  ci: ChosenCi;
  attributes: Record<string, unknown>;
  onRemove(): void;
}) {
  const t = useKitText();
  const { primaryTitle } = useEntityPresentation(props.ci.ref);
  const title = props.ci.title || primaryTitle;
  return (
    <Tag {...props.attributes} title={props.ci.ref}>
      <KindIcon kind={props.ci.ref.split(':')[0]} size={14} />
      {title}
      <Remove
        type="button"
        aria-label={t('remove', { name: title })}
        onClick={props.onRemove}
      >
        <RiCloseLine size={14} aria-hidden />
      </Remove>
    </Tag>
  );
}

/** Finds what is affected in the catalog; several are possible. */
export function CiPicker(props: {
  label: string;
  hint?: string;
  placeholder: string;
  /** False when at least one is needed. */
  optional?: boolean;
  value: ChosenCi[];
  /** Entity refs of the reader's teams: what they own comes first. */
  teams: string[];
  /** Said when nothing is found. */
  noneText?: string;
  /** Said when the catalog cannot be searched. */
  unavailableText?: string;
  problem?: string;
  onChange(cis: ChosenCi[]): void;
}) {
  const t = useKitText();
  const [term, setTerm] = useState('');
  const { options, loading, error } = useCiOptions({
    teams: props.teams,
    term,
  });
  const none = error
    ? props.unavailableText ?? t('ci.unavailable')
    : props.noneText ?? t('ci.none');

  return (
    <FieldShell
      label={props.label}
      optional={props.optional ?? true}
      hint={props.hint}
      problem={props.problem}
    >
      {control => (
        <Autocomplete<ChosenCi & Partial<CiOption>, true>
          id={control.id}
          slotProps={popupLooks}
          multiple
          autoHighlight
          filterSelectedOptions
          options={options}
          value={props.value}
          inputValue={term}
          loading={loading}
          // The catalog has searched already.
          filterOptions={found => found}
          getOptionLabel={option => option.title || option.ref}
          isOptionEqualToValue={(a, b) => a.ref === b.ref}
          groupBy={option => t(`ci.group.${option.group ?? 'others'}`)}
          loadingText={t('picker.searching')}
          noOptionsText={none}
          clearText={t('picker.clear')}
          openText={t('picker.open')}
          closeText={t('close')}
          onInputChange={(_, next) => setTerm(next)}
          onChange={(_, chosen) => {
            setTerm('');
            props.onChange(chosen.map(({ ref, title }) => ({ ref, title })));
          }}
          renderOption={({ key, ...attributes }, option) => (
            <CiOptionRow
              key={option.ref}
              attributes={attributes}
              option={option as CiOption}
            />
          )}
          renderTags={(chosen, tagProps) =>
            chosen.map((ci, index) => {
              const { key, onDelete, className, ...attributes } = tagProps({
                index,
              });
              return (
                <ChosenTag
                  key={ci.ref}
                  ci={ci}
                  attributes={attributes}
                  onRemove={() => onDelete(undefined)}
                />
              );
            })
          }
          renderInput={params => (
            <Frame
              ref={params.InputProps.ref}
              className={params.InputProps.className}
              data-invalid={props.problem ? '' : undefined}
            >
              {params.InputProps.startAdornment}
              <InputBase
                sx={{ flex: 1, font: 'inherit', color: 'inherit' }}
                placeholder={props.value.length ? undefined : props.placeholder}
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
