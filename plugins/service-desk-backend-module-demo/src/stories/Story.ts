import type {
  FileIncidentRequest,
  IncidentAction,
  IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import type { Person } from '../people';

/** Whoever acts in a story: one of the demo people, or the product itself by the clock. */
export type Actor = Person | 'the clock';

/**
 * What happens next: how long after the step before it (`4m`, `2h`, `1d 3h`), by whom, what,
 * and with what. `say` is a public entry on the timeline, `note` an internal one.
 */
export type Step =
  | {
      [A in IncidentAction]: [
        after: string,
        by: Actor,
        action: A,
        body: IncidentActionRequests[A],
      ];
    }[IncidentAction]
  | [after: string, by: Actor, action: 'say' | 'note', text: string]
  | [after: string, by: Actor, action: 'follow'];

/** When a story begins: some time before now, or at a time of day some days before today. */
export type Beginning = { ago: string } | { daysAgo: number; at: string };

/** The life of one incident. */
export interface Story {
  begins: Beginning;
  by: Person;
  incident: FileIncidentRequest;
  steps: Step[];
}
