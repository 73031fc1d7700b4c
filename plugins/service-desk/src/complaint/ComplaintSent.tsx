import { Button, ButtonLink, Text } from '@backstage/ui';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { NextSteps, SentCard } from '../components/SentCard';
import { useText } from '../translation';
import { useComplaintLinks } from './useComplaintLinks';

/** The number, and what happens next; for whoever may not read on, the receipt alone. */
export function ComplaintSent(props: {
  complaint: Complaint;
  onAnother(): void;
}) {
  const t = useText();
  const { complaint } = props;
  const { number, view } = complaint;
  const links = useComplaintLinks();
  const href = links.page(number);
  return (
    <SentCard
      title={t('complaint.file.sent.title', { number })}
      actions={
        <>
          {href && view !== 'filed' && (
            <ButtonLink variant="primary" href={href}>
              {t('complaint.file.sent.open')}
            </ButtonLink>
          )}
          <Button variant="secondary" onPress={props.onAnother}>
            {t('complaint.file.sent.another')}
          </Button>
          {links.mine && (
            <ButtonLink variant="tertiary" href={links.mine}>
              {t('complaint.link.mine')}
            </ButtonLink>
          )}
        </>
      }
    >
      <Text as="p" weight="bold" style={{ overflowWrap: 'anywhere' }}>
        {complaint.title}
      </Text>
      {view === 'filed' && (
        <Text as="p">{t('complaint.file.sent.receipt')}</Text>
      )}
      <NextSteps>
        <li>{t('complaint.file.sent.verify')}</li>
        <li>{t('complaint.file.sent.decide')}</li>
        <li>
          {view === 'complainant'
            ? t('complaint.file.sent.answer')
            : t('complaint.file.sent.answerThem')}
        </li>
      </NextSteps>
    </SentCard>
  );
}
