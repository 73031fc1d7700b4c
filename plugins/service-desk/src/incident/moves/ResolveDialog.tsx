import { Checkbox, Select, TextField } from '@backstage/ui';
import { LongText, showing } from '@firstline/frontend-kit';
import {
  type IncidentActionRequests,
  type ResolutionCode,
  resolutionCodes,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** What was done, told to the requester, and whether the cause is gone. */
export function ResolveDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['resolve']): void;
}) {
  const t = useText();
  const [code, setCode] = useState<ResolutionCode>('fixed');
  const [resolution, setResolution] = useState('');
  const [workaround, setWorkaround] = useState(false);
  const [article, setArticle] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'resolve',
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const articleNumber = article.trim().toLocaleUpperCase('en-US');
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.resolve.title')}
      submitLabel={t('incident.move.resolve.submit')}
      onSubmit={() =>
        submit({
          code,
          resolution,
          workaround,
          ...(articleNumber && { articleNumber }),
        })
      }
    >
      <LongText
        first
        rows={5}
        label={t('incident.move.resolve.resolution')}
        hint={t('incident.move.resolve.resolutionHint')}
        value={resolution}
        problem={problems.resolution}
        onChange={setResolution}
      />
      <Select
        label={t('incident.move.resolve.code')}
        size="medium"
        options={resolutionCodes.map(id => ({
          id,
          label: t(`common.resolutionCode.${id}`),
        }))}
        value={code}
        onChange={key => {
          setCode(key as ResolutionCode);
          setWorkaround(key === 'workaround');
        }}
        {...showing(problems.code)}
      />
      <Checkbox isSelected={workaround} onChange={setWorkaround}>
        {t('incident.move.resolve.workaround')}
      </Checkbox>
      <TextField
        label={t('incident.move.resolve.article')}
        secondaryLabel={t('common.optional')}
        description={t('incident.move.resolve.articleHint')}
        value={article}
        onChange={setArticle}
        {...showing(problems.articleNumber)}
      />
    </MoveDialog>
  );
}
