import { TeamPicker } from '@firstline/frontend-kit';
import { useState } from 'react';
import { FilterSelect } from '../desk/FilterSelect';
import { useText } from '../translation';
import type { ScopeFilter } from './reportAddress';
import { SystemPicker } from './SystemPicker';

type Kind = 'desk' | 'system' | 'owner';

const kindOf = ({ system, owner }: ScopeFilter): Kind => {
  if (system) return 'system';
  return owner ? 'owner' : 'desk';
};

/** Of what a report is: the whole desk, a system, or all a team owns. */
export function ScopeFields(props: {
  value: ScopeFilter;
  /** False for those to whom the whole desk is not open. */
  wholeDesk: boolean;
  onChange(scope: ScopeFilter): void;
}) {
  const t = useText();
  const { value, wholeDesk, onChange } = props;
  const [kind, setKind] = useState<Kind>(() =>
    wholeDesk || kindOf(value) !== 'desk' ? kindOf(value) : 'owner',
  );
  const kinds: Kind[] = wholeDesk
    ? ['desk', 'system', 'owner']
    : ['owner', 'system'];
  return (
    <>
      <FilterSelect
        size="medium"
        label={t('serviceReport.scope.label')}
        value={kind}
        optional={false}
        options={kinds.map(one => ({
          value: one,
          label: t(`serviceReport.scope.${one}`),
        }))}
        onChange={next => {
          const chosen = kinds.find(one => one === next) ?? kind;
          setKind(chosen);
          // What is meant by a system or a team is chosen next.
          if (chosen === 'desk') onChange({});
        }}
      />
      {kind === 'system' && (
        <SystemPicker
          label={t('serviceReport.scope.system')}
          value={value.system}
          onChange={system => system && onChange({ system })}
        />
      )}
      {kind === 'owner' && (
        <TeamPicker
          label={t('serviceReport.scope.team')}
          placeholder={t('serviceReport.choose')}
          value={value.owner}
          onChange={owner => owner && onChange({ owner })}
        />
      )}
    </>
  );
}
