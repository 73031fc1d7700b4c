import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  ErrorPanel,
  ExactTime,
  Notice,
  Stack,
  useApiCall,
} from '@firstline/frontend-kit';
import {
  isDissatisfied,
  type Incident,
  type SurveyView,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { satisfactionApiRef } from '../api';
import { ComplainLink } from '../complaint/ComplainLink';
import { useText } from '../translation';
import { RatingDetails, ratingOf, type RatingDraft } from './RatingDetails';
import { RatingWords } from './RatingWords';

/** What the requester said of how it was handled: to be given, changed while it can be, or as it stands. */
export function SurveyForm(props: {
  incident: Incident;
  survey: SurveyView;
  onRated(incident: Incident): void;
}) {
  const t = useText();
  const api = useApi(satisfactionApiRef);
  const toasts = useApi(toastApiRef);
  const { incident, survey } = props;
  const { rating, mayRate, rateableUntil } = survey;
  const [draft, setDraft] = useState<RatingDraft>(rating ?? {});
  const [changing, setChanging] = useState(false);
  const [missing, setMissing] = useState(false);
  const rate = useApiCall(async () => {
    const given = ratingOf(draft);
    if (!given) {
      setMissing(true);
      return;
    }
    props.onRated(await api.rateIncident(incident.number, given));
    setChanging(false);
    toasts.post({
      title: t('satisfaction.rate.thanks'),
      status: 'success',
      timeout: 4_000,
    });
  });

  if (rating && !changing) {
    return (
      <Stack>
        <RatingWords rating={rating} />
        {isDissatisfied(rating) && (
          <Notice
            status="info"
            icon
            description={t('satisfaction.rate.sorry')}
            customActions={<ComplainLink incident={incident.number} />}
          />
        )}
        <Text as="p" variant="body-small" color="secondary">
          {mayRate
            ? rateableUntil &&
              t('satisfaction.rate.until', {
                time: <ExactTime at={rateableUntil} />,
              })
            : t('satisfaction.rate.stands')}
        </Text>
        {mayRate && (
          <div>
            <Button
              size="small"
              variant="secondary"
              onPress={() => {
                setDraft(rating);
                setChanging(true);
              }}
            >
              {t('satisfaction.rate.change')}
            </Button>
          </div>
        )}
      </Stack>
    );
  }
  if (!mayRate) return null;
  return (
    <Stack>
      <Text as="p" variant="body-small" color="secondary">
        {t('satisfaction.rate.hint')}
      </Text>
      <RatingDetails
        label={t('satisfaction.rate.overall')}
        value={draft}
        problem={missing ? t('satisfaction.rate.missing') : undefined}
        onChange={next => {
          setMissing(false);
          setDraft(next);
        }}
      />
      {rate.error && <ErrorPanel error={rate.error} />}
      <Flex gap="2">
        <Button
          variant="primary"
          isPending={rate.pending}
          onPress={() => void rate.run()}
        >
          {t('satisfaction.rate.send')}
        </Button>
        {changing && (
          <Button variant="tertiary" onPress={() => setChanging(false)}>
            {t('common.cancel')}
          </Button>
        )}
      </Flex>
    </Stack>
  );
}
