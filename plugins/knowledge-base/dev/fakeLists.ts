import type {
  ArticleSort,
  ArticleSummary,
  KnowledgeOverview,
  KnowledgePerson,
  ListArticlesRequest,
} from '@firstline/plugin-knowledge-base-common';
import { titleOf } from './catalog';
import type { FakeArticle } from './fakeState';
import { relationOf, shownRevision } from './fakeViews';

function waitsFor(person: KnowledgePerson, kept: FakeArticle): boolean {
  const pending = kept.pending && kept.revisions[kept.pending - 1];
  const { reviewer, author } = relationOf(person, kept);
  return !!pending && pending.state === 'in_review' && reviewer && !author;
}

function isDraftOf(person: KnowledgePerson, kept: FakeArticle): boolean {
  const pending = kept.pending && kept.revisions[kept.pending - 1];
  return (
    !!pending && pending.state === 'draft' && pending.author === person.ref
  );
}

function answersFor(person: KnowledgePerson, kept: FakeArticle): boolean {
  return (
    person.groups.includes(kept.owner) ||
    kept.revisions.some(revision => revision.author === person.ref)
  );
}

/** Whether an article is among those a list asks for. */
export function passes(
  person: KnowledgePerson,
  kept: FakeArticle,
  request: ListArticlesRequest,
): boolean {
  const revision = shownRevision(kept);
  const among = <T extends string>(wanted: T[] | undefined, of: T[]) =>
    !wanted || wanted.some(one => of.includes(one));
  return (
    among(request.state, [kept.state]) &&
    among(request.kind, [revision.kind]) &&
    among(request.ciRef, revision.ciRefs) &&
    among(request.tag, revision.tags) &&
    among(request.language, [revision.language]) &&
    among(request.owner, [kept.owner]) &&
    among(request.author, [revision.author]) &&
    among(request.category, revision.category ? [revision.category] : []) &&
    (!request.audience || request.audience === revision.audience) &&
    (request.stale === undefined || request.stale === kept.stale.length > 0) &&
    (!request.reviewableBy || waitsFor(person, kept)) &&
    (!request.draftedBy || isDraftOf(person, kept)) &&
    (!request.involving || answersFor(person, kept))
  );
}

/** A list in the order asked for. */
export function sorted(
  items: ArticleSummary[],
  sort: ArticleSort = '-updatedAt',
): ArticleSummary[] {
  const keys: Record<ArticleSort, (item: ArticleSummary) => string | number> = {
    '-updatedAt': item => -Date.parse(item.updatedAt),
    '-publishedAt': item => -Date.parse(item.publishedAt ?? item.updatedAt),
    title: item => item.title,
    helpful: item => -(item.solvedCount * 2 + item.feedback.helped),
    reviewDate: item => item.reviewDate ?? '9999',
  };
  const key = keys[sort];
  return [...items].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  });
}

/** What the home of the knowledge base shows somebody. */
export function overviewOf(
  person: KnowledgePerson,
  visible: FakeArticle[],
): KnowledgeOverview {
  const published = visible.filter(kept => kept.state === 'published');
  const counts = new Map<string, number>();
  for (const ref of published.flatMap(kept => shownRevision(kept).ciRefs)) {
    counts.set(ref, (counts.get(ref) ?? 0) + 1);
  }
  return {
    published: published.length,
    byConfigurationItem: [...counts]
      .map(([ref, count]) => ({ ref, title: titleOf(ref), count }))
      .sort((a, b) => b.count - a.count),
    toReview: visible.filter(kept => waitsFor(person, kept)).length,
    stale: published.filter(
      kept => kept.stale.length > 0 && answersFor(person, kept),
    ).length,
    drafts: visible.filter(kept => isDraftOf(person, kept)).length,
  };
}
