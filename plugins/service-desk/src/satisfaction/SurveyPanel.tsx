import { Panel } from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { SurveyForm } from './SurveyForm';

/** Asks the requester how it was handled, on the page of their incident. */
export function SurveyPanel(props: {
  incident: Incident;
  onChange(incident: Incident): void;
}) {
  const t = useText();
  const { incident, onChange } = props;
  const { survey } = incident;
  if (!survey || (!survey.rating && !survey.mayRate)) return null;
  return (
    <Panel
      title={
        survey.rating
          ? t('satisfaction.rate.given')
          : t('satisfaction.rate.title')
      }
    >
      <SurveyForm
        // Another resolution has a rating of its own.
        key={survey.askedAt}
        incident={incident}
        survey={survey}
        onRated={onChange}
      />
    </Panel>
  );
}
