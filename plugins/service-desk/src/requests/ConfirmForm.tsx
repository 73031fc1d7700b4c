import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Radio, RadioGroup, Text, TextAreaField } from '@backstage/ui';
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
import { Quote } from './Quote';

const scale = [5, 4, 3, 2, 1] as const;
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});
const Scale = styled('div')({
  '& [role=radiogroup] > div:last-of-type': { flexWrap: 'wrap' },
});

/** Whether it works again: yes closes it (with a rating, if one is given), no reopens it. */
export function ConfirmForm(props: { incident: Incident; onDone(): void }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { incident } = props;
  const [overall, setOverall] = useState<string>();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [blank, setBlank] = useState(false);
  const confirm = useApiCall(async (satisfied: boolean) => {
    const rating = overall ? { overall: Number(overall) } : undefined;
    await api.act(
      incident.number,
      'confirm',
      satisfied ? { satisfied, rating } : { satisfied, reason },
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
          <Scale>
            <RadioGroup
              label={t('requests.confirm.rating')}
              secondaryLabel={t('common.optional')}
              orientation="horizontal"
              value={overall ?? null}
              onChange={setOverall}
            >
              {scale.map(value => (
                <Radio key={value} value={String(value)}>
                  {t(`requests.confirm.scale.of${value}`)}
                </Radio>
              ))}
            </RadioGroup>
          </Scale>
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
