import { Panel } from '@firstline/frontend-kit';
import type {
  Complaint,
  OrderedMeasure,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useDeskPerson } from '../../hooks';
import { useText } from '../../translation';
import { CompleteDialog } from '../measures/CompleteDialog';
import { MeasureItem, MeasureList } from '../measures/MeasureItem';

/** The measures ordered, followed until each is done. */
export function MeasuresPanel(props: {
  complaint: Complaint;
  measures: OrderedMeasure[];
  onChange(): void;
}) {
  const t = useText();
  const me = useDeskPerson().data?.userRef;
  const { complaint, measures } = props;
  const [completing, setCompleting] = useState<OrderedMeasure>();
  const may = ({ owner }: OrderedMeasure) =>
    complaint.viewer.mayCompleteMeasures || owner === me;
  return (
    <Panel title={t('complaint.measure.title')}>
      <MeasureList>
        {measures.map(measure => (
          <MeasureItem
            key={measure.id}
            measure={measure}
            onComplete={may(measure) ? () => setCompleting(measure) : undefined}
          />
        ))}
      </MeasureList>
      {completing && (
        <CompleteDialog
          number={complaint.number}
          measure={completing}
          onDone={() => {
            setCompleting(undefined);
            props.onChange();
          }}
          onClose={() => setCompleting(undefined)}
        />
      )}
    </Panel>
  );
}
