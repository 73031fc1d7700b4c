import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox } from '@backstage/ui';
import { useLoad } from '../hooks/useLoad';
import { useReader } from '../hooks/useReader';
import { useKitText } from '../translation/kitTranslation';
import { showing } from '../fields/showing';
import { allTeams } from './peopleCatalog';

/** Finds a team of the catalog; the reader's own come first. */
export function TeamPicker(props: {
  label: string;
  placeholder: string;
  /** Entity ref of the group. */
  value: string | undefined;
  optional?: boolean;
  /** Gets the cursor when the dialog opens. */
  first?: boolean;
  problem?: string;
  onChange(team: string | undefined): void;
}) {
  const t = useKitText();
  const catalog = useApi(catalogApiRef);
  const mine = useReader().data?.ownershipEntityRefs ?? [];
  const { data = [], loading } = useLoad(() => allTeams(catalog), [catalog]);
  const own = data.filter(team => mine.includes(team.id));
  const rest = data.filter(team => !mine.includes(team.id));
  // A team that is not in the list (of another type, or gone) can still be the present one.
  const present =
    props.value && !data.some(team => team.id === props.value) && !loading
      ? [{ id: props.value, label: props.value.split('/')[1] ?? props.value }]
      : [];
  return (
    <Combobox
      // Options that arrive after the value would leave the input empty; without one,
      // what is typed meanwhile must stay.
      key={String(Boolean(props.value) && loading)}
      label={props.label}
      secondaryLabel={props.optional ? t('optional') : undefined}
      placeholder={loading ? t('picker.searching') : props.placeholder}
      size="medium"
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={props.first}
      menuTrigger="input"
      options={[
        ...(own.length ? [{ title: t('picker.yours'), options: own }] : []),
        { title: t('picker.allTeams'), options: [...present, ...rest] },
      ]}
      value={props.value ?? null}
      onChange={key => props.onChange(key ? String(key) : undefined)}
      {...showing(props.problem)}
    />
  );
}
