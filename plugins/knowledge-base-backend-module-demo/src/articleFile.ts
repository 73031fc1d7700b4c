import {
  articleKinds,
  articleLanguages,
  articleStates,
  audiences,
  createArticleSchema,
  type CreateArticle,
} from '@firstline/plugin-knowledge-base-common';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';

/** The name of a user entity of the demo catalog. */
const person = z.string().regex(/^[a-z]+\.[a-z]+$/, 'is not a person');
const days = z.int().min(1).max(400);

const texts = {
  symptoms: z.string().optional(),
  cause: z.string().optional(),
  resolution: z.string().optional(),
  workaround: z.string().optional(),
  body: z.string().optional(),
};

const frontMatterSchema = z.strictObject({
  title: z.string(),
  kind: z.enum(articleKinds),
  language: z.enum(articleLanguages),
  audience: z.enum(audiences),
  category: z.string(),
  tags: z.array(z.string()),
  ciRefs: z.array(z.string()),
  author: person,
  /** Who approves it; nobody has yet while it is a draft or in review. */
  reviewer: person.optional(),
  state: z.enum(articleStates),
  writtenDaysAgo: days,
  retiredDaysAgo: days.optional(),
  retiredBecause: z.string().optional(),
  /** What it said before its second revision, where that was something else. */
  revised: z
    .strictObject({
      daysAgo: days,
      by: person,
      reviewer: person,
      note: z.string(),
      before: z.strictObject(texts),
    })
    .optional(),
  /** When it solved something; the incidents are in the demo history of the service desk. */
  solvedDaysAgo: z.array(days).default([]),
  /** Readers it helped. */
  helped: z.array(person).default([]),
  /** Readers it did not help, and what they said. */
  notHelped: z.record(person, z.string()).default({}),
});

/** An article of the demonstration, and what became of it. */
export type ArticleFile = Omit<
  z.output<typeof frontMatterSchema>,
  keyof CreateArticle
> & {
  /** The name of its file. */
  name: string;
  article: CreateArticle;
};

const sections = {
  Symptoms: 'symptoms',
  Cause: 'cause',
  Resolution: 'resolution',
  Workaround: 'workaround',
  Body: 'body',
} as const;

const HEADING = /^## (Symptoms|Cause|Resolution|Workaround|Body)\n/m;

function sectionsOf(markdown: string): z.output<z.ZodObject<typeof texts>> {
  // Splitting by a pattern with a group gives text, heading, text, heading, text …
  const [before, ...rest] = markdown.split(HEADING);
  if (before.trim()) throw new Error('Text before the first section');
  const found: Record<string, string> = {};
  for (let i = 0; i < rest.length; i += 2) {
    const heading = rest[i] as keyof typeof sections;
    if (sections[heading] in found) throw new Error(`Two sections ${heading}`);
    found[sections[heading]] = rest[i + 1].trim();
  }
  return found;
}

/**
 * Reads an article: YAML between two lines of dashes, then a section of Markdown for each
 * of its texts.
 *
 * @param options - `name`: of the file, for errors
 * @throws Error that names the file and what is wrong with it
 */
export function parseArticleFile(
  text: string,
  options: { name: string },
): ArticleFile {
  const { name } = options;
  try {
    const [, yaml, markdown] =
      /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
    if (yaml === undefined) throw new Error('No front matter');
    const {
      title,
      kind,
      language,
      audience,
      category,
      tags,
      ciRefs,
      ...history
    } = frontMatterSchema.parse(parseYaml(yaml));
    const article = createArticleSchema.parse({
      ...sectionsOf(markdown),
      ...{ title, kind, language, audience, category, tags, ciRefs },
    });
    return { name, article, ...history };
  } catch (error) {
    throw new Error(`Cannot read ${name}: ${error}`);
  }
}
