import type { Corpus } from './corpus';
import type { QualitySet } from './dataSets';

const DOCUMENTS = 3_000;
const ASKED = 120;

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, sign =>
    String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
  );

// How codes, hosts, paths and versions are typed and pasted.
const ways: ((identifier: string) => string)[] = [
  identifier => identifier,
  identifier => identifier.toLowerCase(),
  identifier => identifier.toUpperCase(),
  identifier => `error ${identifier}`,
  identifier => `what does ${identifier} mean?`,
  identifier => `出现 ${identifier} 怎么办`,
  identifier => `[${identifier}]: failed,`,
  fullWidth,
];

/** Articles with a code, a host or a path in the title, asked for by it alone. */
export function identifierSet(corpus: Corpus): QualitySet {
  const documents = [...corpus.documents(1, DOCUMENTS)].map(
    ({ articleId, title, remedy, body }) => ({
      id: String(articleId),
      title,
      text: `${remedy}\n${body}`,
    }),
  );
  const every = Math.floor(DOCUMENTS / ASKED);
  const asked = documents.filter((_, i) => i % every === 0);
  const questions = asked.flatMap(({ id, title }) =>
    ways.map((way, i) => ({
      id: `${id}-${i}`,
      text: way(title.slice(title.lastIndexOf(' ') + 1)),
    })),
  );
  return {
    name: 'codes, hosts, paths',
    language: 'en',
    documents,
    questions,
    right: new Map(
      questions.map(({ id }) => [id, new Set([id.split('-')[0]])]),
    ),
    baseline: { ndcg: 0.84, of: 'design' },
  };
}
