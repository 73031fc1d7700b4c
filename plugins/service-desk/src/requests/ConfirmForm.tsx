import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text, TextAreaField } from '@backstage/ui';
import { ErrorPanel, useApiCall } from '@firstline/frontend-kit';
import {
  type Incident,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { MarkdownText } from '../components/MarkdownText';
import { useText } from '../translation';
import {
  RatingDetails,
  ratingOf,
  type RatingDraft,
} from '../satisfaction/RatingDetails';
import { Quote } from './Quote';

const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});

/** Whether it works again: yes closes it (with a rating, if one is given), no reopens it. */
export function ConfirmForm(props: { incident: Incident; onDone(): void }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { incident } = props;
  const [rating, setRating] = useState<RatingDraft>(
    incident.survey?.rating ?? {},
  );
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const confirm = useApiCall(async (satisfied: boolean) => {
    await api.act(
      incident.number,
      'confirm',
      satisfied
        ? { satisfied, rating: ratingOf(rating) }
        : { satisfied, reason },
      { ifMatch: incident.version },
    );
    return true;
  });
  const answer = async (satisfied: boolean) => {
    if (!satisfied && !reason.trim()) {
      setBlank(true);
      return;
    }
    // Done or not: somebody may have been faster, and then the card is out of date.
    await confirm.run(satisfied);
    props.onDone();
  };

  return (
    <>
      {incident.resolution && (
        <div>
          <Text as="p" variant="body-small" color="secondary">
            {t(`common.resolutionCode.${incident.resolution.code}`)}
          </Text>
          <Quote>
            <MarkdownText text={incident.resolution.text} />
          </Quote>
        </div>
      )}
      {declining ? (
        <>
          <TextAreaField
            label={t('requests.confirm.whyNot')}
            rows={3}
            size="medium"
            // The reader has just asked for this field.
            // eslint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            value={reason}
            maxLength={textLimits.reason}
            validationBehavior="aria"
            validate={() =>
              blank && !reason.trim()
                ? t('requests.confirm.whyNotBlank')
                : undefined
            }
            onChange={setReason}
          />
          <Actions>
            <Button
              variant="primary"
              isPending={confirm.pending}
              onPress={() => answer(false)}
            >
              {t('requests.confirm.sendBack')}
            </Button>
            <Button variant="tertiary" onPress={() => setDeclining(false)}>
              {t('common.cancel')}
            </Button>
          </Actions>
        </>
      ) : (
        <>
          <RatingDetails
            optional
            label={t('requests.confirm.rating')}
            value={rating}
            onChange={setRating}
          />
          <Actions>
            <Button
              variant="primary"
              iconStart={<RiCheckLine />}
              isPending={confirm.pending}
              onPress={() => answer(true)}
            >
              {t('requests.confirm.works')}
            </Button>
            <Button
              variant="secondary"
              iconStart={<RiCloseLine />}
              onPress={() => setDeclining(true)}
            >
              {t('requests.confirm.not')}
            </Button>
          </Actions>
        </>
      )}
      {confirm.error && <ErrorPanel error={confirm.error} />}
    </>
  );
}
