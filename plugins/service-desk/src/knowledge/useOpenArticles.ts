import type { SuggestedArticle } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';

/**
 * Which suggestions are open. One that is being read stays in the list when the next
 * suggestions do without it: nobody has a text taken from under their eyes.
 */
export function useOpenArticles(suggested: SuggestedArticle[]) {
  const [open, setOpen] = useState<SuggestedArticle[]>([]);
  const isOpen = (article: SuggestedArticle) =>
    open.some(other => other.number === article.number);
  const has = (number: string) =>
    suggested.some(article => article.number === number);
  return {
    shown: [...open.filter(article => !has(article.number)), ...suggested],
    isOpen,
    toggle(article: SuggestedArticle) {
      setOpen(before =>
        isOpen(article)
          ? before.filter(other => other.number !== article.number)
          : [...before, article],
      );
    },
  };
}
