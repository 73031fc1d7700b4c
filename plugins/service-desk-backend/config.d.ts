import type { HumanDuration } from '@backstage/types';

export interface Config {
  /** The Firstline service desk. Everything has a default. */
  serviceDesk?: {
    /** Which groups of the catalog play which part; full entity refs. */
    groups?: {
      /** Tier 1: takes calls, classifies, hands out, follows up. */
      desk?: string;
      /** Steps in on time-outs and major incidents. */
      incidentManagers?: string;
      /** Rules, workload, the last word on complaints. */
      deskManagers?: string;
    };

    /**
     * The team of a tier, by number from 2 to 9. Without an entry, tier 2 is the group
     * that owns the configuration item.
     */
    tiers?: { [tier: string]: { team: string } };

    /**
     * The categories incidents are sorted into. An id names a category among its siblings;
     * in the API it is the path from the root, such as `network/vpn`.
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

    /** Priority by impact, then urgency. All nine cells, or none for the default. */
    priorityMatrix?: {
      [impact in 'low' | 'medium' | 'high']: {
        [urgency in 'low' | 'medium' | 'high']: 'P1' | 'P2' | 'P3' | 'P4';
      };
    };

    /** What is assumed when nobody says. */
    defaults?: {
      /** Default: medium. */
      impact?: 'low' | 'medium' | 'high';
      /** Default: medium. */
      urgency?: 'low' | 'medium' | 'high';
    };

    /** Time to accept and to resolve, by priority. */
    targets?: {
      [priority in 'P1' | 'P2' | 'P3' | 'P4']?: {
        /** Default: 10 minutes. */
        response?: HumanDuration | string;
        /** Default: 4 hours, 8 hours, 3 days, 5 days. */
        resolution?: HumanDuration | string;
      };
    };

    /** How long after closing an incident can be reopened. Default: 14 days. */
    reopenWindow?: HumanDuration | string;

    /** How long a resolved incident waits for an answer before it is closed. Default: 5 days. */
    autoClose?: HumanDuration | string;

    attachments?: {
      /** Largest file, such as `10MB`, the default. A kilobyte has 1024 bytes. */
      limit?: string;
    };

    notifications?: {
      /** Notifications are stored as text, in one language for everybody. Default: en. */
      language?: 'en' | 'zh';
    };

    /**
     * How long a read may use a decision of the permission policy, and what groups its caller
     * is in, again: at most 5 seconds; false asks each time. Writes always ask. Default: 3
     * seconds.
     */
    permissionMemo?: HumanDuration | string | false;

    sqlite?: {
      /** FULL, the default, keeps every acknowledged write through a power cut. */
      synchronous?: 'FULL' | 'NORMAL';
    };

    demo?: {
      /** Fill an empty desk with some weeks of made-up history. Default: false. */
      history?: boolean;
    };
  };
}
