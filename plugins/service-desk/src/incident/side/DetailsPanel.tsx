import { ButtonLink, Flex, Text } from '@backstage/ui';
import { ExactTime, Person, useLanguage } from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { RiBookOpenLine } from '@remixicon/react';
import { MarkdownText } from '../../components/MarkdownText';
import { PriorityChip } from '../../components/PriorityChip';
import { useDeskSettings } from '../../hooks/useDeskSettings';
import { SolvingArticle } from '../../knowledge/SolvingArticle';
import { useKnowledgeLinks } from '../../knowledge/useKnowledgeLinks';
import { useText } from '../../translation';
import { RatingWords } from '../../satisfaction/RatingWords';
import { categoryTitle } from '../categoryTitle';
import { Fact, Facts, Panel } from './Panel';

/** Classification and times. */
export function DetailsPanel(props: { incident: Incident }) {
  const t = useText();
  const language = useLanguage();
  const categories = useDeskSettings().data?.categories;
  const { incident } = props;
  const time = (at: string | undefined) => at && <ExactTime at={at} />;
  return (
    <Panel title={t('incident.side.details')}>
      <Facts>
        <Fact name={t('incident.side.category')}>
          {incident.category &&
            categoryTitle(categories, incident.category, language)}
        </Fact>
        <Fact name={t('incident.side.impact')}>
          {t(`common.level.${incident.impact}`)}
        </Fact>
        <Fact name={t('incident.side.urgency')}>
          {t(`common.level.${incident.urgency}`)}
        </Fact>
        <Fact name={t('incident.side.priority')}>
          <PriorityChip priority={incident.priority} withMeaning />
        </Fact>
        <Fact name={t('incident.side.channel')}>
          {t(`common.channel.${incident.channel}`)}
        </Fact>
        <Fact name={t('incident.side.location')}>{incident.location}</Fact>
        <Fact name={t('incident.side.occurred')}>
          {time(incident.occurredAt)}
        </Fact>
        <Fact name={t('incident.side.created')}>
          {time(incident.createdAt)}
        </Fact>
        <Fact name={t('incident.side.responded')}>
          {time(incident.respondedAt)}
        </Fact>
        <Fact name={t('incident.side.wanted')}>
          {time(incident.desiredResolutionAt)}
        </Fact>
        <Fact name={t('incident.side.resolved')}>
          {time(incident.resolvedAt)}
        </Fact>
        <Fact name={t('incident.side.closed')}>{time(incident.closedAt)}</Fact>
        <Fact name={t('incident.side.closedAs')}>
          {incident.closureCode &&
            t(`common.closureCode.${incident.closureCode}`)}
        </Fact>
        <Fact name={t('incident.side.reopenable')}>
          {time(incident.reopenableUntil)}
        </Fact>
      </Facts>
    </Panel>
  );
}

/** How it was solved, and what the requester thought of it. */
export function SolutionPanel(props: { incident: Incident }) {
  const t = useText();
  const { resolution, rating, articles, view, state, number } = props.incident;
  const draft = useKnowledgeLinks().draftHref(number);
  // What was solved with an article is written down already.
  const mayDraft =
    draft &&
    view === 'internal' &&
    (state === 'resolved' || state === 'closed') &&
    !resolution?.articleNumber;
  return (
    <>
      {resolution && (
        <Panel title={t('incident.side.solution')}>
          <p style={{ margin: '0 0 8px', fontSize: '0.875rem' }}>
            <strong>{t(`common.resolutionCode.${resolution.code}`)}</strong>
            {' · '}
            <Person userRef={resolution.resolvedBy} avatar={false} />
          </p>
          <MarkdownText text={resolution.text} />
          {resolution.workaround && <p>{t('incident.side.workaround')}</p>}
          {resolution.articleNumber && (
            <p>
              {t('incident.side.article', {
                article: (
                  <SolvingArticle
                    number={resolution.articleNumber}
                    title={
                      articles?.find(
                        article => article.number === resolution.articleNumber,
                      )?.title
                    }
                  />
                ),
              })}
            </p>
          )}
          {mayDraft && (
            <Flex direction="column" gap="1" align="start" mt="3">
              <ButtonLink
                size="small"
                variant="secondary"
                iconStart={<RiBookOpenLine />}
                href={draft}
              >
                {t('knowledge.draft')}
              </ButtonLink>
              <Text as="p" variant="body-x-small" color="secondary">
                {t('knowledge.draftHint')}
              </Text>
            </Flex>
          )}
        </Panel>
      )}
      {/* The requester has it in the panel in which they change it. */}
      {rating && !props.incident.survey && (
        <Panel title={t('incident.side.rating')}>
          <RatingWords rating={rating} />
        </Panel>
      )}
    </>
  );
}
