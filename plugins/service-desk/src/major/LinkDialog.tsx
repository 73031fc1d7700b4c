import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  Choice,
  ErrorPanel,
  FormDialog,
  LoadingState,
  useApiCall,
} from '@firstline/frontend-kit';
import type {
  Incident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { useMajorIncidents } from './useMajorIncidents';

/** Chooses the major incident that an incident resolves together with. */
export function LinkDialog(props: {
  incident: Pick<Incident, 'number' | 'title' | 'version'>;
  onLinked(incident: VisibleIncident): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const { number, title } = props.incident;
  const { data, error } = useMajorIncidents();
  const [chosen, setChosen] = useState<string>();
  const [missing, setMissing] = useState(false);
  const only = data?.length === 1 ? data[0].number : undefined;
  const major = chosen ?? only;
  const link = useApiCall(async () => {
    setMissing(!major);
    if (!major) return;
    const linked = await api.linkToMajor(number, major);
    toasts.post({
      title: t('major.link.done'),
      description: number,
      status: 'success',
      timeout: 4_000,
    });
    props.onLinked(linked);
  });
  return (
    <FormDialog
      frame={{
        subject: `${number} ${title}`,
        pending: link.pending,
        error: link.error,
        blocked: !data?.length,
        onClose: props.onClose,
      }}
      title={t('major.link.title')}
      intro={t('major.link.intro')}
      submitLabel={t('major.link.submit')}
      onSubmit={() => void link.run()}
    >
      {!data && !error && <LoadingState rows={2} />}
      {!data && error && <ErrorPanel error={error} />}
      {data?.length === 0 && <Text as="p">{t('major.link.none')}</Text>}
      {data && data.length > 0 && (
        <Choice
          first
          label={t('major.link.which')}
          value={major}
          options={data.map(banner => ({
            id: banner.number,
            label: `${banner.number} ${banner.title}`,
          }))}
          problem={missing && !major ? t('major.link.choose') : undefined}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  );
}
