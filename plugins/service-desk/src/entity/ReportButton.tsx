import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';

/** Address of the report form with a CI filled in. */
export function useReportHref(): (ciRef: string) => string | undefined {
  const route = useRouteRef(reportRouteRef);
  return ciRef => {
    const path = route?.();
    return path && `${path}?ciRef=${encodeURIComponent(ciRef)}`;
  };
}

/** Leads to the report form for a CI. */
export function ReportButton(props: {
  ciRef: string;
  variant?: 'primary' | 'secondary';
}) {
  const t = useText();
  const href = useReportHref()(props.ciRef);
  if (!href) return null;
  return (
    <ButtonLink
      href={href}
      size="small"
      variant={props.variant ?? 'secondary'}
      iconStart={<RiAddLine />}
    >
      {t('entity.report')}
    </ButtonLink>
  );
}
