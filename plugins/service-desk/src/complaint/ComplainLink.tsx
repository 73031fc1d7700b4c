import { ButtonLink } from '@backstage/ui';
import { RiFeedbackLine } from '@remixicon/react';
import { useText } from '../translation';
import { useComplaintLinks } from './useComplaintLinks';

/** Leads the requester of an incident to complain about how it was handled. */
export function ComplainLink(props: {
  /** Number of the incident. */
  incident: string;
}) {
  const t = useText();
  const href = useComplaintLinks().file({ incident: props.incident });
  if (!href) return null;
  return (
    <ButtonLink
      href={href}
      size="small"
      variant="tertiary"
      iconStart={<RiFeedbackLine />}
    >
      {t('complaint.link.handled')}
    </ButtonLink>
  );
}
