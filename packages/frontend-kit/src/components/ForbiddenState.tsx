import { RiLockLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useKitText } from '../translation/kitTranslation';
import { StateMessage } from './StateMessage';

/** The reader may not see this page; `action` leads to what they may. */
export function ForbiddenState(props: { text?: string; action?: ReactNode }) {
  const t = useKitText();
  return (
    <StateMessage
      icon={<RiLockLine size={28} />}
      title={t('forbidden.title')}
      text={props.text ?? t('forbidden.text')}
      action={props.action}
    />
  );
}
