import type { ChosenCi } from '@firstline/frontend-kit';
import type {
  Article,
  ArticleKind,
  ArticleLanguage,
  Audience,
  CreateArticleRequest,
  LinkedItem,
} from '@firstline/plugin-knowledge-base-common';

/** The parts of an article's text, in the order they are read. */
export const textFields = [
  'symptoms',
  'cause',
  'workaround',
  'resolution',
  'body',
] as const;
/** One of {@link textFields}. */
export type TextField = (typeof textFields)[number];

/** What the editor's form holds. */
export interface ArticleForm extends Record<TextField, string> {
  title: string;
  kind: ArticleKind;
  items: ChosenCi[];
  category: string;
  tags: string[];
  language: ArticleLanguage;
  audience: Audience;
  /** What changed, for the reviewer. */
  note: string;
}

// What somebody who looks for this kind of help needs to read; the rest is optional.
const asked: Record<ArticleKind, readonly TextField[]> = {
  'known-fix': ['symptoms', 'cause', 'resolution'],
  'how-to': ['body'],
  runbook: ['symptoms', 'body'],
  'known-error': ['symptoms', 'cause', 'workaround'],
};

/** The text fields that a kind of article asks for; those that hold something are shown as well. */
export function fieldsOf(form: ArticleForm): TextField[] {
  return textFields.filter(
    field => asked[form.kind].includes(field) || form[field] !== '',
  );
}

/** An empty form, in the reader's language. */
export function emptyForm(options: {
  language: string;
  items?: ChosenCi[];
}): ArticleForm {
  return {
    title: '',
    kind: 'known-fix',
    symptoms: '',
    cause: '',
    workaround: '',
    resolution: '',
    body: '',
    items: options.items ?? [],
    category: '',
    tags: [],
    language: options.language === 'zh' ? 'zh' : 'en',
    audience: 'engineers',
    note: '',
  };
}

/** What a draft of an article may bring along. */
export type ArticleStart = Omit<CreateArticleRequest, 'kind'> & {
  kind: ArticleKind;
  configurationItems?: LinkedItem[];
};

/** The form filled with an article, or with the draft of one. */
export function formOf(
  article: Article | ArticleStart,
  language: string,
): ArticleForm {
  const items =
    article.configurationItems ??
    (article.ciRefs ?? []).map(ref => ({ ref, title: '' }));
  const empty = emptyForm({ language, items: [...items] });
  const texts = Object.fromEntries(
    textFields.map(field => [field, article[field] ?? '']),
  ) as Record<TextField, string>;
  return {
    ...empty,
    ...texts,
    title: article.title,
    kind: article.kind,
    category: article.category ?? '',
    tags: [...(article.tags ?? [])],
    language: article.language ?? empty.language,
    audience: article.audience ?? empty.audience,
  };
}

/** What is sent: empty texts are left out. */
export function requestOf(form: ArticleForm): CreateArticleRequest {
  const texts = Object.fromEntries(
    textFields
      .filter(field => form[field].trim() !== '')
      .map(field => [field, form[field]]),
  );
  return {
    title: form.title,
    kind: form.kind,
    ...texts,
    ciRefs: form.items.map(({ ref }) => ref),
    ...(form.category && { category: form.category }),
    tags: form.tags,
    language: form.language,
    audience: form.audience,
  };
}

/** Whether there is anything that would be lost. */
export function isSame(a: ArticleForm, b: ArticleForm): boolean {
  return (
    JSON.stringify([requestOf(a), a.note]) ===
    JSON.stringify([requestOf(b), b.note])
  );
}
