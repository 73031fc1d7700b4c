import { conflictError, toDbTime } from '@firstline/backend-kit';
import {
  isOpen,
  type AttachmentInfo,
  type ClockView,
  type TimelineEntry,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import { isSameSpan, spanOf } from '../service-level/incidentSpan';
import { accessAfter } from './accessAfter';
import { announcementsOf } from './incidentAnnouncements';
import { clockEventsOf } from './clockEventsOf';
import { changesBetween } from './incidentChanges';
import type { IncidentDependencies } from './incidentDependencies';
import type { Transition } from './incidentMoves';
import type { IncidentRecord } from './IncidentRecord';

/** What a write is made with. */
export interface WriteContext {
  by: Caller;
  at: DateTime;
  transaction: Knex.Transaction;
}

/** What was written. */
export interface Written {
  record: IncidentRecord;
  entries: TimelineEntry[];
  /** Its clocks as they are now; absent when the write touched none. */
  clocks?: ClockView[];
}

/** Stores a record and everything that must follow from its change, in one transaction. */
export class IncidentWriter {
  readonly #deps: IncidentDependencies;

  static create(deps: IncidentDependencies): IncidentWriter {
    return new IncidentWriter(deps);
  }

  private constructor(deps: IncidentDependencies) {
    this.#deps = deps;
  }

  /** Stores a new incident; its id and version are in the transition's record. */
  async insert(
    transition: Transition,
    files: { attachmentIds?: string[] },
    context: WriteContext,
  ): Promise<Written> {
    const { transaction } = context;
    const { id } = transition.record;
    const record: IncidentRecord = {
      ...transition.record,
      access: accessAfter(undefined, transition.record, transition),
    };
    const { nextDueAt, clocks } = await this.#clocks(transition, context);
    await this.#deps.store.insert(record, { nextDueAt, transaction });
    await this.#link(
      files.attachmentIds,
      { incidentId: id, internal: false },
      context,
    );
    const entries = await this.#follow(undefined, record, transition, context);
    return this.#goOn({ record, entries, clocks }, transition, context);
  }

  /**
   * Stores a changed incident.
   *
   * @param before - as it was read in this transaction
   * @throws ConflictError when another write came first
   */
  async update(
    before: IncidentRecord,
    transition: Transition,
    context: WriteContext,
  ): Promise<Written> {
    const { transaction } = context;
    const record: IncidentRecord = {
      ...transition.record,
      version: before.version + 1,
      updatedAt: toDbTime(context.at),
      access: accessAfter(before, transition.record, transition),
    };
    const { nextDueAt, clocks } = await this.#clocks(transition, context);
    const stored = await this.#deps.store.update(record, {
      seenVersion: before.version,
      nextDueAt,
      transaction,
    });
    if (!stored) {
      throw conflictError('Somebody else changed the incident meanwhile');
    }
    const entries = await this.#follow(before, record, transition, context);
    return this.#goOn({ record, entries, clocks }, transition, context);
  }

  /** Hangs uploads on an incident or an entry of it. */
  async linkToEntry(
    ids: string[] | undefined,
    entry: TimelineEntry,
    incidentId: number,
    context: WriteContext,
  ): Promise<AttachmentInfo[]> {
    return this.#link(
      ids,
      {
        incidentId,
        entryId: entry.id,
        internal: entry.visibility === 'internal',
      },
      context,
    );
  }

  async #clocks(
    transition: Transition,
    { at, transaction }: WriteContext,
  ): Promise<{ nextDueAt?: string; clocks?: ClockView[] }> {
    const { serviceLevels } = this.#deps;
    const { id, priority } = transition.record;
    const events = clockEventsOf(transition);
    if (events.length === 0) {
      return { nextDueAt: await serviceLevels.nextDueAt(id, { transaction }) };
    }
    return serviceLevels.apply(id, events, { at, transaction, priority });
  }

  async #follow(
    before: IncidentRecord | undefined,
    record: IncidentRecord,
    transition: Transition,
    context: WriteContext,
  ): Promise<TimelineEntry[]> {
    const { at, by, transaction } = context;
    await this.#assign(record.id, transition, context);
    await this.#spans(before, record, context);
    await this.#markSolution(before, record, transition, context);
    await this.#major(before, record, transition, context);
    await this.#deps.satisfaction.follow(
      { before, record, change: transition.satisfaction },
      context,
    );
    const headline = transition.headline ?? 0;
    const entries = await this.#deps.timeline.append(
      record.id,
      transition.entries.map((entry, i) =>
        i === headline
          ? {
              ...entry,
              changes: [
                ...changesBetween(before, record),
                ...(entry.changes ?? []),
              ],
            }
          : entry,
      ),
      { at, transaction },
    );
    await this.#facts(before, record, transition, context);
    const happenings = entries.map((entry, i) => ({
      key: entry.id,
      messages: announcementsOf({
        before,
        record,
        entry,
        headline: i === headline,
        actor: by.ref,
        alsoTell: transition.alsoTell,
        config: this.#deps.config,
      }),
    }));
    await this.#deps.outbox.add(happenings, { at, transaction });
    return entries;
  }

  async #spans(
    before: IncidentRecord | undefined,
    record: IncidentRecord,
    { at, transaction }: WriteContext,
  ): Promise<void> {
    const next = spanOf(record);
    if (isSameSpan(before && spanOf(before), next)) return;
    const calendar = record.serviceLevel?.calendar;
    await this.#deps.spans.follow(record.id, next, {
      at,
      calendar,
      filed: before === undefined,
      transaction,
    });
  }

  /** Measures read the timeline too: after its entries. */
  async #facts(
    before: IncidentRecord | undefined,
    record: IncidentRecord,
    { assignment }: Transition,
    { transaction }: WriteContext,
  ): Promise<void> {
    await this.#deps.facts.follow(
      record.id,
      {
        created: before === undefined,
        handedOver: assignment?.kind === 'begin',
        openOrEnded:
          before !== undefined && isOpen(before.state) !== isOpen(record.state),
      },
      { transaction },
    );
  }

  /** The further write that this one brings about. */
  async #goOn(
    written: Written,
    { next }: Transition,
    context: WriteContext,
  ): Promise<Written> {
    if (!next) return written;
    const { by, transition } = next(written.record);
    const further = await this.update(written.record, transition, {
      ...context,
      by,
    });
    return {
      record: further.record,
      entries: [...written.entries, ...further.entries],
      clocks: further.clocks ?? written.clocks,
    };
  }

  /** What resolves together with a major incident waits from its end on, until it is reopened. */
  async #major(
    before: IncidentRecord | undefined,
    record: IncidentRecord,
    { major }: Transition,
    context: WriteContext,
  ): Promise<void> {
    if (major) await this.#deps.majors.apply(record.id, major, context);
    if (!before?.major || isOpen(before.state) === isOpen(record.state)) return;
    if (isOpen(record.state)) {
      await this.#deps.majorLinks.cancelDue(record.id, context);
    } else {
      await this.#deps.majorLinks.makeDue(record.id, context);
    }
  }

  async #markSolution(
    before: IncidentRecord | undefined,
    record: IncidentRecord,
    { article }: Transition,
    context: WriteContext,
  ): Promise<void> {
    const number = record.resolution?.articleNumber;
    if (number === before?.resolution?.articleNumber) return;
    await this.#deps.articles.setSolvedWith(
      record.id,
      number === undefined ? undefined : { ...article, number },
      context,
    );
  }

  async #assign(
    incidentId: number,
    { assignment }: Transition,
    { at, by, transaction }: WriteContext,
  ): Promise<void> {
    const { history } = this.#deps;
    const options = { at, transaction };
    if (assignment?.kind === 'begin') {
      const { team, assignee, tier, move } = assignment;
      const next = { team, assignee, tier, move, by: by.ref };
      await history.begin(incidentId, next, options);
    } else if (assignment?.kind === 'accept') {
      await history.accept(incidentId, assignment.assignee, options);
    } else if (assignment?.kind === 'end') {
      await history.end(incidentId, options);
    }
  }

  async #link(
    ids: string[] | undefined,
    place: { incidentId: number; entryId?: string; internal: boolean },
    { by, at, transaction }: WriteContext,
  ): Promise<AttachmentInfo[]> {
    if (!ids?.length) return [];
    return this.#deps.attachments.link(ids, place, {
      uploader: by.ref,
      at,
      transaction,
    });
  }
}
