import type { HumanDuration } from '@backstage/types';

export interface Config {
  /**
   * The Firstline knowledge base. Everything has a default. Whoever works on incidents
   * (`serviceDesk.groups`, `serviceDesk.tiers`) is an engineer here, too.
   */
  knowledgeBase?: {
    /** Which groups of the catalog play which part; full entity refs. */
    groups?: {
      /** Knowledge managers: review everything, import, see what was searched in vain. */
      managers?: string[];
      /**
       * Write articles and read those for engineers, beside everybody whose group owns
       * something in the catalog and whoever works on incidents.
       */
      engineers?: string[];
    };

    /**
     * The categories articles are sorted into. Default: those of the service desk
     * (`serviceDesk.categories`).
     */
    categories?: Array<{
      /** Lower-case letters, digits and hyphens. */
      id: string;
      title: string;
      /** Titles in other languages, by language code, such as `zh`. */
      titles?: { [language: string]: string };
      children?: Array<{
        id: string;
        title: string;
        titles?: { [language: string]: string };
        /** Further levels of the same, five in all. */
        children?: Array<object>;
      }>;
    }>;

    /** Days until a published article is due for review. Default: 180. */
    reviewDays?: number;

    attachments?: {
      /** Largest image, such as `10MB`, the default. A kilobyte has 1024 bytes. */
      limit?: string;
    };

    /**
     * How long a read may use a decision of the permission policy, and what groups its caller
     * is in, again: at most 5 seconds; false asks each time. Writes always ask the policy. Default: 3
     * seconds.
     */
    permissionMemo?: HumanDuration | string | false;

    /**
     * How many requests a caller may send within a minute, each replica counting by itself;
     * more are refused with 429. Default: as below; false: as many as they like. See
     * docs/security.md.
     */
    requestLimits?:
      | false
      | {
          /** New articles; those of an import are not counted. */
          filings?: {
            /** Each person. Default: 60. */
            person?: number;
            /** Each service, such as a monitoring system. Default: 6000. */
            service?: number;
          };
          /** Searches, and suggestions for a text. */
          searches?: {
            /** Each person. Default: 300. */
            person?: number;
            /** Each service. Default: 6000. */
            service?: number;
          };
        };

    sqlite?: {
      /** FULL, the default, keeps every acknowledged write through a power cut. */
      synchronous?: 'FULL' | 'NORMAL';
    };
  };
}
