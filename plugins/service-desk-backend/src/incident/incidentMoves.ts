import type {
  IncidentRelation,
  IncidentState,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type {
  AssignmentMove,
  AssignmentTarget,
  CurrentAssignment,
} from '../assignment/AssignmentHistory';
import type {
  AssignmentGround,
  AssignmentProposal,
  AssignmentService,
} from '../assignment/AssignmentService';
import type { CatalogDirectory } from '@firstline/backend-kit';
import type { KnownArticle } from '../knowledge/KnowledgeDirectory';
import type { MajorChange } from '../major/MajorRegister';
import type { Caller } from '../people/Caller';
import type {
  SatisfactionChange,
  SatisfactionRegister,
} from '../satisfaction/SatisfactionRegister';
import type {
  ClockEvent,
  ServiceLevelService,
} from '../service-level/ServiceLevelService';
import type { DeskConfig } from '../settings/DeskConfig';
import type {
  NewTimelineEntry,
  TimelineService,
} from '../timeline/TimelineService';
import type { IncidentRecord } from './IncidentRecord';

/** What a move asks before its transaction opens. */
export interface LookUps {
  catalog: CatalogDirectory;
  assignments: AssignmentService;
  serviceLevels: Pick<ServiceLevelService, 'choose'>;
  timeline: TimelineService;
  satisfaction: Pick<SatisfactionRegister, 'ratingsOf'>;
  config: DeskConfig;
  /** The refusal of a move that this incident does not allow now. */
  conflict(message: string): Error;
}

/** What a move is decided from. */
export interface MoveInput<Body> {
  record: IncidentRecord;
  body: Body;
  by: Caller;
  now: DateTime;
  /** The state the lifecycle leads to. */
  to: IncidentState;
  config: DeskConfig;
  /** The article that the body names, as the caller was shown it. */
  article?: KnownArticle;
  /** Who has it, and where a return goes. */
  current?: CurrentAssignment;
}

/** What follows from a move; all of it is stored in one transaction. */
export interface Transition {
  /** The changed record; version, times of change and access rows are the frame's. */
  record: IncidentRecord;
  /** In the order they are read. */
  entries: NewTimelineEntry[];
  /** Which of the entries tells what changed and is announced; the first by default. */
  headline?: number;
  clock?: ClockEvent;
  assignment?:
    | ({ kind: 'begin'; move: AssignmentMove } & AssignmentTarget)
    | { kind: 'accept'; assignee: string }
    | { kind: 'end' };
  /** New owners of the configuration items, when these changed. */
  ciOwners?: string[];
  /** What is known of the article that the resolution names, if anything is. */
  article?: KnownArticle;
  /** Refs that are told besides those concerned: managers, and whom a step names. */
  alsoTell?: string[];
  /** What the requester said of it, and what came of calling them. */
  satisfaction?: SatisfactionChange;
  /** What is stored of its major part. */
  major?: MajorChange;
  /** A further write that follows from this one, in its transaction. */
  next?: (written: IncidentRecord) => { by: Caller; transition: Transition };
}

/** A move that was looked up: what its transaction has to do. */
export interface PreparedMove<Body> {
  /** What an assignment by the rules is decided from, if the move needs one. */
  ground?: AssignmentGround;
  /** Pure; runs on the very version of the record that was looked up. */
  apply(input: MoveInput<Body>, proposal?: AssignmentProposal): Transition;
}

/**
 * A move of the lifecycle. One that needs the catalog asks it in `prepare`, before the
 * transaction opens, and refuses there what cannot be.
 */
export interface Move<Body> {
  /** Refuses fields of the body that not everybody who may make the move may use. */
  permit?(body: Body, relations: readonly IncidentRelation[]): void;
  prepare?(
    input: MoveInput<Body>,
    lookUps: LookUps,
  ): Promise<PreparedMove<Body>>;
  /** For a move that needs no look-up; pure. */
  apply?(input: MoveInput<Body>): Transition;
}
