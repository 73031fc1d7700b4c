import { useApi } from '@backstage/frontend-plugin-api';
import { Combobox, Text } from '@backstage/ui';
import {
  showing,
  useFinder,
  useKitText,
  useLoad,
} from '@firstline/frontend-kit';
import { serviceDeskApiRef } from '../api';
import { ChosenItem, ChosenItems } from './ChosenItem';

const SHOWN = 20;

interface PickerProps {
  label: string;
  hint: string;
  placeholder: string;
  /** Number of the incident. */
  value: string | undefined;
  /** Only what the reader filed or takes part in. */
  mine: boolean;
  problem?: string;
  onChange(number: string | undefined): void;
}

function Finder(props: PickerProps) {
  const kit = useKitText();
  const api = useApi(serviceDeskApiRef);
  const { mine } = props;
  const { typed, setTyped, found, loading } = useFinder(
    async (words, signal) => {
      const { items } = await api.listIncidents(
        {
          ...(mine && { involving: 'me' as const }),
          ...(words && { q: words }),
          limit: SHOWN,
        },
        { signal },
      );
      return items.map(({ number, title }) => ({
        id: number,
        label: `${number} ${title}`,
      }));
    },
    [api, mine],
  );
  return (
    <Combobox
      label={props.label}
      description={props.hint}
      secondaryLabel={kit('optional')}
      placeholder={props.placeholder}
      size="medium"
      menuTrigger="focus"
      options={found}
      loading={{ state: loading ? 'loading' : 'idle' }}
      search={{ mode: 'server', inputValue: typed, onInputChange: setTyped }}
      value={null}
      onChange={key => key && props.onChange(String(key))}
      {...showing(props.problem)}
    />
  );
}

function Chosen(props: PickerProps & { value: string }) {
  const api = useApi(serviceDeskApiRef);
  const { value } = props;
  const { data } = useLoad(
    signal => api.getIncident(value, { signal }),
    [api, value],
  );
  return (
    <div role="group" aria-label={props.label}>
      <ChosenItems label={props.label}>
        <ChosenItem name={value} onRemove={() => props.onChange(undefined)}>
          {data ? `${value} ${data.title}` : value}
        </ChosenItem>
      </ChosenItems>
      <Text
        as="p"
        variant="body-small"
        color={props.problem ? 'danger' : 'secondary'}
      >
        {props.problem ?? props.hint}
      </Text>
    </div>
  );
}

/** One of the reader's requests, or of all they may see, by its words or number. */
export function IncidentPicker(props: PickerProps) {
  return props.value ? (
    <Chosen {...props} value={props.value} />
  ) : (
    <Finder {...props} />
  );
}
