import { Button } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useErrorMessage } from '../hooks/useErrorMessage';
import { useKitText } from '../translation/kitTranslation';
import { ForbiddenState } from './ForbiddenState';
import { NotFoundState } from './NotFoundState';
import { StateMessage } from './StateMessage';

/**
 * A page or panel that could not be loaded. Refusals get their own faces: 403 the
 * forbidden one, 404 the not-found one.
 */
export function FailedState(props: {
  error: unknown;
  onRetry?: () => void;
  heading?: 'h2' | 'h3' | 'p';
  /** Where to go from a refusal, e.g. a link to the start page. */
  wayOut?: ReactNode;
}) {
  const t = useKitText();
  const { status, text } = useErrorMessage()(props.error);
  if (status === 403) return <ForbiddenState action={props.wayOut} />;
  if (status === 404) return <NotFoundState action={props.wayOut} />;
  return (
    <StateMessage
      role="alert"
      icon={<RiErrorWarningLine size={28} />}
      title={t('failed.title')}
      text={text}
      heading={props.heading}
      action={
        props.onRetry && <Button onPress={props.onRetry}>{t('retry')}</Button>
      }
    />
  );
}
