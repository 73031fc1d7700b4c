import {
  type AddHelperRequest,
  type AddTimelineEntryRequest,
  type DeskLanguage,
  type FileIncidentRequest,
  type Incident,
  type IncidentAction,
  type IncidentActionBodies,
  type IncidentActionRequests,
  type ListIncidentsRequest,
  type ServiceDeskApi,
  type TimelineEntry,
  type VisibleIncident,
  type WriteOptions,
  addTimelineEntrySchema,
  fileIncidentSchema,
  incidentActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { buildSample } from './buildSample';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { makeMove } from './fakeMoves';
import { comparing, passes } from './fakeQueries';
import { countQueues, summarise } from './fakeReads';
import { FakeMajorDesk } from './FakeMajorDesk';
import { type FakeState, newId } from './fakeState';
import { deskPersonOf } from './people';
import { samples } from './samples';
import { sampleSettings } from './settings';

/** The records the fake starts with. */
export function sampleState(now = Date.now()): FakeState {
  return {
    records: samples.map(sample => buildSample(sample, now)),
    attachments: {},
    idempotency: {},
  };
}

/**
 * A service desk in memory, for looking at and testing the screens. It follows the
 * lifecycle table and the rules of who sees what, roughly; the backend is the authority.
 */
export class FakeServiceDesk extends FakeMajorDesk implements ServiceDeskApi {
  /**
   * @param options - `as`: who looks, e.g. `li.na`; `before`: awaited before each call,
   * to delay or fail it; `onChange`: told the number of each incident that changed
   */
  static create(options: {
    as: string;
    state?: FakeState;
    before?: (method: string) => Promise<void>;
    onChange?: (number: string) => void;
  }): FakeServiceDesk {
    return new FakeServiceDesk({
      person: deskPersonOf(options.as),
      state: options.state ?? sampleState(),
      before: options.before,
      onChange: options.onChange,
    });
  }

  async fileIncident(request: FileIncidentRequest, options?: WriteOptions) {
    await this.before?.('fileIncident');
    const body = await this.parse(fileIncidentSchema, request);
    const key = options?.idempotencyKey;
    const known = key && this.state.idempotency[key];
    if (known) return this.see(known) as Promise<Incident>;
    const record = buildSample(
      {
        id: this.state.records.length + 1,
        title: body.title,
        description: body.description ?? '',
        state: 'assigned',
        minutesAgo: 0,
        requester: body.reporter
          ? body.reporter.userRef?.split('/')[1]
          : this.person.userRef.split('/')[1],
        ci: body.ciRefs ?? [],
        category: body.category ?? 'application',
        impact: body.impact,
        urgency: body.urgency,
        channel: body.channel,
        team: 'service-desk',
        agent: body.reporter ? this.person.userRef.split('/')[1] : undefined,
        more: {
          reporter: body.reporter,
          location: body.location,
          desiredResolutionAt: body.desiredResolutionAt,
          attachments: this.attachments(body.attachmentIds),
          ...(body.occurredAt && { occurredAt: body.occurredAt }),
        },
      },
      Date.now(),
    );
    this.state.records.push(record);
    if (key) this.state.idempotency[key] = record.incident.number;
    this.changed(record);
    return this.see(record.incident.number) as Promise<Incident>;
  }

  async listIncidents(request: ListIncidentsRequest = {}) {
    await this.before?.('listIncidents');
    const all = this.visible()
      .filter(item => passes(item, request))
      .filter(item => request.involving !== 'me' || this.involves(item))
      .filter(item => request.helping !== 'me' || this.helps(item))
      .filter(item => !request.announced || this.isAnnounced(item))
      .sort(comparing(request.sort));
    const limit = request.limit ?? 25;
    const from = Number(request.cursor ?? 0);
    return {
      items: all.slice(from, from + limit),
      totalItems: all.length,
      ...(from + limit < all.length && { nextCursor: String(from + limit) }),
    };
  }

  async getIncident(number: string) {
    await this.before?.('getIncident');
    return this.see(number);
  }

  async act<A extends IncidentAction>(
    number: string,
    action: A,
    request: IncidentActionRequests[A],
    options?: WriteOptions,
  ) {
    await this.before?.('act');
    const seen = await this.see(number);
    const record = this.record(number)!;
    const body = (await this.parse(
      incidentActionSchemas[action],
      request,
    )) as IncidentActionBodies[A];
    const stale =
      options?.ifMatch !== undefined && options.ifMatch !== seen.version;
    if (stale || !seen.allowedActions.includes(action)) {
      throw await refusal(409, `The incident is ${seen.state}`, {
        state: seen.state,
        version: seen.version,
        allowedActions: seen.allowedActions,
      });
    }
    makeMove({ record, action, body, person: this.person });
    this.moved(record, action, 'reason' in body ? body.reason : undefined);
    this.changed(record);
    return this.see(number);
  }

  async getTimeline(
    number: string,
    request: { limit?: number; cursor?: string } = {},
  ) {
    await this.before?.('getTimeline');
    const { view } = await this.see(number);
    const all = this.record(number)!.timeline.filter(entry =>
      view === 'announced'
        ? entry.kind === 'announced'
        : view === 'internal' || entry.visibility === 'public',
    );
    const limit = request.limit ?? 25;
    const from = Number(request.cursor ?? 0);
    return {
      items: all.slice(from, from + limit).map(entry => ({
        ...entry,
        reason: view === 'internal' ? entry.reason : undefined,
      })),
      totalItems: all.length,
      ...(from + limit < all.length && { nextCursor: String(from + limit) }),
    };
  }

  async addTimelineEntry(number: string, request: AddTimelineEntryRequest) {
    await this.before?.('addTimelineEntry');
    const { viewer } = await this.see(number);
    const body = await this.parse(addTimelineEntrySchema, request);
    if (!viewer.mayWrite.includes(body.visibility)) {
      throw await refusal(403, 'You may not write that here');
    }
    const record = this.record(number)!;
    const entry: TimelineEntry = {
      id: newId(),
      kind: body.update ? 'updated' : 'comment',
      visibility: body.visibility,
      actor: this.person.userRef,
      at: new Date().toISOString(),
      text: body.text,
      changes: [],
      attachments: this.attachments(body.attachmentIds),
    };
    record.timeline.push(entry);
    this.said(record, body.visibility);
    const { incident } = record;
    const answered =
      incident.state === 'pending' &&
      incident.waitingFor === 'requester' &&
      incident.requester === this.person.userRef;
    if (answered) {
      makeMove({ record, action: 'resume', body: {}, person: this.person });
    }
    this.changed(record);
    return entry;
  }

  async subscribe(number: string) {
    await this.before?.('subscribe');
    await this.see(number);
    const record = this.record(number)!;
    record.followers = [...new Set([...record.followers, this.person.userRef])];
    this.changed(record);
    return this.see(number);
  }

  async unsubscribe(number: string) {
    await this.before?.('unsubscribe');
    await this.see(number);
    const record = this.record(number)!;
    record.followers = record.followers.filter(
      ref => ref !== this.person.userRef,
    );
    this.changed(record);
    return this.see(number);
  }

  async addParticipant(number: string, userRef: string) {
    await this.before?.('addParticipant');
    return this.setPart(number, { part: 'participant', to: userRef });
  }

  async removeParticipant(number: string, userRef: string) {
    await this.before?.('removeParticipant');
    return this.setPart(number, { part: 'participant', from: userRef });
  }

  async addHelper(number: string, { userRef, reason }: AddHelperRequest) {
    await this.before?.('addHelper');
    return this.setPart(number, { part: 'helper', to: userRef, reason });
  }

  async removeHelper(number: string, userRef: string) {
    await this.before?.('removeHelper');
    return this.setPart(number, { part: 'helper', from: userRef });
  }

  async getMe() {
    await this.before?.('getMe');
    return this.person;
  }

  async setLanguage(language: DeskLanguage) {
    await this.before?.('setLanguage');
    this.person.language = language;
    return this.person;
  }

  async getCounts() {
    await this.before?.('getCounts');
    return countQueues(this.person, this.visible());
  }

  async getSettings() {
    await this.before?.('getSettings');
    return sampleSettings;
  }

  async getConfigurationItemSummaries(refs: string[]) {
    await this.before?.('getConfigurationItemSummaries');
    return summarise(this.person, this.state, refs);
  }

  private async setPart(
    number: string,
    change: {
      part: 'participant' | 'helper';
      to?: string;
      from?: string;
      reason?: string;
    },
  ): Promise<VisibleIncident> {
    await this.see(number);
    const { part, to, from, reason } = change;
    const record = this.record(number)!;
    const list = part === 'helper' ? 'helpers' : 'participants';
    const others = (record.incident[list] ?? []).filter(
      ref => ref !== (to ?? from),
    );
    record.incident[list] = to ? [...others, to] : others;
    record.timeline.push({
      id: newId(),
      kind: to ? `${part}Added` : `${part}Removed`,
      visibility: part === 'helper' ? 'internal' : 'public',
      actor: this.person.userRef,
      at: new Date().toISOString(),
      reason,
      changes: [{ field: part, to, from }],
      attachments: [],
    });
    this.changed(record);
    return this.see(number);
  }
}
