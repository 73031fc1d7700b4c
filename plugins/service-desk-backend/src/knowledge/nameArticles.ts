import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { ArticleLinks } from './ArticleLinks';
import type { KnowledgeDirectory } from './KnowledgeDirectory';

const BATCH = 50;

/**
 * Looks up articles that incidents were solved with while the knowledge base was away. Safe
 * on any replica and to run twice; ends when the knowledge base is away again.
 *
 * @returns how many are known now
 */
export async function nameArticles(options: {
  links: Pick<ArticleLinks, 'unknown' | 'name'>;
  knowledge: Pick<KnowledgeDirectory<BackstageCredentials>, 'find'>;
  auth: AuthService;
}): Promise<number> {
  const { links, knowledge, auth } = options;
  const by = await auth.getOwnServiceCredentials();
  let named = 0;
  for (const number of await links.unknown({ limit: BATCH })) {
    const article = await knowledge.find(number, { by });
    if (article === 'unavailable') break;
    if (!article) continue;
    await links.name(article);
    named += 1;
  }
  return named;
}
