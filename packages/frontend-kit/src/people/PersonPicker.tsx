import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { useState } from 'react';
import { useChoice } from '../hooks/useChoice';
import { useFinder } from '../hooks/useFinder';
import { useLoad } from '../hooks/useLoad';
import { useKitText } from '../translation/kitTranslation';
import { showing } from '../fields/showing';
import { type PersonOption, membersOf, searchPeople } from './peopleCatalog';

interface PickerProps {
  label: string;
  hint?: string;
  placeholder?: string;
  /** Entity ref of the user. */
  value: string | undefined;
  optional?: boolean;
  problem?: string;
  onChange(user: string | undefined): void;
}

/** One of a team's members. */
export function MemberPicker(props: PickerProps & { team: string }) {
  const t = useKitText();
  const catalog = useApi(catalogApiRef);
  const { data = [], loading } = useLoad(
    () => membersOf(catalog, props.team),
    [catalog, props.team],
  );
  return (
    <Combobox
      key={`${props.team} ${Boolean(props.value) && loading}`}
      label={props.label}
      description={props.hint}
      secondaryLabel={props.optional ? t('optional') : undefined}
      placeholder={loading ? t('picker.searching') : props.placeholder}
      size="medium"
      menuTrigger="input"
      options={data}
      value={props.value ?? null}
      onChange={key => props.onChange(key ? String(key) : undefined)}
      {...showing(props.problem)}
    />
  );
}

/** Anybody in the catalog, found by typing. */
export function PersonPicker(props: PickerProps & { except?: string[] }) {
  const t = useKitText();
  const catalog = useApi(catalogApiRef);
  const [chosen, setChosen] = useState<PersonOption>();
  const finder = useFinder(words => searchPeople(catalog, words), [catalog], {
    chosen: chosen?.label,
  });
  const options = finder.found.filter(
    person => !props.except?.includes(person.id),
  );
  if (chosen && !options.some(person => person.id === chosen.id)) {
    options.unshift(chosen);
  }
  const choice = useChoice({
    finder,
    options,
    value: props.value,
    onChange: person => {
      setChosen(person);
      props.onChange(person?.id);
    },
  });
  return (
    <Combobox
      label={props.label}
      description={props.hint}
      secondaryLabel={props.optional ? t('optional') : undefined}
      placeholder={props.placeholder}
      size="medium"
      menuTrigger="input"
      options={options}
      loading={{ state: finder.loading ? 'loading' : 'idle' }}
      {...choice}
      {...showing(props.problem)}
    />
  );
}
