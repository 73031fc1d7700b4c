import type { Page } from '@playwright/test';
import type { PersonName } from './people';

/** What was made to be looked at. */
export interface Made {
  /** Number of an incident that somebody works on. */
  number: string;
  /** Number of a major incident that is over. */
  major: string;
  /** A word in the titles of both. */
  word: string;
  /** A complaint that is verified and waits for its decision. */
  complaint: string;
}

/** A place in the portal, as somebody sees it. */
export interface Place {
  name: string;
  /** Undefined: nobody is signed in. */
  as?: PersonName;
  path(made: Made): string;
  /** A heading that is there once the page is whole, in English and in Chinese. */
  ready: { en: RegExp; zh: RegExp };
  /** Opens what is to be looked at besides the page itself. */
  open?(page: Page, language: 'en' | 'zh'): Promise<void>;
}
