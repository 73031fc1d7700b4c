import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { ErrorPanel, ExactTime, Notice, Stack } from '@firstline/frontend-kit';
import {
  isDissatisfied,
  type Incident,
  type SurveyView,
} from '@firstline/plugin-service-desk-common';
import { satisfactionApiRef } from '../api';
import { ComplainLink } from '../complaint/ComplainLink';
import { useText } from '../translation';
import { RatingDetails } from './RatingDetails';
import { RatingWords } from './RatingWords';
import { useRatingForm } from './useRatingForm';

/** What the requester said of how it was handled: to be given, changed while it can be, or as it stands. */
export function SurveyForm(props: {
  incident: Incident;
  survey: SurveyView;
  onRated(incident: Incident): void;
}) {
  const t = useText();
  const api = useApi(satisfactionApiRef);
  const { incident, survey } = props;
  const { rating, mayRate, rateableUntil } = survey;
  const form = useRatingForm({
    rating,
    thanks: t('satisfaction.rate.thanks'),
    send: async given =>
      props.onRated(await api.rateIncident(incident.number, given)),
  });
  const { shown } = form;

  if (shown) {
    return (
      <Stack>
        <RatingWords rating={shown} />
        {isDissatisfied(shown) && (
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
            <Button size="small" variant="secondary" onPress={form.change}>
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
        value={form.draft}
        problem={form.missing ? t('satisfaction.rate.missing') : undefined}
        onChange={form.set}
      />
      {form.error && <ErrorPanel error={form.error} />}
      <Flex gap="2">
        <Button
          variant="primary"
          isPending={form.pending}
          onPress={form.submit}
        >
          {t('satisfaction.rate.send')}
        </Button>
        {form.changing && (
          <Button variant="tertiary" onPress={form.cancel}>
            {t('common.cancel')}
          </Button>
        )}
      </Flex>
    </Stack>
  );
}
