import type { AuthService } from '@backstage/backend-plugin-api';
import type { SearchGuard } from '@firstline/backend-kit';
import type { KnowledgeBaseApi } from '@firstline/plugin-knowledge-base-common';

// The knowledge base takes so many numbers at a time.
const MOST_NUMBERS = 200;

/** Asks the knowledge base, in the caller's name, which articles they may read as published. */
export function articleGuard(options: {
  knowledgeBase: Pick<KnowledgeBaseApi, 'listArticles'>;
  auth: AuthService;
}): SearchGuard {
  const { knowledgeBase, auth } = options;
  return async (documents, credentials) => {
    const numbers = documents.map(
      ({ authorization }) => authorization?.resourceRef,
    );
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'knowledge-base',
    });
    const asked = numbers.filter(number => number !== undefined);
    const visible = new Set<string>();
    for (let from = 0; from < asked.length; from += MOST_NUMBERS) {
      const page = await knowledgeBase.listArticles(
        {
          number: asked.slice(from, from + MOST_NUMBERS),
          state: ['published'],
          limit: MOST_NUMBERS,
        },
        { token },
      );
      page.items.forEach(({ number }) => visible.add(number));
    }
    return numbers.map(number => number !== undefined && visible.has(number));
  };
}
