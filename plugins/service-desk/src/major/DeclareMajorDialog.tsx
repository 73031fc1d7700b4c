import { Box, Text } from '@backstage/ui';
import { LongText, shortSpan, useLanguage } from '@firstline/frontend-kit';
import type {
  Incident,
  IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useDeskSettings } from '../hooks';
import { MoveDialog, type MoveFrame } from '../incident/moves/MoveDialog';
import { useMoveForm } from '../incident/moves/useMoveForm';
import { useText } from '../translation';
import { useAffected } from './useAffected';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  margin: '8px 0 0',
  paddingInlineStart: 20,
  fontSize: '0.875rem',
});
const HALF_AN_HOUR_SECONDS = 1_800;

/** Asks why, and says what follows, before an incident becomes a major one. */
export function DeclareMajorDialog(props: {
  frame: MoveFrame;
  incident: Pick<Incident, 'ciRefs' | 'announcement'>;
  onSubmit(body: IncidentActionRequests['declareMajor']): void;
}) {
  const t = useText();
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const seconds =
    useDeskSettings().data?.majorUpdateEverySeconds ?? HALF_AN_HOUR_SECONDS;
  const affected = useAffected(props.incident.ciRefs);
  const { problems, submit } = useMoveForm({
    action: 'declareMajor',
    body: { reason },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.declareMajor.title')}
      submitLabel={t('incident.move.declareMajor.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        label={t('major.declare.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
      <Box>
        <Text as="h3" variant="body-medium" weight="bold">
          {t('major.declare.happens')}
        </Text>
        <List>
          <li>{t('major.declare.managers')}</li>
          <li>
            {t('major.declare.updates', { time: shortSpan(seconds, language) })}
          </li>
          <li>
            {affected && affected.length > 0
              ? t('major.declare.banner', { count: affected.length })
              : t('major.declare.bannerPlain')}
          </li>
          {!props.incident.announcement && (
            <li>{t('major.declare.notAnnounced')}</li>
          )}
          <li>{t('major.declare.review')}</li>
          <li>{t('major.declare.final')}</li>
        </List>
      </Box>
    </MoveDialog>
  );
}
