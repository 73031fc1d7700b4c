import { RiInboxLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useKitText } from '../translation/kitTranslation';
import { StateMessage } from './StateMessage';

/** Nothing to show, and what to do about it. */
export function EmptyState(props: {
  title?: string;
  text?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  heading?: 'h2' | 'h3' | 'p';
}) {
  const t = useKitText();
  return (
    <StateMessage
      icon={props.icon ?? <RiInboxLine size={28} />}
      title={props.title ?? t('empty.title')}
      text={props.text}
      action={props.action}
      heading={props.heading}
    />
  );
}
