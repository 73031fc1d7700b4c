import { Flex, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useKitText } from '../translation/kitTranslation';

// A reply within this time is shown at once; skeletons that flash only disturb.
const PATIENCE_MS = 150;

/** Grey lines where the content will be, and a word for screen readers. */
export function LoadingState(props: { rows?: number }) {
  const t = useKitText();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {shown && (
        <Flex direction="column" gap="3" py="4" aria-hidden>
          {Array.from({ length: props.rows ?? 4 }, (_, i) => (
            <Skeleton key={i} height={i === 0 ? 28 : 56} width="100%" />
          ))}
        </Flex>
      )}
    </div>
  );
}
