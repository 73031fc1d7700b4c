/* eslint-disable jest/no-export, jest/expect-expect -- registers tests for others, has none itself */
import { mockServices } from '@backstage/backend-test-utils';
import type { SearchEngine } from '@backstage/plugin-search-backend-node';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { isPostgres } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';
import { AnalysedSearchEngine } from '../engine/AnalysedSearchEngine';
import { LunrDocumentIndex } from '../lunr/LunrDocumentIndex';
import { PostgresDocumentIndex } from '../postgres/PostgresDocumentIndex';

/** What a test gets: an engine without documents, and ways to fill and to ask it. */
export interface EngineTest {
  engine: SearchEngine;
  knex: Knex;
  /** Puts all documents of a type in place of those that are there. */
  index(documents: IndexableDocument[], type?: string): Promise<void>;
  /** Titles of what is found, best first. */
  titles(
    term: string,
    query?: { types?: string[]; filters?: Record<string, string | string[]> },
  ): Promise<string[]>;
}

/** Registers a test that runs on PostgreSQL, and in memory where the database is SQLite. */
export function eachEngine(
  name: string,
  run: (test: EngineTest) => Promise<void>,
): void {
  eachDatabase(name, async ({ knex }) => {
    const logger = mockServices.logger.mock();
    const index = isPostgres(knex)
      ? await PostgresDocumentIndex.create({
          database: mockServices.database({ knex }),
          logger,
        })
      : LunrDocumentIndex.create({ logger });
    const engine = AnalysedSearchEngine.create({ index });
    await run({
      engine,
      knex,
      async index(documents, type = 'article') {
        const indexer = await engine.getIndexer(type);
        const { error } = await TestPipeline.fromIndexer(indexer)
          .withDocuments(documents)
          .execute();
        if (error) throw error;
      },
      async titles(term, query) {
        const { results } = await engine.query({ term, ...query }, {});
        return results.map(({ document }) => document.title);
      },
    });
  });
}

/** A document of no more than it needs. */
export function documentOf(
  title: string,
  text = '',
  more: Record<string, unknown> = {},
): IndexableDocument {
  return { title, text, location: `/docs/${title}`, ...more };
}
