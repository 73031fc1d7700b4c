import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Flex, Link } from '@backstage/ui';
import {
  Chip,
  ExactTime,
  Fact,
  Facts,
  Panel,
  Person,
  useLanguage,
} from '@firstline/frontend-kit';
import type {
  Article,
  ArticleCategory,
} from '@firstline/plugin-knowledge-base-common';
import { useKnowledgeSettings } from '../hooks';
import { incidentRouteRef, revisionsRouteRef } from '../routes';
import { useText } from '../translation';
import { dateText } from './dateText';

/** Title of a category in the reader's language, those above it first. */
export function categoryTitle(
  categories: ArticleCategory[],
  id: string,
  language: string,
): string | undefined {
  for (const category of categories) {
    const own = category.titles?.[language.slice(0, 2)] ?? category.title;
    if (category.id === id) return own;
    const below = categoryTitle(category.children ?? [], id, language);
    if (below) return `${own} / ${below}`;
  }
  return undefined;
}

function Source(props: { number: string }) {
  const href = useRouteRef(incidentRouteRef)?.({ number: props.number });
  return href ? <Link href={href}>{props.number}</Link> : <>{props.number}</>;
}

/** Who answers for an article, since when it is so, and where it belongs. */
export function AboutPanel(props: { article: Article }) {
  const t = useText();
  const language = useLanguage();
  const settings = useKnowledgeSettings().data;
  const { article } = props;
  const revisions = useRouteRef(revisionsRouteRef)?.({
    number: article.number,
  });
  const seesRevisions = article.mayEdit || article.allowedActions.length > 0;
  return (
    <Panel title={t('article.about')}>
      <Facts>
        <Fact name={t('article.owner')}>
          <Person userRef={article.owner} avatar={false} />
        </Fact>
        <Fact name={t('article.author')}>
          <Person userRef={article.author} avatar={false} />
        </Fact>
        <Fact name={t('article.approvedBy')}>
          {article.approvedBy && (
            <Person userRef={article.approvedBy} avatar={false} />
          )}
        </Fact>
        <Fact name={t('article.published')}>
          {article.publishedAt && <ExactTime at={article.publishedAt} />}
        </Fact>
        <Fact name={t('article.updated')}>
          <ExactTime at={article.updatedAt} />
        </Fact>
        <Fact name={t('article.reviewDate')}>
          {article.reviewDate && (
            <time dateTime={article.reviewDate}>
              {dateText(article.reviewDate, language)}
            </time>
          )}
        </Fact>
        <Fact name={t('article.category')}>
          {article.category &&
            (categoryTitle(
              settings?.categories ?? [],
              article.category,
              language,
            ) ??
              article.category)}
        </Fact>
        <Fact name={t('article.language')}>
          {t(`common.language.${article.language}`)}
        </Fact>
        <Fact name={t('article.tags')}>
          {article.tags.length > 0 && (
            <Flex gap="1" style={{ flexWrap: 'wrap' }}>
              {article.tags.map(tag => (
                <Chip key={tag}>{tag}</Chip>
              ))}
            </Flex>
          )}
        </Fact>
        <Fact name={t('article.source')}>
          {article.sourceIncident && <Source number={article.sourceIncident} />}
        </Fact>
        <Fact name={t('article.revision')}>
          {article.revision}
          {seesRevisions && revisions && (
            <>
              {' · '}
              <Link href={revisions}>{t('article.allRevisions')}</Link>
            </>
          )}
        </Fact>
      </Facts>
    </Panel>
  );
}
