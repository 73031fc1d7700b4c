import { useEffect } from 'react';
import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/**
 * Tells the browser which language the page is in, and loads it anew when that changes: the titles
 * of pages and tabs are fixed when the app starts (see `translateTitles`).
 */
export function DocumentLanguage() {
  const appLanguageApi = useApi(appLanguageApiRef);

  useEffect(() => {
    const started = appLanguageApi.getLanguage().language;
    document.documentElement.lang = started;
    const subscription = appLanguageApi
      .language$()
      .subscribe(({ language }) => {
        if (language !== started) {
          window.location.reload();
        }
      });
    return () => subscription.unsubscribe();
  }, [appLanguageApi]);

  return null;
}
