import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiLink, RiPrinterLine } from '@remixicon/react';
import { useKitText } from '../translation/kitTranslation';

const SHOWN_MS = 3_000;

/** What can be done with the page of any record: take its number and link along, print it. */
export function RecordTools(props: { number: string }) {
  const t = useKitText();
  const toasts = useApi(toastApiRef);
  const copy = async () => {
    const { origin, pathname } = window.location;
    await navigator.clipboard.writeText(`${props.number} ${origin}${pathname}`);
    toasts.post({ title: t('record.linkCopied'), timeout: SHOWN_MS });
  };
  return (
    <>
      <ButtonIcon
        variant="tertiary"
        icon={<RiLink />}
        aria-label={t('record.copyLink')}
        onPress={() => void copy()}
      />
      <ButtonIcon
        variant="tertiary"
        icon={<RiPrinterLine />}
        aria-label={t('record.print')}
        onPress={() => window.print()}
      />
    </>
  );
}
