import { useLiveReload } from '@firstline/frontend-kit';
import { ARTICLE_SIGNAL_CHANNEL } from '@firstline/plugin-knowledge-base-common';

/**
 * Calls back when articles have changed.
 *
 * @param onChange - looks again
 * @param options - `number`: only this article matters
 */
export function useArticleReload(
  onChange: () => void | Promise<unknown>,
  options: { number?: string; disabled?: boolean } = {},
): void {
  useLiveReload(onChange, { ...options, channel: ARTICLE_SIGNAL_CHANNEL });
}
