import { Checkbox, Select, TextField } from '@backstage/ui';
import { LongText, showing } from '@firstline/frontend-kit';
import {
  type Incident,
  type IncidentActionRequests,
  type ResolutionCode,
  resolutionCodes,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import {
  ArticlePicker,
  type ChosenArticle,
} from '../../knowledge/ArticlePicker';
import { useKnowledgeLinks } from '../../knowledge/useKnowledgeLinks';
import { useText } from '../../translation';
import { isLoggable, minutesOf } from '../../work/useResolveWork';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** What was done, told to the requester, and whether the cause is gone. */
export function ResolveDialog(props: {
  frame: MoveFrame;
  incident: Incident;
  /** The article it is solved with, when that is what opened the dialog. */
  article?: ChosenArticle;
  /** The person wants to write an article afterwards, or not. */
  onDraftAfter(wanted: boolean): void;
  /** Minutes worked, to be logged once it is resolved; absent where time is not kept. */
  onWorked?(minutes: number | undefined): void;
  onSubmit(body: IncidentActionRequests['resolve']): void;
}) {
  const t = useText();
  const [code, setCode] = useState<ResolutionCode>('fixed');
  const [resolution, setResolution] = useState('');
  const [workaround, setWorkaround] = useState(false);
  const { articles = [], ciRefs } = props.incident;
  const [article, setArticle] = useState(props.article);
  const [draftAfter, setDraftAfter] = useState(false);
  const [worked, setWorked] = useState('');
  const mayDraft =
    useKnowledgeLinks().draftHref(props.incident.number) !== undefined;
  const minutes = minutesOf(worked);
  const { problems, submit } = useMoveForm({
    action: 'resolve',
    body: {
      code,
      resolution,
      workaround,
      ...(article && { articleNumber: article.number }),
    },
    own: isLoggable(minutes) ? {} : { worked: t('work.resolve.problem') },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.resolve.title')}
      submitLabel={t('incident.move.resolve.submit')}
      onSubmit={() => {
        props.onDraftAfter(draftAfter && !article);
        props.onWorked?.(minutes);
        submit();
      }}
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
      <ArticlePicker
        value={article}
        near={articles}
        ciRef={ciRefs[0]}
        problem={problems.articleNumber}
        onChange={setArticle}
      />
      {props.onWorked && (
        <TextField
          label={t('work.resolve.label')}
          secondaryLabel={t('common.optional')}
          description={t('work.resolve.hint')}
          inputMode="numeric"
          value={worked}
          onChange={setWorked}
          {...showing(problems.worked)}
        />
      )}
      {mayDraft && !article && (
        <Checkbox isSelected={draftAfter} onChange={setDraftAfter}>
          {t('knowledge.draftAfter')}
        </Checkbox>
      )}
    </MoveDialog>
  );
}
