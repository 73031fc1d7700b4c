import { SearchField, Select } from '@backstage/ui';
import {
  complaintStates,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useText } from '../translation';

const TYPING_MS = 300;

const Filters = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  maxWidth: 660,
  gap: 'var(--bui-space-3)',
  alignItems: 'end',
});

/** Words and state to look for among all complaints. */
export function ComplaintFilters(props: {
  q: string;
  state: string;
  onChange(name: 'q' | 'state', value: string): void;
}) {
  const t = useText();
  const { q, state, onChange } = props;
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useDebounce(
    () => {
      if (text.trim() !== q) onChange('q', text.trim());
    },
    TYPING_MS,
    [text],
  );
  return (
    <Filters role="search">
      <SearchField
        label={t('complaint.desk.search')}
        placeholder={t('complaint.desk.searchPlaceholder')}
        size="medium"
        value={text}
        maxLength={textLimits.search}
        onChange={setText}
      />
      <Select
        label={t('complaint.desk.stateFilter')}
        size="medium"
        options={[
          { id: 'any', label: t('complaint.desk.allStates') },
          ...complaintStates.map(id => ({
            id,
            label: t(`complaint.state.${id}`),
          })),
        ]}
        selectedKey={state || 'any'}
        onSelectionChange={key =>
          onChange('state', key === 'any' ? '' : String(key))
        }
      />
    </Filters>
  );
}
