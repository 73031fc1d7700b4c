import {
  attachmentChecks,
  belongingChecks,
  numberChecks,
  outboxChecks,
  type ConsistencyCheck,
} from '@firstline/backend-kit';
import { articleChecks, articleName } from './articleChecks';
import { searchChecks } from './searchChecks';

/**
 * What must hold in the knowledge base's database.
 *
 * @param options - `filesElsewhere`: a module keeps the bytes of files in a store of its own
 */
export function knowledgeBaseChecks(
  options: { filesElsewhere?: boolean } = {},
): ConsistencyCheck[] {
  return [
    // Imported articles keep their numbers.
    ...numberChecks({
      table: 'articles',
      counter: 'article',
      gaps: true,
      nameOf: articleName,
    }),
    ...articleChecks,
    ...searchChecks,
    ...belongingChecks({
      table: 'articles',
      column: 'article_id',
      tables: [
        'search_documents',
        'search_document_cis',
        'search_document_tags',
        'search_texts',
      ],
      nameOf: articleName,
    }),
    ...(options.filesElsewhere ? [] : attachmentChecks()),
    ...outboxChecks(),
  ];
}
