import { TextAreaField, TextField } from '@backstage/ui';
import {
  CiPicker,
  Section,
  Stack,
  type useUploads,
} from '@firstline/frontend-kit';
import {
  type DeskPerson,
  type DeskSettings,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { type ReactNode, useRef } from 'react';
import { useText } from '../translation';
import { AttachmentField } from './AttachmentField';
import { CategoryField } from './CategoryField';
import { focusFirst } from './focusFirst';
import { GuidingQuestions } from './GuidingQuestions';
import type { ReportDraft } from './reportDraft';
import type { DraftChange } from './useReportDraft';

/** What is broken, and what it looks like. */
export function WhatFields(props: {
  settings: DeskSettings;
  person: DeskPerson;
  draft: ReportDraft;
  problems: Record<string, string>;
  uploads: ReturnType<typeof useUploads>;
  /** True while a file is being dragged over the form. */
  over: boolean;
  /** Major incidents that what is chosen is part of. */
  majors: ReactNode;
  /** What is known already, when there is no room for it beside the form. */
  known?: ReactNode;
  change(change: DraftChange): void;
  /** A file of an old draft is no longer kept. */
  onGone(): void;
}) {
  const t = useText();
  const { settings, person, draft, problems, change } = props;
  const descriptionField = useRef<HTMLDivElement>(null);
  const remove = (id: string) =>
    change(before => ({
      attachments: before.attachments.filter(file => file.id !== id),
    }));
  return (
    <Section title={t('report.section.what')}>
      <div data-field="ciRefs">
        <CiPicker
          label={t('report.ci.label')}
          hint={t('report.ci.hint')}
          placeholder={t('report.ci.placeholder')}
          noneText={t('report.ci.none')}
          unavailableText={t('report.ci.unavailable')}
          value={draft.cis}
          teams={person.teams}
          problem={problems.ciRefs}
          onChange={cis => change({ cis })}
        />
      </div>
      {props.majors}
      <div data-field="title">
        <TextField
          size="medium"
          value={draft.title}
          maxLength={textLimits.title}
          validationBehavior="aria"
          validate={() => problems.title}
          onChange={title => change({ title })}
          label={t('report.field.title')}
          description={t('report.field.titleHint')}
          isRequired
          secondaryLabel={t('report.required')}
        />
      </div>
      {props.known}
      <CategoryField
        categories={settings.categories}
        value={draft.category}
        onChange={category => change({ category })}
      />
      <Stack ref={descriptionField}>
        <div data-field="description">
          <TextAreaField
            label={t('report.field.description')}
            secondaryLabel={t('report.required')}
            description={t('report.field.descriptionHint')}
            rows={6}
            size="medium"
            value={draft.description}
            maxLength={textLimits.markdown}
            validationBehavior="aria"
            validate={() => problems.description}
            onChange={description => change({ description })}
          />
        </div>
        <GuidingQuestions
          category={draft.category}
          onInsert={questions => {
            change(before => ({
              description: [before.description.trimEnd(), questions]
                .filter(Boolean)
                .join('\n\n'),
            }));
            focusFirst(descriptionField.current, ['description']);
          }}
        />
      </Stack>
      <div data-field="attachmentIds">
        <AttachmentField
          files={draft.attachments}
          uploads={props.uploads}
          limitBytes={settings.attachmentLimitBytes}
          problem={problems.attachmentIds}
          over={props.over}
          onRemove={remove}
          onGone={id => {
            props.onGone();
            remove(id);
          }}
        />
      </div>
    </Section>
  );
}
