import { InputError } from '@backstage/errors';
import { parseBody } from '@firstline/backend-kit';
import {
  IMPORT_LINE_LIMIT,
  importLineSchema,
  type ImportLine,
} from '@firstline/plugin-knowledge-base-common';
import type { ArticleLine } from '../article/ArticleDesk';
import type { NumberedLine } from './readLines';

const MEGABYTE = 1024 * 1024;

/** What a line says: an article, and the files its text names. */
export interface ParsedLine {
  article: ArticleLine;
  files: NonNullable<ImportLine['attachments']>;
}

/**
 * Reads a line of an import.
 *
 * @throws InputError that says what is wrong with it
 */
export function parseLine({ text, problem }: NumberedLine): ParsedLine {
  if (problem === 'too long') {
    const limit = IMPORT_LINE_LIMIT / MEGABYTE;
    throw new InputError(`the line is longer than ${limit} MB`);
  }
  if (problem) throw new InputError('the line is not valid UTF-8');
  const { attachments = [], ...line } = parseBody(importLineSchema, {
    body: parseJson(text),
  });
  const {
    number,
    state,
    author,
    createdAt,
    updatedAt,
    publishedAt,
    reviewDate,
    ...article
  } = line;
  return {
    article: {
      article,
      number,
      state,
      author,
      createdAt: utc(createdAt),
      updatedAt: utc(updatedAt),
      publishedAt: utc(publishedAt),
      reviewDate,
    },
    files: attachments,
  };
}

function parseJson(text: string): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InputError('the line is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('the line must be a JSON object');
  }
  return value;
}

function utc(moment: string | undefined): string | undefined {
  return moment === undefined ? undefined : new Date(moment).toISOString();
}
