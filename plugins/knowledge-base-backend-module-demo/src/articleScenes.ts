import type {
  ArticleActionBodies,
  UpdateArticle,
} from '@firstline/plugin-knowledge-base-common';
import type { DateTime } from 'luxon';
import type { ArticleFile } from './articleFile';

type Move = {
  [K in keyof ArticleActionBodies]: {
    does: 'act';
    action: K;
    body: ArticleActionBodies[K];
  };
}[keyof ArticleActionBodies];

/** Something that happened to an article: who did what, and when. */
export type Scene = {
  at: DateTime;
  file: ArticleFile;
  /** The name of a user entity. */
  by: string;
} & (
  | { does: 'create' }
  | { does: 'update'; note: string }
  | { does: 'feedback'; helpful: boolean; comment?: string }
  /** It solved something. */
  | { does: 'use'; key: string }
  | Move
);

// Office hours, a moment of its own for each article.
const HOUR = 8;

/** What a revision says, with what it said before in place of what was changed. */
export function firstContent(file: ArticleFile): UpdateArticle {
  return { ...file.article, ...file.revised?.before };
}

function writingScenes(file: ArticleFile, at: DateTime): Scene[] {
  const { author, reviewer, state } = file;
  const scenes: Scene[] = [{ at, file, by: author, does: 'create' }];
  if (state === 'draft') return scenes;
  scenes.push({
    at: at.plus({ hours: 2 }),
    file,
    by: author,
    does: 'act',
    action: 'submit',
    body: {},
  });
  if (state === 'in_review') return scenes;
  if (!reviewer) throw new Error(`Nobody reviewed ${file.name}`);
  scenes.push({
    at: at.plus({ hours: 20 }),
    file,
    by: reviewer,
    does: 'act',
    action: 'approve',
    body: {},
  });
  return scenes;
}

function revisionScenes(file: ArticleFile, at: DateTime): Scene[] {
  if (!file.revised) return [];
  const { by, reviewer, note } = file.revised;
  return [
    { at, file, by, does: 'update', note },
    {
      at: at.plus({ minutes: 10 }),
      file,
      by,
      does: 'act',
      action: 'submit',
      body: { note },
    },
    {
      at: at.plus({ hours: 5 }),
      file,
      by: reviewer,
      does: 'act',
      action: 'approve',
      body: {},
    },
  ];
}

/** What readers said, spread over the time since it was published. */
function feedbackScenes(file: ArticleFile, from: DateTime, now: DateTime) {
  const said: Pick<
    Extract<Scene, { does: 'feedback' }>,
    'by' | 'helpful' | 'comment'
  >[] = [
    ...file.helped.map(by => ({ by, helpful: true })),
    ...Object.entries(file.notHelped).map(([by, comment]) => ({
      by,
      helpful: false,
      comment,
    })),
  ];
  const span = now.diff(from).as('minutes');
  return said.map(
    (feedback, i): Scene => ({
      ...feedback,
      at: from.plus({ minutes: (span * (i + 1)) / (said.length + 1) }),
      file,
      does: 'feedback',
    }),
  );
}

/** Everything that happened to an article before now, in the order of time. */
export function scenesOf(
  file: ArticleFile,
  options: { now: DateTime; index: number },
): Scene[] {
  const { now, index } = options;
  const daysAgo = (days: number) =>
    now
      .minus({ days })
      .startOf('day')
      .plus({ hours: HOUR, minutes: (index * 7) % 60 });
  const written = daysAgo(file.writtenDaysAgo);
  const scenes = writingScenes(file, written);
  if (file.revised) {
    scenes.push(...revisionScenes(file, daysAgo(file.revised.daysAgo)));
  }
  const retired =
    file.retiredDaysAgo === undefined
      ? undefined
      : daysAgo(file.retiredDaysAgo);
  const published = scenes.at(-1)!.at;
  scenes.push(...feedbackScenes(file, published, retired ?? now));
  const uses = file.solvedDaysAgo.map(
    (days): Scene => ({
      // As late as incidents are solved.
      at: daysAgo(days).plus({ hours: 4 }),
      file,
      by: file.author,
      does: 'use',
      key: `demo ${file.name} ${days}`,
    }),
  );
  scenes.push(...uses);
  if (retired && file.reviewer) {
    scenes.push({
      at: retired,
      file,
      by: file.reviewer,
      does: 'act',
      action: 'retire',
      body: { reason: file.retiredBecause },
    });
  }
  return scenes;
}
