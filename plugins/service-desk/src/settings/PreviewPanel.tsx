import { useApi } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  ErrorPanel,
  Section,
  useApiCall,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type {
  AssignmentPreview,
  AssignmentPreviewRequest,
  AssignmentRuleInfo,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { PreviewForm } from './PreviewForm';
import { PreviewResult } from './PreviewResult';

/** Makes up an incident and tells who would get it, and why. */
export function PreviewPanel(props: { rules: AssignmentRuleInfo[] }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const describe = useErrorMessage();
  const [answer, setAnswer] = useState<AssignmentPreview>();
  const [stale, setStale] = useState(false);
  const call = useApiCall(async (request: AssignmentPreviewRequest) => {
    setStale(false);
    setAnswer(await api.previewAssignment(request));
  });
  return (
    <Section title={t('settings.preview.title')}>
      <Text as="p" variant="body-small" color="secondary">
        {t('settings.preview.text')}
      </Text>
      <PreviewForm
        pending={call.pending}
        asked={answer !== undefined}
        problems={call.error && !stale ? describe(call.error).fields : {}}
        onChange={() => setStale(true)}
        onSubmit={request => void call.run(request)}
      />
      {call.error && <ErrorPanel error={call.error} />}
      <div role="status">
        {answer && (
          <PreviewResult answer={answer} rules={props.rules} stale={stale} />
        )}
      </div>
    </Section>
  );
}
