import { Button } from '@backstage/ui';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useText } from '../translation';
import { SurveyForm } from './SurveyForm';

const Frame = styled('div')({ gridColumn: '1 / -1' });

/** Rates a request where it stands in the list, while that is possible. */
export function RequestRating(props: { incident: Incident; onRated(): void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { incident, onRated } = props;
  const { survey } = incident;
  if (!survey?.mayRate) return null;
  const label = survey.rating
    ? t('satisfaction.rate.given')
    : t('satisfaction.rate.title');
  return (
    <Frame>
      <Button
        size="small"
        variant="tertiary"
        aria-expanded={open}
        aria-label={`${label} ${incident.number}`}
        onPress={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <SurveyForm
          key={survey.askedAt}
          incident={incident}
          survey={survey}
          onRated={onRated}
        />
      )}
    </Frame>
  );
}
