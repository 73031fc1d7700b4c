import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall, useErrorMessage } from '@firstline/frontend-kit';
import type {
  Article,
  ArticleAction,
  ArticleActionRequests,
} from '@firstline/plugin-knowledge-base-common';
import { useState } from 'react';
import { knowledgeBaseApiRef } from '../../api';
import { useText } from '../../translation';

/**
 * The move somebody is about to make. It is sent with the version they saw; when the
 * article has changed meanwhile it is loaded again and the page says so.
 */
export function useArticleMove(options: {
  article: Article;
  reload(): Promise<void>;
}) {
  const { article, reload } = options;
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const [open, setOpen] = useState<{
    action: ArticleAction;
    version: number;
  }>();

  const call = useApiCall(
    async (
      action: ArticleAction,
      body: ArticleActionRequests[ArticleAction],
      ifMatch: number,
    ) => {
      try {
        await api.act(article.number, action, body, { ifMatch });
      } catch (error) {
        if (describe(error).status === 409) {
          await reload();
          setOpen(undefined);
        }
        throw error;
      }
      setOpen(undefined);
      toasts.post({
        title: t(`article.done.${action}`),
        description: article.number,
        status: 'success',
        timeout: 4_000,
      });
      await reload();
    },
  );

  return {
    open: open?.action,
    pending: call.pending,
    error: call.error,
    start(action: ArticleAction) {
      call.reset();
      setOpen({ action, version: article.version });
    },
    submit(body: ArticleActionRequests[ArticleAction]) {
      if (open) void call.run(open.action, body, open.version);
    },
    close() {
      setOpen(undefined);
      call.reset();
    },
  };
}
