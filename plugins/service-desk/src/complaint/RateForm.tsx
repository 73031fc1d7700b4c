import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { ErrorPanel } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { complaintApiRef } from '../api';
import { RatingDetails } from '../satisfaction/RatingDetails';
import { RatingWords } from '../satisfaction/RatingWords';
import { useRatingForm } from '../satisfaction/useRatingForm';
import { useText } from '../translation';

/** How it was handled: to be rated, changed while that is possible, or as it was given. */
export function RateForm(props: {
  complaint: Complaint;
  onRated(complaint: Complaint): void;
}) {
  const t = useText();
  const api = useApi(complaintApiRef);
  const { complaint } = props;
  const { rating, viewer } = complaint;
  const form = useRatingForm({
    rating,
    thanks: t('complaint.rate.thanks'),
    send: async given =>
      props.onRated(await api.rateComplaint(complaint.number, given)),
  });
  const { shown } = form;

  if (shown) {
    return (
      <section aria-label={t('complaint.rate.given')}>
        <Text as="h4" variant="body-medium" weight="bold">
          {t('complaint.rate.given')}
        </Text>
        <RatingWords rating={shown} />
        {viewer.mayRate && (
          <Button size="small" variant="secondary" onPress={form.change}>
            {t('complaint.rate.change')}
          </Button>
        )}
      </section>
    );
  }
  if (!viewer.mayRate) return null;
  return (
    <>
      <RatingDetails
        label={t('complaint.rate.title')}
        value={form.draft}
        problem={form.missing ? t('complaint.rate.missing') : undefined}
        onChange={form.set}
      />
      {form.error && <ErrorPanel error={form.error} />}
      <div>
        <Button
          variant="primary"
          isPending={form.pending}
          onPress={form.submit}
        >
          {t('complaint.rate.send')}
        </Button>
      </div>
    </>
  );
}
