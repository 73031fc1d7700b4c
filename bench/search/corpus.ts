import type { SearchDocument } from '../../plugins/knowledge-base-backend/src/search/ArticleSearch';
import type { Sources, Text } from './dataSets';
import { between, pick, randomOf, type Random } from './random';

/** Every hundredth article is this team's: for a permission that lets one in a hundred through. */
export const TEAMS = 100;
export const teamOf = (id: number) => `group:default/team-${id % TEAMS}`;

const CHINESE_SHARE = 0.25;
const ITEMS = 400;
const itemOf = (n: number) => `component:default/service-${n}`;

const kinds = ['known-fix', 'how-to', 'runbook', 'known-error'] as const;

// What engineers' articles are full of, and what a word list never has.
const identifiers: ((random: Random) => string)[] = [
  r => `0x${between(0x10000000, 0x9fffffff, r).toString(16)}`,
  r => `ORA-${String(between(1, 30_000, r)).padStart(5, '0')}`,
  r => `app-${between(1, 900, r)}.eu-${between(1, 9, r)}.northwind.example`,
  r => `v${between(0, 9, r)}.${between(0, 40, r)}.${between(0, 20, r)}`,
  r => `/var/lib/service-${between(1, 400, r)}/data.${between(1, 99, r)}.log`,
  r =>
    `ERR_${pick(['CONN', 'AUTH', 'DISK', 'TLS', 'POOL'], r)}_${between(
      100,
      999,
      r,
    )}`,
  r =>
    `10.${between(0, 255, r)}.${between(0, 255, r)}.${between(
      1,
      254,
      r,
    )}:${between(1024, 65_000, r)}`,
  r => `INC-${String(between(1, 90_000, r)).padStart(6, '0')}`,
];

/** Articles made of pieces of real ones; the same for the same number. */
export class Corpus {
  readonly #pieces: Record<'en' | 'zh', string[]>;
  readonly #titles: Record<'en' | 'zh', string[]>;

  static create(sources: Sources): Corpus {
    return new Corpus(sources);
  }

  private constructor(sources: Sources) {
    this.#pieces = { en: piecesOf(sources.en), zh: piecesOf(sources.zh) };
    this.#titles = { en: titlesOf(sources.en), zh: titlesOf(sources.zh) };
  }

  /** @param id - from 1 */
  document(id: number): SearchDocument {
    const random = randomOf(id);
    const language = random() < CHINESE_SHARE ? 'zh' : 'en';
    const some = (count: number) =>
      Array.from({ length: count }, () => this.#piece(language, random)).join(
        '\n',
      );
    return {
      articleId: id,
      title: `${pick(this.#titles[language], random)} ${pick(
        identifiers,
        random,
      )(random)}`,
      remedy: some(between(4, 10, random)),
      body: some(between(4, 14, random)),
      kind: pick(kinds, random),
      language,
      audience: random() < 0.5 ? 'everyone' : 'engineers',
      owner: teamOf(id),
      author: `user:default/author-${between(1, 200, random)}`,
      ciRefs: [itemOf(between(1, ITEMS, random))],
      tags: [`tag-${between(1, 50, random)}`],
      stale: random() < 0.05,
      helpfulness: random() < 0.1 ? between(1, 30, random) : 0,
    };
  }

  *documents(from: number, to: number): Generator<SearchDocument> {
    for (let id = from; id <= to; id += 1) yield this.document(id);
  }

  #piece(language: 'en' | 'zh', random: Random): string {
    const piece = pick(this.#pieces[language], random);
    return random() < 0.3
      ? `${piece} ${pick(identifiers, random)(random)}`
      : piece;
  }
}

function piecesOf(texts: Text[]): string[] {
  return texts
    .flatMap(({ text }) => text.split(/\n(?=- )|(?<=[.!?。！？])\s+/))
    .map(piece => piece.trim().slice(0, 400))
    .filter(piece => piece.length >= 15);
}

function titlesOf(texts: Text[]): string[] {
  return texts.map(({ title, text }) =>
    // The title of a manual page is the name of its command alone.
    /\s|\p{Script=Han}/u.test(title)
      ? title
      : `${title}: ${text.split('\n', 1)[0].slice(0, 80)}`,
  );
}
