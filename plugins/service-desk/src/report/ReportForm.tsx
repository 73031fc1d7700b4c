import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Card, CardBody, Text } from '@backstage/ui';
import {
  Notice,
  ErrorPanel,
  Section,
  Stack,
  useApiCall,
  useErrorMessage,
  useFileDrop,
  useRecentCis,
  useUploads,
} from '@firstline/frontend-kit';
import {
  type DeskPerson,
  type DeskSettings,
  type Incident,
  type SuggestedArticle,
} from '@firstline/plugin-service-desk-common';
import useMediaQuery from '@mui/material/useMediaQuery';
import { type KeyboardEvent, useRef, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { DeskContact } from '../components/DeskContact';
import { SendHint } from '../components/SendHint';
import { MajorAtIntake } from '../major/MajorAtIntake';
import { useMajorIncidents } from '../major/useMajorIncidents';
import { withoutMajor } from '../major/withoutMajor';
import { useText } from '../translation';
import { focusFirst } from './focusFirst';
import { Columns, WIDE_FROM_PX } from './formLayout';
import { KnownHere } from './KnownHere';
import { OnBehalfFields } from './OnBehalfFields';
import {
  draftProblems,
  idempotencyKeyOf,
  MOST_FILES,
  type ReportDraft,
  toRequest,
} from './reportDraft';
import { SeverityFields } from './SeverityFields';
import type { DraftChange } from './useReportDraft';
import { useSuggestions } from './useSuggestions';
import { WhatFields } from './WhatFields';
import { WhenWhereFields } from './WhenWhereFields';

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
  /** An article solved it: there is nothing to report. */
  onSolved(article: SuggestedArticle): void;
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
    upload: (file, options) => api.uploadAttachment(file, options),
    most: MOST_FILES,
    limitBytes: settings.attachmentLimitBytes,
    count: draft.attachments.length,
    onUploaded: info =>
      change(before => ({ attachments: [...before.attachments, info] })),
  });
  const { over, handlers } = useFileDrop(uploads.add);
  const ciRefs = draft.cis.map(ci => ci.ref);
  const suggestions = useSuggestions({
    text: [draft.title, draft.description].join('\n'),
    ciRefs,
  });
  const majors = useMajorIncidents(ciRefs).data ?? [];
  const known = (
    <KnownHere
      known={withoutMajor(suggestions, majors)}
      wide={wide}
      ciRefs={ciRefs}
      idempotencyKey={`solved-${draft.id}`}
      onSolved={props.onSolved}
    />
  );

  // A problem is gone as soon as its field is touched; sending looks again.
  function change(next: DraftChange) {
    setProblems({});
    update(next);
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
      Object.entries(draftProblems(draft, Date.now())).map(
        ([name, problem]) => [name, t(`report.problem.${problem}`)],
      ),
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
            <Notice
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
                  <Button
                    size="small"
                    variant="tertiary"
                    onPress={props.onKeep}
                  >
                    {t('report.draft.keep')}
                  </Button>
                </>
              }
            />
          )}
          {(person.agent || person.resolver) && (
            <Card>
              <CardBody>
                <OnBehalfFields
                  draft={draft}
                  channels={settings.channels}
                  problems={problems}
                  history
                  update={change}
                />
              </CardBody>
            </Card>
          )}
          <WhatFields
            settings={settings}
            person={person}
            draft={draft}
            problems={problems}
            uploads={uploads}
            over={over}
            majors={<MajorAtIntake banners={majors} />}
            known={wide ? undefined : known}
            change={change}
            onGone={() => setGone(true)}
          />
          <Section title={t('report.section.howBad')}>
            <SeverityFields
              settings={settings}
              impact={draft.impact}
              urgency={draft.urgency}
              onBehalf={draft.onBehalf}
              onImpact={impact => change({ impact })}
              onUrgency={urgency => change({ urgency })}
            />
          </Section>
          <WhenWhereFields draft={draft} problems={problems} change={change} />
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
              <SendHint />
            </Text>
          </div>
          {!person.agent && <DeskContact />}
        </Stack>
      </form>
      {wide && known}
    </Columns>
  );
}
