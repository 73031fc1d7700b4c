import { useApi } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Card,
  CardBody,
  Text,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import {
  type DeskPerson,
  type DeskSettings,
  type Incident,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DateTime } from 'luxon';
import { type KeyboardEvent, useRef, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { ErrorPanel } from '../components/ErrorPanel';
import { useApiCall } from '../hooks/useApiCall';
import { useErrorMessage } from '../hooks/useErrorMessage';
import { useText } from '../translation';
import { AttachmentField } from './AttachmentField';
import { CategoryField } from './CategoryField';
import { CiPicker } from './CiPicker';
import { focusFirst } from './focusFirst';
import { Columns, Pair, Stack, WIDE_FROM_PX } from './formLayout';
import { GuidingQuestions } from './GuidingQuestions';
import { KnownHere } from './KnownHere';
import { OnBehalfFields } from './OnBehalfFields';
import {
  draftProblems,
  idempotencyKeyOf,
  type ReportDraft,
  toRequest,
} from './reportDraft';
import { SeverityFields } from './SeverityFields';
import { SinceField } from './SinceField';
import { TimeField } from './TimeField';
import { useFileDrop } from './useFileDrop';
import { useRecentCis } from './useCiOptions';
import type { DraftChange } from './useReportDraft';
import { useSuggestions } from './useSuggestions';
import { useUploads } from './useUploads';
import { toLocalInput } from './localTime';

// Fields that show their own problem; others' go to the panel at the end.
const ownProblem =
  /^(ciRefs|title|description|attachmentIds|occurredAt|desiredResolutionAt|location|reporter)(\.|$)/;

/** The form itself; the draft lives above it. */
export function ReportForm(props: {
  settings: DeskSettings;
  person: DeskPerson;
  draft: ReportDraft;
  restored: boolean;
  update(change: DraftChange): void;
  onDiscard(): void;
  onKeep(): void;
  onSent(incident: Incident): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const say = useErrorMessage();
  const { settings, person, draft, update } = props;
  const wide = useMediaQuery(`(min-width: ${WIDE_FROM_PX}px)`);
  const form = useRef<HTMLFormElement>(null);
  const { remember } = useRecentCis();
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [gone, setGone] = useState(false);
  const uploads = useUploads({
    limitBytes: settings.attachmentLimitBytes,
    count: draft.attachments.length,
    onUploaded: info =>
      change({}, before => ({ attachments: [...before.attachments, info] })),
  });
  const { over, handlers } = useFileDrop(uploads.add);
  const known = useSuggestions({
    text: draft.title,
    ciRefs: draft.cis.map(ci => ci.ref),
  });

  // A problem is gone as soon as its field is touched; sending looks again.
  function change(
    patch: Partial<ReportDraft>,
    more?: (before: ReportDraft) => Partial<ReportDraft>,
  ) {
    setProblems({});
    update(before => ({ ...patch, ...more?.(before) }));
  }

  const sending = useApiCall(async (sent: ReportDraft) => {
    const request = toRequest(sent);
    try {
      return await api.fileIncident(request, {
        idempotencyKey: idempotencyKeyOf(sent, request),
      });
    } catch (error) {
      const { fields } = say(error);
      setProblems(fields);
      focusFirst(form.current, Object.keys(fields));
      throw error;
    }
  });

  const send = async () => {
    const found = Object.fromEntries(
      Object.entries(draftProblems(draft, Date.now())).map(([name, problem]) => [
        name,
        t(`report.problem.${problem}`),
      ]),
    );
    if (uploads.busy) found.attachmentIds = t('report.problem.uploading');
    setProblems(found);
    if (Object.keys(found).length > 0) {
      focusFirst(form.current, Object.keys(found));
      return;
    }
    const incident = await sending.run(draft);
    if (!incident) return;
    remember(draft.cis.map(ci => ci.ref));
    props.onSent(incident);
  };

  // On the form, for what happens in any of its fields.
  const listeners = {
    ...handlers,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void send();
      }
    },
  };

  const line = (name: 'title' | 'location') => ({
    size: 'medium' as const,
    value: draft[name],
    maxLength: textLimits.title,
    validationBehavior: 'aria' as const,
    validate: () => problems[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const now = toLocalInput(DateTime.now());
  const elsewhere =
    sending.error &&
    !Object.keys(say(sending.error).fields).some(name => ownProblem.test(name));

  return (
    <Columns>
      <form
        ref={form}
        noValidate
        aria-label={t('report.title')}
        onSubmit={event => {
          event.preventDefault();
          void send();
        }}
        {...listeners}
      >
        <Stack>
          {props.restored && (
            <Alert
              status="info"
              icon
              role="status"
              title={t('report.draft.restored')}
              description={gone ? t('report.draft.filesGone') : undefined}
              customActions={
                <>
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={props.onDiscard}
                  >
                    {t('report.draft.discard')}
                  </Button>
                  <Button size="small" variant="tertiary" onPress={props.onKeep}>
                    {t('report.draft.keep')}
                  </Button>
                </>
              }
            />
          )}
          {person.agent && (
            <Card>
              <CardBody>
                <OnBehalfFields
                  draft={draft}
                  channels={settings.channels}
                  problems={problems}
                  update={next => {
                    setProblems({});
                    update(next);
                  }}
                />
              </CardBody>
            </Card>
          )}
          <Card>
            <CardBody>
              <Stack>
                <Text as="h2" variant="title-x-small" weight="bold">
                  {t('report.section.what')}
                </Text>
                <div data-field="ciRefs">
                  <CiPicker
                    value={draft.cis}
                    teams={person.teams}
                    problem={problems.ciRefs}
                    onChange={cis => change({ cis })}
                  />
                </div>
                <div data-field="title">
                  <TextField
                    {...line('title')}
                    label={t('report.field.title')}
                    description={t('report.field.titleHint')}
                    isRequired
                    secondaryLabel={t('report.required')}
                  />
                </div>
                {!wide && <KnownHere known={known} wide={false} />}
                <CategoryField
                  categories={settings.categories}
                  value={draft.category}
                  onChange={category => change({ category })}
                />
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
                    change({}, before => ({
                      description: [before.description.trimEnd(), questions]
                        .filter(Boolean)
                        .join('\n\n'),
                    }));
                    focusFirst(form.current, ['description']);
                  }}
                />
                <div data-field="attachmentIds">
                  <AttachmentField
                    files={draft.attachments}
                    uploads={uploads}
                    limitBytes={settings.attachmentLimitBytes}
                    problem={problems.attachmentIds}
                    over={over}
                    onRemove={id =>
                      change({}, before => ({
                        attachments: before.attachments.filter(
                          file => file.id !== id,
                        ),
                      }))
                    }
                    onGone={id => {
                      setGone(true);
                      change({}, before => ({
                        attachments: before.attachments.filter(
                          file => file.id !== id,
                        ),
                      }));
                    }}
                  />
                </div>
              </Stack>
            </CardBody>
          </Card>
          <Card>
            <CardBody>
              <Stack>
                <Text as="h2" variant="title-x-small" weight="bold">
                  {t('report.section.howBad')}
                </Text>
                <SeverityFields
                  settings={settings}
                  impact={draft.impact}
                  urgency={draft.urgency}
                  onBehalf={draft.onBehalf}
                  onImpact={impact => change({ impact })}
                  onUrgency={urgency => change({ urgency })}
                />
              </Stack>
            </CardBody>
          </Card>
          <Card>
            <CardBody>
              <Stack>
                <Text as="h2" variant="title-x-small" weight="bold">
                  {t('report.section.whenWhere')}
                </Text>
                <div data-field="occurredAt">
                  <SinceField
                    value={draft.occurredAt}
                    problem={problems.occurredAt}
                    onChange={occurredAt => change({ occurredAt })}
                  />
                </div>
                <Pair>
                  <div data-field="location">
                    <TextField
                      {...line('location')}
                      label={t('common.field.location')}
                      secondaryLabel={t('common.optional')}
                      placeholder={t('report.field.locationPlaceholder')}
                    />
                  </div>
                  <div data-field="desiredResolutionAt">
                    <TimeField
                      label={t('common.field.desiredResolutionAt')}
                      problem={problems.desiredResolutionAt}
                      value={draft.desiredResolutionAt}
                      min={now}
                      onChange={desiredResolutionAt =>
                        change({ desiredResolutionAt })
                      }
                    />
                  </div>
                </Pair>
              </Stack>
            </CardBody>
          </Card>
          {elsewhere && <ErrorPanel error={sending.error} />}
          <div>
            <Button
              type="submit"
              variant="primary"
              size="medium"
              isPending={sending.pending}
            >
              {t('report.send')}
            </Button>{' '}
            <Text variant="body-small" color="secondary">
              {t('common.sendHint')}
            </Text>
          </div>
        </Stack>
      </form>
      {wide && <KnownHere known={known} wide />}
    </Columns>
  );
}
