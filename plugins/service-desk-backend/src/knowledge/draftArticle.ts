import {
  ARTICLE_TEXT_LIMIT,
  type ArticleKind,
  type ArticleLanguage,
} from '@firstline/plugin-knowledge-base-common';
import type {
  ArticleDraft,
  Incident,
  Resolution,
  TimelineEntry,
  TimelineEntryKind,
} from '@firstline/plugin-service-desk-common';

/** Entries that may say something that is worth keeping. */
const telling: readonly TimelineEntryKind[] = [
  'comment',
  'updated',
  'escalated',
  'returned',
  'held',
];
const MOST_NOTES = 30;
/** A text is Chinese when at least this part of its letters is. */
const HAN_SHARE = 0.2;

const headings: Record<ArticleLanguage, (number: string) => string> = {
  en: number => `Notes from ${number}`,
  zh: number => `${number} 处理记录`,
};

/**
 * What an article could say about a resolved incident: symptoms from its description, the
 * way out from its resolution, and what those who worked on it wrote down. It is for
 * engineers until somebody decides otherwise, and says nothing of who wrote what.
 *
 * @param entries - of the timeline, oldest first
 */
export function draftArticle(
  incident: Incident,
  entries: TimelineEntry[],
): ArticleDraft {
  const { number, resolution } = incident;
  // Taken apart: what a Chinese sentence quotes of a log outweighs it.
  const written = [incident.title, incident.description, resolution?.text];
  const language = written.some(part => languageOf(part ?? '') === 'zh')
    ? 'zh'
    : 'en';
  const wayOut = text(resolution?.text);
  const notes = notesOf(incident, entries);
  return {
    title: incident.title,
    kind: resolution ? kindOf(resolution) : 'known-fix',
    symptoms: text(incident.description),
    ...(resolution?.workaround
      ? { workaround: wayOut }
      : { resolution: wayOut }),
    body:
      notes.length > 0
        ? text(`## ${headings[language](number)}\n\n${notes.join('\n')}`)
        : undefined,
    ciRefs: incident.ciRefs,
    category: incident.category,
    tags: [],
    language,
    audience: 'engineers',
    sourceIncident: number,
  };
}

function kindOf({ code, workaround }: Resolution): ArticleKind {
  if (workaround || code === 'workaround') return 'known-error';
  return code === 'advice-given' ? 'how-to' : 'known-fix';
}

/** English or Chinese, by its letters. */
export function languageOf(sample: string): ArticleLanguage {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const han = sample.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > letters * HAN_SHARE ? 'zh' : 'en';
}

function notesOf(incident: Incident, entries: TimelineEntry[]): string[] {
  const said = new Set([incident.description, incident.resolution?.text]);
  return entries
    .filter(
      ({ kind, actor }) =>
        telling.includes(kind) && actor !== incident.requester,
    )
    .flatMap(entry => text(entry.text ?? entry.reason) ?? [])
    .filter(note => !said.has(note) && said.add(note))
    .slice(-MOST_NOTES)
    .map(listItem);
}

/** Markdown of several lines stays one item when the rest is indented. */
function listItem(note: string): string {
  return `- ${note.replaceAll('\n', '\n  ')}`;
}

/** Files of the incident are not those of the article: only their names stay. */
function text(markdown: string | undefined): string | undefined {
  const plain = (markdown ?? '')
    .replace(/!?\[([^\]\n]*)\]\(attachment:[^)\s]*\)/gi, '$1')
    .trim()
    .slice(0, ARTICLE_TEXT_LIMIT)
    // Half a surrogate pair at the cut would be a broken character.
    .replace(/[\ud800-\udbff]$/, '');
  return plain || undefined;
}
