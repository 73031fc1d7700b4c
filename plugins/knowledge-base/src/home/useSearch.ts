import { useApi } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type { SearchReply } from '@firstline/plugin-knowledge-base-common';
import { useCallback, useEffect, useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { type SearchAddress, asksSomething } from './useSearchAddress';

const PAGE = 20;

function requestOf(address: SearchAddress) {
  const words = [address.ci && `ci:${address.ci}`, address.q.trim()];
  return {
    q: words.filter(Boolean).join(' ') || undefined,
    kind: address.kind,
    language: address.language,
    limit: PAGE,
  };
}

/**
 * What was found. While the next reply is on its way the list stays as it is, so that
 * nothing jumps under the eyes of somebody who types.
 */
export function useSearch(address: SearchAddress) {
  const api = useApi(knowledgeBaseApiRef);
  const [state, setState] = useState<{
    reply?: SearchReply;
    error?: Error;
    loading: boolean;
  }>({ loading: false });
  const [attempt, setAttempt] = useState(0);
  const asks = asksSomething(address);

  useEffect(() => {
    if (!asks) {
      setState({ loading: false });
      return undefined;
    }
    const controller = new AbortController();
    setState(before => ({ reply: before.reply, loading: true }));
    api.search(requestOf(address), { signal: controller.signal }).then(
      reply => {
        if (!controller.signal.aborted) setState({ reply, loading: false });
      },
      error => {
        if (!controller.signal.aborted) setState({ error, loading: false });
      },
    );
    return () => controller.abort();
  }, [api, address, asks, attempt]);

  const more = useApiCall(async () => {
    const { reply } = state;
    if (!reply?.nextCursor) return;
    const next = await api.search({
      ...requestOf(address),
      cursor: reply.nextCursor,
    });
    // Whoever has typed on meanwhile wants the new list, not the rest of the old one.
    setState(before =>
      before.reply === reply
        ? {
            reply: { ...next, items: [...reply.items, ...next.items] },
            loading: false,
          }
        : before,
    );
  });
  const retry = useCallback(() => setAttempt(count => count + 1), []);
  return { ...state, more, retry };
}
