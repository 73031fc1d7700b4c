import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiCompass3Line } from '@remixicon/react';
import { requestsRouteRef } from '../routes';
import { useText } from '../translation';
import { StateMessage } from './StateMessage';

/** Not there, or not the reader's to know of: the two look the same. */
export function NotFoundState(props: { title?: string; text?: string }) {
  const t = useText();
  const requests = useRouteRef(requestsRouteRef)?.();
  return (
    <StateMessage
      icon={<RiCompass3Line size={28} />}
      title={props.title ?? t('common.notFound.title')}
      text={props.text ?? t('common.notFound.text')}
      action={
        requests && (
          <ButtonLink href={requests}>{t('common.notFound.back')}</ButtonLink>
        )
      }
    />
  );
}
