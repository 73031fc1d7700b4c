import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { ErrorPanel, useApiCall } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { complaintApiRef } from '../api';
import {
  RatingDetails,
  type RatingDraft,
  ratingOf,
} from '../satisfaction/RatingDetails';
import { RatingWords } from '../satisfaction/RatingWords';
import { useText } from '../translation';

/** How it was handled: to be rated, changed while that is possible, or as it was given. */
export function RateForm(props: {
  complaint: Complaint;
  onRated(complaint: Complaint): void;
}) {
  const t = useText();
  const api = useApi(complaintApiRef);
  const toasts = useApi(toastApiRef);
  const { complaint } = props;
  const { rating, viewer } = complaint;
  const [draft, setDraft] = useState<RatingDraft>(rating ?? {});
  const [changing, setChanging] = useState(false);
  const [missing, setMissing] = useState(false);
  const rate = useApiCall(async () => {
    const given = ratingOf(draft);
    if (!given) {
      setMissing(true);
      return;
    }
    props.onRated(await api.rateComplaint(complaint.number, given));
    setChanging(false);
    toasts.post({
      title: t('complaint.rate.thanks'),
      status: 'success',
      timeout: 4_000,
    });
  });

  if (rating && !changing) {
    return (
      <section aria-label={t('complaint.rate.given')}>
        <Text as="h4" variant="body-medium" weight="bold">
          {t('complaint.rate.given')}
        </Text>
        <RatingWords rating={rating} />
        {viewer.mayRate && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => {
              setDraft(rating);
              setChanging(true);
            }}
          >
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
        value={draft}
        problem={missing ? t('complaint.rate.missing') : undefined}
        onChange={next => {
          setMissing(false);
          setDraft(next);
        }}
      />
      {rate.error && <ErrorPanel error={rate.error} />}
      <div>
        <Button
          variant="primary"
          isPending={rate.pending}
          onPress={() => void rate.run()}
        >
          {t('complaint.rate.send')}
        </Button>
      </div>
    </>
  );
}
