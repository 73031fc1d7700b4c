import {
  articleKinds,
  type ArticleKind,
  type ArticleLanguage,
} from '@firstline/plugin-knowledge-base-common';
import { foldText } from './foldText';
import type { SearchFilter } from './ArticleSearch';

/** What was typed into the search box. */
export interface ParsedQuery {
  /** Words, without operators and phrases. */
  text: string;
  phrases: string[];
  filter: SearchFilter;
}

const LANGUAGES = new Map(
  Object.entries<ArticleLanguage>({
    en: 'en',
    english: 'en',
    英文: 'en',
    英语: 'en',
    zh: 'zh',
    cn: 'zh',
    'zh-cn': 'zh',
    'zh-hans': 'zh',
    chinese: 'zh',
    中文: 'zh',
  }),
);

const STALE = new Map([
  ['stale', true],
  ['fresh', false],
  ['待复核', true],
]);

type Operator = 'kind' | 'ci' | 'tag' | 'lang' | 'is';

/** Both widths; a quote that does not close is none. */
const QUOTED = String.raw`["“”„＂]([^"“”„＂]*)["“”＂]|[「『]([^「『」』]*)[」』]`;
const QUOTED_VALUE = new RegExp(QUOTED, 'y');
const OPERATOR = /(kind|ci|tag|lang|is)[:：]/iy;
const BARE = /\S+/y;
const BLANK = /\s*/y;

/**
 * Reads the text of the search box: words, "exact phrase", `kind:` `ci:` `tag:` `lang:`
 * `is:stale`. Values of one operator are alternatives; different operators narrow each
 * other. An operator without a value is still being typed and says nothing; one with an
 * unknown value matches nothing. Nothing that is typed is an error.
 */
export function parseQueryBox(typed: string): ParsedQuery {
  const parsed: ParsedQuery = { text: '', phrases: [], filter: {} };
  const words: string[] = [];
  const read = readerOf(typed);
  for (;;) {
    read(BLANK);
    const operator = read(OPERATOR);
    const quoted = read(QUOTED_VALUE);
    const value = quoted ? quoted[1] ?? quoted[2] : read(BARE)?.[0];
    if (operator) {
      const name = operator[1].toLowerCase() as Operator;
      addOperator(parsed.filter, name, value ?? '');
    } else if (quoted) {
      if (foldText(value ?? '') !== '') parsed.phrases.push(value ?? '');
    } else if (value !== undefined) {
      words.push(value);
    } else {
      parsed.text = words.join(' ');
      return parsed;
    }
  }
}

/** Reads one pattern after the other, each where the last one ended. */
function readerOf(text: string) {
  let position = 0;
  return (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = position;
    const match = pattern.exec(text);
    position += match?.[0].length ?? 0;
    return match ?? undefined;
  };
}

function addOperator(
  filter: SearchFilter,
  operator: Operator,
  typed: string,
): void {
  const values = (operator === 'ci' ? [typed] : typed.split(/[,，]/))
    .map(value => foldText(value))
    .filter(value => value !== '');
  for (const value of values) {
    switch (operator) {
      case 'kind':
        addTo(filter, 'kinds', kindsOf(value));
        break;
      case 'ci':
        addItem(filter, value);
        break;
      case 'tag':
        addTo(filter, 'tags', [value]);
        break;
      case 'lang':
        addTo(filter, 'languages', languagesOf(value));
        break;
      default:
        addStale(filter, STALE.get(value));
    }
  }
}

/** `run` while `runbook` is typed. */
function kindsOf(value: string): ArticleKind[] {
  const name = value.replace(/[\s_]+/g, '-');
  return articleKinds.filter(kind => kind.startsWith(name));
}

function languagesOf(value: string): ArticleLanguage[] {
  const language = LANGUAGES.get(value);
  return language ? [language] : [];
}

/** A whole ref, one without its namespace, or the name alone, as it is read on screens, too. */
function addItem(filter: SearchFilter, value: string): void {
  const [, kind, namespace, name] =
    /^(?:([^:/\s]+):)?(?:([^:/\s]+)\/)?([^/]*)$/.exec(value) ?? [];
  if (kind && name) {
    addTo(filter, 'ciRefs', [`${kind}:${namespace ?? 'default'}/${name}`]);
  } else {
    addTo(filter, 'ciNames', name ? [name.replace(/\s+/g, '-')] : []);
  }
}

function addStale(filter: SearchFilter, stale: boolean | undefined): void {
  if (
    stale === undefined ||
    (filter.stale !== undefined && filter.stale !== stale)
  ) {
    filter.nothing = true;
  } else {
    filter.stale = stale;
  }
}

/** Alternatives of one operator; one that is unknown leaves the others. */
function addTo<
  Field extends 'kinds' | 'ciRefs' | 'ciNames' | 'tags' | 'languages',
>(
  filter: SearchFilter,
  field: Field,
  values: NonNullable<SearchFilter[Field]>[number][],
): void {
  const all = [...(filter[field] ?? []), ...values];
  filter[field] = [...new Set(all)] as SearchFilter[Field];
}
