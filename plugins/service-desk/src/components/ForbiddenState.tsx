import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiLockLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { requestsRouteRef } from '../routes';
import { useText } from '../translation';
import { StateMessage } from './StateMessage';

/** The reader may not see this page; leads to what they may. */
export function ForbiddenState(props: { text?: string; action?: ReactNode }) {
  const t = useText();
  const requests = useRouteRef(requestsRouteRef)?.();
  return (
    <StateMessage
      icon={<RiLockLine size={28} />}
      title={t('common.forbidden.title')}
      text={props.text ?? t('common.forbidden.text')}
      action={
        props.action ??
        (requests && (
          <ButtonLink href={requests}>{t('common.forbidden.back')}</ButtonLink>
        ))
      }
    />
  );
}
