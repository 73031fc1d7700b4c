import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  FoundDocument,
  type FoundDocumentProps,
} from '@firstline/frontend-kit';
import type {
  ArticleKind,
  ArticleLanguage,
} from '@firstline/plugin-knowledge-base-common';
import { KindChip } from '../components/chips';
import { useText } from '../translation';

/** What the portal's index has of an article. */
interface FoundArticleDocument extends SearchDocument {
  number: string;
  kind: ArticleKind;
  language: ArticleLanguage;
}

/** An article among the results of the portal's search. */
export function FoundArticle(props: FoundDocumentProps<SearchDocument>) {
  const t = useText();
  const article = props.result as FoundArticleDocument | undefined;
  if (!article) return null;
  return (
    <FoundDocument {...props} result={article}>
      <span>{article.number}</span>
      <KindChip kind={article.kind} />
      <span>{t(`common.language.${article.language}`)}</span>
    </FoundDocument>
  );
}
