import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Card, CardBody, Text } from '@backstage/ui';
import { Stack } from '@firstline/frontend-kit';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckboxCircleLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { useKnowledgeLinks } from '../knowledge/useKnowledgeLinks';
import { requestsRouteRef } from '../routes';
import { useText } from '../translation';

const Frame = styled('div')({ maxWidth: 760 });
const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 'var(--bui-space-3)',
  '& svg': { flex: 'none', color: 'var(--bui-fg-positive)' },
  '& h2:focus': { outline: 'none' },
});
const Actions = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 'var(--bui-space-2)',
});

/** An article solved it: thanks, and nothing was filed. */
export function ReportSolved(props: {
  article: SuggestedArticle;
  onAnother(): void;
}) {
  const t = useText();
  const { number, title } = props.article;
  const href = useKnowledgeLinks().articleHref(number);
  const requests = useRouteRef(requestsRouteRef)?.();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Frame>
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
                {t('report.solved.title')}
              </Text>
            </Head>
            <Text as="p">{t('report.solved.text', { article: title })}</Text>
            <Actions>
              {href && (
                <ButtonLink variant="secondary" href={href}>
                  {t('report.solved.article')}
                </ButtonLink>
              )}
              <Button variant="secondary" onPress={props.onAnother}>
                {t('report.solved.another')}
              </Button>
              {requests && (
                <ButtonLink variant="tertiary" href={requests}>
                  {t('requests.title')}
                </ButtonLink>
              )}
            </Actions>
          </Stack>
        </CardBody>
      </Card>
    </Frame>
  );
}
