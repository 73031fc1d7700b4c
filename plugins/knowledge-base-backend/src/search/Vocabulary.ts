import { queryTerms } from '@firstline/analyser';
import type { SearchSight } from './ArticleSearch';
import type { RankingIndex, SearchReader } from './RankingIndex';
import { compareText, type KnownTerm } from './rankedQuery';
import { applySight } from './searchFilterSql';
import { tablesOf, type SideName } from './searchSides';
import { typoCandidates } from './typoCandidates';
import { writtenForm } from './writtenForm';

/** Terms looked up by one query. */
const CHUNK = 1_000;

/** Most words that one unfinished word stands for. */
const MAX_COMPLETIONS = 20;

/** Most letters that an unfinished word may go beyond the stem of what it will be. */
const MAX_SUFFIX = 4;
const MIN_STEM = 4;

/** Longer ones are no words, and have too many neighbours to try. */
const MAX_WORD = 32;

/** Likely words tried before a mistyped one is given up. */
const MAX_TRIED = 5;

/** Texts looked through for the form of a word, and how many characters of each. */
const FORM_TEXTS = 10;
const FORM_TEXT_LENGTH = 8_000;

/** The words of the index, as one caller may know of them. */
export class Vocabulary {
  readonly #ranking: RankingIndex;
  readonly #reader: SearchReader;
  readonly #side: SideName;
  readonly #sight: SearchSight;

  static create(options: {
    ranking: RankingIndex;
    reader: SearchReader;
    side: SideName;
    sight: SearchSight;
  }): Vocabulary {
    return new Vocabulary(options);
  }

  private constructor(options: {
    ranking: RankingIndex;
    reader: SearchReader;
    side: SideName;
    sight: SearchSight;
  }) {
    this.#ranking = options.ranking;
    this.#reader = options.reader;
    this.#side = options.side;
    this.#sight = options.sight;
  }

  /** Those of the terms that are in any document. */
  async known(terms: readonly string[]): Promise<Map<string, KnownTerm>> {
    const { knex } = this.#reader;
    const known = new Map<string, KnownTerm>();
    // Others get their turn between the parts of a long list.
    for (let from = 0; from < terms.length; from += CHUNK) {
      const chunk = terms.slice(from, from + CHUNK);
      const found = await this.#reader.rows<KnownTerm>(
        knex(tablesOf(this.#side).terms)
          .whereIn('term', this.#ranking.valuesOf(knex, chunk))
          .where('documents', '>', 0)
          .select('id', 'term', 'documents'),
      );
      found.forEach(term => known.set(term.term, term));
    }
    return known;
  }

  /** Whether the caller may find a document with this term. */
  async isVisible(term: KnownTerm): Promise<boolean> {
    const { audiences, readable } = this.#sight;
    if (audiences.length > 1 && readable === true) return true;
    const query = this.#visible(term).select('d.article_id').limit(1);
    return (await this.#reader.rows(query)).length > 0;
  }

  /** The words that an unfinished one may become: the most frequent ones. */
  async completions(unfinished: string): Promise<KnownTerm[]> {
    const { knex } = this.#reader;
    return this.#reader.rows<KnownTerm>(
      knex(tablesOf(this.#side).terms)
        .where('term', '>', unfinished)
        .where('term', '<', `${unfinished}\u{10ffff}`)
        .where('documents', '>', 0)
        .orderBy([{ column: 'documents', order: 'desc' }, { column: 'term' }])
        .limit(MAX_COMPLETIONS)
        .select('id', 'term', 'documents'),
    );
  }

  /** The same for a word that is typed beyond its stem: `authenticati` for `authent`. */
  async stemCompletions(unfinished: string): Promise<KnownTerm[]> {
    const shortest = Math.max(MIN_STEM, unfinished.length - MAX_SUFFIX);
    for (let length = unfinished.length - 1; length >= shortest; length--) {
      const stem = unfinished.slice(0, length);
      const exact = (await this.known([stem])).get(stem);
      const found = exact ? [exact] : await this.completions(stem);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The known word that a mistyped one most likely was meant to be: the most frequent one. */
  async nearest(
    word: string,
  ): Promise<{ word: string; term: KnownTerm } | undefined> {
    if (word.length > MAX_WORD) return undefined;
    const candidates = new Map<string, string[]>();
    for (const candidate of typoCandidates(word)) {
      const terms = queryTerms(candidate);
      if (terms.length === 1) {
        const [{ term }] = terms;
        candidates.set(term, [...(candidates.get(term) ?? []), candidate]);
      }
    }
    const known = await this.known([...candidates.keys()]);
    const likely = [...known.values()]
      .sort((a, b) => b.documents - a.documents || compareText(a.term, b.term))
      .slice(0, MAX_TRIED);
    for (const term of likely) {
      const form = writtenForm(await this.#texts(term), {
        term: term.term,
        typed: word,
        candidates: candidates.get(term.term)!,
      });
      if (form) return { word: form, term };
    }
    return undefined;
  }

  /** Some of the texts with a term that the caller may find. */
  async #texts(term: KnownTerm): Promise<string[]> {
    const { knex } = this.#reader;
    const query = this.#visible(term)
      .joinRaw('cross join search_texts as t')
      .whereRaw('t.article_id = d.article_id')
      .orderBy('s.article_id')
      .limit(FORM_TEXTS)
      .select(
        knex.raw('substr(t.content, 1, ?) as content', [FORM_TEXT_LENGTH]),
      );
    const rows = await this.#reader.rows<{ content: string }>(query);
    return rows.map(({ content }) => content);
  }

  /** Documents with a term, `s`, as far as the caller may find them, `d`. */
  #visible(term: KnownTerm) {
    const { knex } = this.#reader;
    const having = this.#ranking.having(this.#reader, {
      side: this.#side,
      term,
    });
    const query = knex
      .queryBuilder()
      .from(having.as('s'))
      .joinRaw('cross join search_documents as d')
      .whereRaw('d.article_id = s.article_id');
    return applySight(query, this.#sight);
  }
}
