// Where Backstage keeps the language that somebody has chosen.
const STORAGE_KEY = 'language';

/**
 * Lets somebody whose browser speaks Chinese start in Chinese. A choice made before stays; other
 * languages leave the app's default.
 */
export function preferBrowserLanguage(): void {
  if (window.localStorage.getItem(STORAGE_KEY)) {
    return;
  }
  if (/^zh\b/i.test(window.navigator.language)) {
    window.localStorage.setItem(STORAGE_KEY, 'zh');
  }
}
