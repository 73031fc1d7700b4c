import { Button, ButtonLink, Card, CardBody, Text } from '@backstage/ui';
import { Stack } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useText } from '../translation';
import { useComplaintLinks } from './useComplaintLinks';

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  '& svg': { flex: 'none', color: 'var(--bui-fg-positive)' },
  '& h2:focus': { outline: 'none' },
});
const Steps = styled('ol')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-2)',
  margin: 0,
  paddingInlineStart: 20,
  lineHeight: 1.5,
});
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});

/** The number, and what happens next; for whoever may not read on, the receipt alone. */
export function ComplaintSent(props: {
  complaint: Complaint;
  onAnother(): void;
}) {
  const t = useText();
  const { complaint } = props;
  const { number, view } = complaint;
  const links = useComplaintLinks();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const href = links.page(number);
  return (
    <div style={{ maxWidth: 760 }}>
      <Card>
        <CardBody>
          <Stack>
            <Head>
              <RiCheckboxCircleLine size={32} aria-hidden />
              <Text
                as="h2"
                variant="title-small"
                weight="bold"
                tabIndex={-1}
                ref={heading}
              >
                {t('complaint.file.sent.title', { number })}
              </Text>
            </Head>
            <Text as="p" weight="bold" style={{ overflowWrap: 'anywhere' }}>
              {complaint.title}
            </Text>
            {view === 'filed' && (
              <Text as="p">{t('complaint.file.sent.receipt')}</Text>
            )}
            <Steps>
              <li>{t('complaint.file.sent.verify')}</li>
              <li>{t('complaint.file.sent.decide')}</li>
              <li>
                {view === 'complainant'
                  ? t('complaint.file.sent.answer')
                  : t('complaint.file.sent.answerThem')}
              </li>
            </Steps>
            <Actions>
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
            </Actions>
          </Stack>
        </CardBody>
      </Card>
    </div>
  );
}
