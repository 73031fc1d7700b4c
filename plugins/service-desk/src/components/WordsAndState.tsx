import { SearchField, Select } from '@backstage/ui';
import { textLimits } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useTypedSearch } from '../hooks';

const ANY = 'any';

const Filters = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
  maxWidth: 660,
  gap: 'var(--bui-space-3)',
  alignItems: 'end',
});

/** Words and a state to look for in a list; empty where any will do. */
export function WordsAndState(props: {
  q: string;
  state: string;
  texts: Record<'search' | 'placeholder' | 'state' | 'any', string>;
  states: { id: string; label: string }[];
  onChange(name: 'q' | 'state', value: string): void;
}) {
  const { q, state, texts, states, onChange } = props;
  const [text, type] = useTypedSearch(q, words => onChange('q', words));
  return (
    <Filters role="search">
      <SearchField
        label={texts.search}
        placeholder={texts.placeholder}
        size="medium"
        value={text}
        maxLength={textLimits.search}
        onChange={type}
      />
      <Select
        label={texts.state}
        size="medium"
        options={[{ id: ANY, label: texts.any }, ...states]}
        selectedKey={state || ANY}
        onSelectionChange={key =>
          onChange('state', key === ANY ? '' : String(key))
        }
      />
    </Filters>
  );
}
