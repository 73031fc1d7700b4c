import { RiCompass3Line } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useKitText } from '../translation/kitTranslation';
import { StateMessage } from './StateMessage';

/** Not there, or not the reader's to know of: the two look the same. */
export function NotFoundState(props: {
  title?: string;
  text?: string;
  action?: ReactNode;
}) {
  const t = useKitText();
  return (
    <StateMessage
      icon={<RiCompass3Line size={28} />}
      title={props.title ?? t('notFound.title')}
      text={props.text ?? t('notFound.text')}
      action={props.action}
    />
  );
}
