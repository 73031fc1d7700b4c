import type {
  FileIncident,
  Incident,
  IncidentAction,
  IncidentActionBodies,
  IncidentView,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { NamedArticle } from '../knowledge/ArticleLinks';
import type { KnownArticle } from '../knowledge/KnowledgeDirectory';
import type { Caller } from '../people/Caller';
import type { IncidentService, WriteOptions } from './IncidentService';

/** What the clock does to incidents; each is safe on any replica and to run twice. */
export interface IncidentSweeps {
  /**
   * Closes what was resolved longer than `autoCloseDays` ago and not answered.
   * @returns how many were closed
   */
  closeUnanswered(): Promise<number>;
  /**
   * Resumes what was held until a moment that has come.
   * @returns how many were resumed
   */
  resumeDue(): Promise<number>;
  /**
   * Takes the steps of escalation ladders that are due, each once.
   * @returns how many were taken
   */
  takeSteps(options?: { signal?: AbortSignal }): Promise<number>;
  /**
   * Resolves what was linked to a major incident that is over.
   * @returns how many were settled
   */
  settleLinks(options?: { signal?: AbortSignal }): Promise<number>;
}

/** Options of a move, with what was looked up for it on the caller's behalf. */
export interface MoveOptions extends WriteOptions<Caller> {
  /** The article a `resolve` names; absent when the knowledge base could not be asked. */
  article?: KnownArticle;
}

/** The incident service with what the rest of the backend needs of it. */
export interface IncidentDesk extends IncidentService<Caller>, IncidentSweeps {
  act<A extends IncidentAction>(
    number: string,
    action: A,
    body: IncidentActionBodies[A],
    options: MoveOptions,
  ): Promise<VisibleIncident>;
  /**
   * Attaches an article to an incident, or takes it off; the same twice changes nothing.
   * For those who work on it.
   */
  setArticle(
    number: string,
    article: NamedArticle,
    options: WriteOptions<Caller> & { attached: boolean },
  ): Promise<VisibleIncident>;
  /**
   * What the same request, with the same idempotency key, has filed before; undefined when
   * it comes for the first time.
   */
  filedBefore(
    input: FileIncident,
    options: WriteOptions<Caller>,
  ): Promise<Incident | undefined>;
  /**
   * How much of an incident a caller gets; undefined when they may not know of it, exactly
   * as for one that does not exist.
   */
  viewOf(
    incidentId: number,
    options: { by: Caller },
  ): Promise<IncidentView | undefined>;
}
