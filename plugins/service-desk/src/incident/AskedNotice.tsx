import { Button } from '@backstage/ui';
import { Notice } from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

/** What the reader of this page is asked for right now, said in words on top. */
export function AskedNotice(props: {
  incident: Incident;
  mine: boolean;
  onAnswer(): void;
  onConfirm(): void;
}) {
  const t = useText();
  const { state, waitingFor, allowedActions } = props.incident;
  if (!props.mine) return null;
  if (state === 'pending' && waitingFor === 'requester') {
    return (
      <Notice
        status="warning"
        icon
        title={t('incident.answerNeeded')}
        customActions={
          <Button size="small" onPress={props.onAnswer}>
            {t('incident.answerNow')}
          </Button>
        }
      />
    );
  }
  if (allowedActions.includes('confirm')) {
    return (
      <Notice
        status="success"
        icon
        title={t('incident.confirmNeeded')}
        customActions={
          <Button size="small" onPress={props.onConfirm}>
            {t('common.action.confirm')}
          </Button>
        }
      />
    );
  }
  return null;
}
