import { Alert } from '@backstage/ui';
import { useErrorMessage } from '../hooks/useErrorMessage';
import { useKitText } from '../translation/kitTranslation';

/** A failed write, told where it happened and read out at once. */
export function ErrorPanel(props: { error: unknown }) {
  const t = useKitText();
  const { text } = useErrorMessage()(props.error);
  return (
    <div role="alert">
      <Alert
        status="danger"
        icon
        title={t('failed.title')}
        description={text}
      />
    </div>
  );
}
