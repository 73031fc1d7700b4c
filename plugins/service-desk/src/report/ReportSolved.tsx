import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Text } from '@backstage/ui';
import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { useKnowledgeLinks } from '../knowledge/useKnowledgeLinks';
import { requestsRouteRef } from '../routes';
import { SentCard } from '../components/SentCard';
import { useText } from '../translation';

/** An article solved it: thanks, and nothing was filed. */
export function ReportSolved(props: {
  article: SuggestedArticle;
  onAnother(): void;
}) {
  const t = useText();
  const { number, title } = props.article;
  const href = useKnowledgeLinks().articleHref(number);
  const requests = useRouteRef(requestsRouteRef)?.();
  return (
    <SentCard
      title={t('report.solved.title')}
      actions={
        <>
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
        </>
      }
    >
      <Text as="p">{t('report.solved.text', { article: title })}</Text>
    </SentCard>
  );
}
