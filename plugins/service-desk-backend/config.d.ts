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
      /**
       * Decides complaints about desk managers. Default: the group above theirs in the
       * catalog, and so on upwards.
       */
      complaintReviewers?: string;
    };

    /** How the desk is reached besides its screens; they show it to those who report. */
    contact?: {
      /** The hotline. */
      phone?: string;
      /** Its number from a telephone of the house. */
      extension?: string;
      email?: string;
      website?: string;
      /** An account in a messenger, such as `WeChat: northwind-it`. */
      chat?: string;
      /** When somebody answers, by language code. */
      hours?: { [language: string]: string };
    };

    /** Complaints; see docs/complaints.md. */
    complaints?: {
      /** How long each step may take, in working time of the default service level. */
      targets?: {
        /** Until the desk has verified it. Default: 8 hours. */
        verification?: HumanDuration | string;
        /** From then until the manager has decided. Default: 24 hours. */
        decision?: HumanDuration | string;
        /** From then until the complainant has an answer. Default: 8 hours. */
        answer?: HumanDuration | string;
      };
      /** After an answer that nobody replied to, until it is closed. Default: 10 days. */
      autoClose?: HumanDuration | string;
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

    /**
     * How the work of people is weighed, and who besides the desk managers sees their
     * figures and reviews their days; see docs/assessment.md.
     */
    assessment?: {
      /** Points for one of each, from 0. */
      weights?: {
        /** Default: 1. */
        taken?: number;
        /** Default: 3. */
        solved?: number;
        /** Taken off. Default: 3. */
        reopened?: number;
        /** For an hour logged. Default: 1. */
        workHours?: number;
        /** For all responses within the target; half of them give half. Default: 20. */
        responseRate?: number;
        /** For each point of the mean above 3, taken off below. Default: 10. */
        ratingMean?: number;
        /** Taken off; only in what managers see. Default: 10. */
        complaintsUpheld?: number;
        /** Default: 3. */
        articlesWritten?: number;
        /** Default: 1. */
        articlesUsed?: number;
      };
      /** Refs of users or groups, by the ref of the team whose people they manage. */
      managers?: { [team: string]: string | string[] };
    };

    /**
     * Who gets an incident. Without rules: the desk first, then who owns the configuration
     * item; see docs/assignment.md.
     */
    assignment?: {
      /** The first that matches decides. */
      rules?: Array<{
        /** People are told it, so each has its own. */
        name: string;
        /** Only at this tier, from 1 to 9. Default: at every tier. */
        tier?: number;
        /** What has to hold, all of it; each takes one value, or a list of which one has to. */
        if?: {
          /** A path such as `network/vpn`; those below it match too. */
          category?: string | string[];
          ciRef?: string | string[];
          /** Such as `resource`. */
          ciKind?: string | string[];
          ciType?: string | string[];
          ciTag?: string | string[];
          ciLifecycle?: string | string[];
          /** Entity ref of the system the item is part of. */
          ciSystem?: string | string[];
          /** A key, or `key: value`. */
          ciAnnotation?: string | string[];
          priority?: string | string[];
          /** Contained in the location, whatever the case. */
          location?: string | string[];
          channel?: string | string[];
          /** A group the requester is a member of. */
          requesterGroup?: string | string[];
          /** `inside` or `outside` and the name of a calendar: `outside office`. */
          hours?: string | string[];
        };
        /** At least one of them. */
        then: {
          /** Entity ref of a group. */
          team?: string;
          /** Tier of the team; without a team, the tier whose default counts. */
          tier?: number;
          /** Skills the person needs, all of them; lower case. */
          skills?: string | string[];
          /** User ref of who gets it; needs the team. */
          assignee?: string;
          /** Name of a contract. */
          vendor?: string;
        };
      }>;
      /** How teams get their work, by group ref. */
      teams?: {
        [team: string]: {
          /** To a person at once, or from the team's queue. Default: pull. */
          mode?: 'assign' | 'pull';
          /** Calendar of those who have no hours of their own. Default: every hour. */
          calendar?: string;
          /** User ref of who hears of leave with open work. Default: the incident managers. */
          lead?: string;
        };
      };
      /** What an open incident weighs in somebody's load. */
      weights?: {
        /** Default: 8. */
        P1?: number;
        /** Default: 4. */
        P2?: number;
        /** Default: 2. */
        P3?: number;
        /** Default: 1. */
        P4?: number;
      };
    };

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

    /** Working hours and days, by a name of lower-case letters, digits and hyphens. */
    calendars?: {
      [name: string]: {
        /** As screens show it. Default: its name. */
        title?: string;
        /** Titles in other languages, by language code, such as `zh`. */
        titles?: { [language: string]: string };
        /** IANA name, such as `Asia/Shanghai`. */
        timeZone: string;
        /**
         * Periods such as `09:00-18:00`, by weekday; `22:00-06:00` ends on the next day. A
         * weekday that is not named is free.
         */
        hours: {
          [day in
            | 'mon'
            | 'tue'
            | 'wed'
            | 'thu'
            | 'fri'
            | 'sat'
            | 'sun']?: string[];
        };
        /** Holidays that come with the product. */
        include?: 'china-2026-2027' | Array<'china-2026-2027'>;
        /** Days without work, such as `2026-12-24`. */
        holidays?: string[];
        /**
         * Days worked although their weekday is free or they are holidays, by the hours of
         * their weekday, or of the first working day of the week.
         */
        workdays?: string[];
      };
    };

    /**
     * Time to accept and to resolve, by priority: of the level that is the default when none
     * of `serviceLevels` is, and wherever a level leaves a time out.
     */
    targets?: {
      [priority in 'P1' | 'P2' | 'P3' | 'P4']?: {
        /** Default: 10 minutes. */
        response?: HumanDuration | string;
        /** Default: 4 hours, 8 hours, 3 days, 5 days. */
        resolution?: HumanDuration | string;
      };
    };

    /**
     * Agreements with those who use a service, by name. A configuration item has the one its
     * annotation `firstline.io/service-level` names, else that of its owner, else that of its
     * system, else the default.
     */
    serviceLevels?: {
      [name: string]: {
        title: string;
        /** Titles in other languages, by language code, such as `zh`. */
        titles?: { [language: string]: string };
        /** Name of a calendar; without one every hour counts. */
        calendar?: string;
        /** One can be. */
        default?: boolean;
        /** In working time of the calendar. */
        targets?: {
          [priority in 'P1' | 'P2' | 'P3' | 'P4']?: {
            response?: HumanDuration | string;
            resolution?: HumanDuration | string;
          };
        };
        /** Group refs: of what one of them owns. */
        owners?: string[];
        /** Entity refs: of what is part of one of them. */
        systems?: string[];
      };
    };

    /** The time each tier gives itself, by number from 1 to 9. */
    operationalLevels?: {
      [tier: string]: {
        /** From the assignment to the acceptance. */
        accept?: HumanDuration | string;
        /** From the assignment until it is handed over or solved. */
        handOver?: HumanDuration | string;
        /** Name of a calendar; default: that of the incident's service level. */
        calendar?: string;
      };
    };

    /** What was agreed with vendors, by name. */
    contracts?: {
      [name: string]: {
        title: string;
        /** Titles in other languages, by language code, such as `zh`. */
        titles?: { [language: string]: string };
        /** From the assignment to the acceptance. */
        accept?: HumanDuration | string;
        resolve?: HumanDuration | string;
        /** Name of a calendar; without one every hour counts. */
        calendar?: string;
        /** Whom to call; shown to those who work on incidents. */
        contact?: {
          /** A person or a desk. */
          name?: string;
          phone?: string;
          email?: string;
          /** Where calls are filed with them: http or https. */
          url?: string;
        };
        /** What the vendor knows you by: a customer or contract number. */
        reference?: string;
        /** The last day it holds, such as `2027-12-31`. */
        until?: string;
      };
    };

    /**
     * What happens when the time of a clock is used up, and before: each step once, by a
     * sweep. Frozen into an incident when the clock starts; see docs/escalation.md.
     */
    escalation?: {
      /**
       * In place of the default ladder. An empty one does nothing.
       */
      ladder?: Array<{
        /** Whose time: to accept, to solve, of a tier, until the next update of a major incident. */
        clock: 'response' | 'resolution' | 'ola' | 'update';
        /** Of the clock `ola` alone; default: both. */
        phase?: 'accept' | 'hand-over';
        /** Share of the target, from 1 to 1000; above 100 after it is used up. */
        percent: number;
        do: Array<
          | 'notify-assignee'
          | 'notify-team'
          | 'notify-first-contact'
          | 'notify-incident-managers'
          | 'notify-desk-managers'
          | 'escalate-functional'
        >;
        /** Only for incidents that have one of these when the clock starts; default: all. */
        priorities?: Array<'P1' | 'P2' | 'P3' | 'P4'>;
      }>;
    };

    major?: {
      /** How often updates of a major incident are due. Default: 30 minutes. */
      updateEvery?: HumanDuration | string;
      /**
       * What makes an incident a major one when it is filed or classified anew: the first
       * rule of which all holds. Default: none, people declare.
       */
      rules?: Array<{
        /** Its priority is one of these. */
        priorities?: Array<'P1' | 'P2' | 'P3' | 'P4'>;
        /** At least so many items depend on its configuration items; at most 200. */
        dependentsAtLeast?: number;
      }>;
    };

    /** What the desk aims at; on the dashboard and in reports, see docs/measures.md. */
    measures?: {
      /** Parts of 1, such as 0.95. */
      targets?: {
        /** At least. */
        responseRate?: number;
        /** At least. */
        resolutionRate?: number;
        /** At least. */
        firstLineResolutionRate?: number;
        /** At least. */
        secondLineResolutionRate?: number;
        /** At least. */
        firstContactResolutionRate?: number;
        /** At least. */
        neverReassignedRate?: number;
        /** At least. */
        satisfactionRate?: number;
        /** At least. */
        satisfactionSpeedRate?: number;
        /** At least. */
        satisfactionAttitudeRate?: number;
        /** At least. */
        satisfactionResultRate?: number;
        /** At most. */
        reopenRate?: number;
        /** At most. */
        escalationRate?: number;
        /** At most. */
        pingPongRate?: number;
      };
    };

    reports?: {
      /** On the first working day of each month. Default: true. */ scheduled?: boolean;
      /** Whose months and working days are meant. Default: that of the default service level. */
      calendar?: string;
      /** Hour of that day, 0 to 23, in the time zone of the calendar. Default: 6. */
      hour?: number;
      /** Besides the whole desk: refs of systems, and of groups for all they own. */
      systems?: string[];
      owners?: string[];
      /** Refs of users and groups who are told that a scheduled report is there. */
      recipients?: string[];
    };

    /** How it was for the requester, and calls to those who do not answer; see docs/satisfaction.md. */
    satisfaction?: {
      /** Who is asked: by the first rule of which all holds. Without one, everybody. */
      surveys?: Array<{
        /** Each takes one value, or a list of which one has to hold. */
        if?: {
          priority?: string | string[];
          /** A path such as `network/vpn`; those below it match too. */
          category?: string | string[];
          channel?: string | string[];
          /** Group ref of who solved it. */
          team?: string | string[];
        };
        /** From 0, nobody, to 1, everybody. */
        share: number;
      }>;
      /** After the resolution. Default: 1 day and 3 days; an empty list reminds nobody. */
      reminders?: Array<HumanDuration | string>;
      /** When the desk calls those who have not answered. Default: 1 day. */
      followUpAfter?: HumanDuration | string;
      /** How long a one-time link is good. Default: 14 days. */
      linkExpiry?: HumanDuration | string;
      /**
       * Signs one-time links; at least 32 characters. Default: made once, kept in the database.
       * @visibility secret
       */
      linkSecret?: string;
      /** What the desk says on the phone, Markdown by language code. */
      callScript?: { [language: string]: string };
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
      /**
       * What groups are notified in, and people whose screens have not said yet what they
       * read. Default: en.
       */
      language?: 'en' | 'zh';
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
          /** Incidents, complaints, and comments on them. */
          filings?: {
            /** Each person. Default: 60. */
            person?: number;
            /** Each service, such as a monitoring system. Default: 6000. */
            service?: number;
          };
          /** Searches of incidents and complaints, and suggestions while somebody writes. */
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

    demo?: {
      /** Fill an empty desk with some weeks of made-up history. Default: false. */
      history?: boolean;
    };
  };
}
