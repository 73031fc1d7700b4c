import { Button, Card, CardBody, Text, TextField } from '@backstage/ui';
import {
  ErrorPanel,
  LongText,
  Section,
  showing,
  Stack,
  useFileDrop,
} from '@firstline/frontend-kit';
import {
  type Complaint,
  type DeskPerson,
  type DeskSettings,
  textLimits,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { type KeyboardEvent, useRef } from 'react';
import { SendHint } from '../components/SendHint';
import { AttachmentField } from '../report/AttachmentField';
import { Columns, WIDE_FROM_PX } from '../report/formLayout';
import { OnBehalfFields } from '../report/OnBehalfFields';
import { useText } from '../translation';
import { AboutFields } from './AboutFields';
import { useComplaintForm } from './useComplaintForm';
import { WhoReads } from './WhoReads';

// Read before anything is written: above the form where there is no room beside it.
const Beside = styled('div')({
  [`@media (max-width: ${WIDE_FROM_PX - 1}px)`]: { order: -1 },
});

/** The form of a complaint, with who will read it beside it. */
export function FileComplaintForm(props: {
  settings: DeskSettings;
  person: DeskPerson;
  onSent(complaint: Complaint): void;
}) {
  const t = useText();
  const { settings, person } = props;
  const form = useRef<HTMLFormElement>(null);
  const state = useComplaintForm({
    userRef: person.userRef,
    limitBytes: settings.attachmentLimitBytes,
    form,
    onSent: props.onSent,
  });
  const { draft, problems, uploads, update, touched, send } = state;
  const { over, handlers } = useFileDrop(uploads.add);
  const removeFile = (id: string) =>
    update(before => ({
      attachments: before.attachments.filter(file => file.id !== id),
    }));
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

  return (
    <Columns>
      <form
        ref={form}
        noValidate
        aria-label={t('complaint.file.title')}
        onSubmit={event => {
          event.preventDefault();
          void send();
        }}
        {...listeners}
      >
        <Stack>
          {person.agent && (
            <Card>
              <CardBody>
                <OnBehalfFields
                  draft={draft}
                  channels={settings.channels}
                  problems={problems}
                  labels={{
                    toggle: t('complaint.file.behalf.switch'),
                    who: t('complaint.file.behalf.who'),
                  }}
                  update={change => {
                    touched();
                    update(change);
                  }}
                />
                {draft.onBehalf && (
                  <Text as="p" variant="body-small" color="secondary">
                    {t('complaint.file.behalfReceipt')}
                  </Text>
                )}
              </CardBody>
            </Card>
          )}
          <AboutFields
            draft={draft}
            userRef={person.userRef}
            problems={problems}
            onChange={change => {
              touched();
              update(change);
            }}
          />
          <Section title={t('complaint.file.what')}>
            <div data-field="title">
              <TextField
                label={t('complaint.file.field.title')}
                secondaryLabel={t('report.required')}
                isRequired
                size="medium"
                value={draft.title}
                maxLength={textLimits.title}
                onChange={title => {
                  touched();
                  state.setTitle(title);
                }}
                {...showing(problems.title)}
              />
            </div>
            <div data-field="description">
              <LongText
                rows={7}
                label={t('complaint.file.field.description')}
                hint={t('complaint.file.field.descriptionHint')}
                value={draft.description}
                problem={problems.description}
                onChange={description => {
                  touched();
                  state.setDescription(description);
                }}
              />
            </div>
            <div data-field="attachmentIds">
              <AttachmentField
                files={draft.attachments}
                uploads={uploads}
                limitBytes={settings.attachmentLimitBytes}
                problem={problems.attachmentIds}
                over={over}
                onRemove={removeFile}
                onGone={removeFile}
              />
            </div>
          </Section>
          {state.error && <ErrorPanel error={state.error} />}
          <div>
            <Button
              type="submit"
              variant="primary"
              size="medium"
              isPending={state.pending}
            >
              {t('complaint.file.send')}
            </Button>{' '}
            <Text variant="body-small" color="secondary">
              <SendHint />
            </Text>
          </div>
        </Stack>
      </form>
      <Beside>
        <WhoReads onBehalf={draft.onBehalf} />
      </Beside>
    </Columns>
  );
}
