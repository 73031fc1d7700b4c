import { complaintStates } from '@firstline/plugin-service-desk-common';
import { WordsAndState } from '../components/WordsAndState';
import { useText } from '../translation';

/** Words and state to look for among all complaints. */
export function ComplaintFilters(props: {
  q: string;
  state: string;
  onChange(name: 'q' | 'state', value: string): void;
}) {
  const t = useText();
  return (
    <WordsAndState
      {...props}
      texts={{
        search: t('complaint.desk.search'),
        placeholder: t('complaint.desk.searchPlaceholder'),
        state: t('complaint.desk.stateFilter'),
        any: t('complaint.desk.allStates'),
      }}
      states={complaintStates.map(id => ({
        id,
        label: t(`complaint.state.${id}`),
      }))}
    />
  );
}
