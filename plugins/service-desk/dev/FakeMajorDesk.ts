import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type Incident,
  type IncidentAction,
  type MajorBanners,
  type MajorReviewRequest,
  type VisibleIncident,
  type Visibility,
  type Watch,
  type WatchList,
  isOpen,
  watchLists,
} from '@firstline/plugin-service-desk-common';
import { FakeAgentsDesk } from './FakeAgentsDesk';
import {
  bannerOf,
  declareMajor,
  postedUpdate,
  resolvedMajor,
} from './fakeMajor';
import type { FakeRecord } from './fakeState';

const MINUTE_MS = 60_000;
const SHORT_MS = 15 * MINUTE_MS;
const UNASSIGNED_MS = 10 * MINUTE_MS;
const BOUNCING = 3;
const SHOWN = 25;

const runs = ({ clocks }: Incident) => clocks.filter(clock => !clock.stoppedAt);

const belongs: Record<WatchList, (item: Incident, now: number) => boolean> = {
  aboutToBreach: (item, now) =>
    runs(item).some(
      ({ state, dueAt }) =>
        state === 'running' &&
        Date.parse(dueAt) > now &&
        Date.parse(dueAt) < now + SHORT_MS,
    ),
  breached: item => item.clocks.some(({ state }) => state === 'breached'),
  major: item => item.major,
  unassigned: (item, now) =>
    !item.assignee && Date.parse(item.createdAt) < now - UNASSIGNED_MS,
  bouncing: item => item.reassignmentCount >= BOUNCING,
};

/** The part of the fake desk that watches, and that knows major incidents. */
export abstract class FakeMajorDesk extends FakeAgentsDesk {
  async getWatch(): Promise<Watch> {
    await this.before?.('getWatch');
    if (!this.person.incidentManager && !this.person.deskManager) {
      throw await refusal(403, 'Only managers watch');
    }
    const open = this.visible().filter(
      (item): item is Incident =>
        item.view === 'internal' && isOpen(item.state),
    );
    const now = Date.now();
    return Object.fromEntries(
      watchLists.map(list => {
        const items = open.filter(item => belongs[list](item, now));
        return [
          list,
          { items: items.slice(0, SHOWN), totalItems: items.length },
        ];
      }),
    ) as Watch;
  }

  async getMajorIncidents(
    request: { refs?: string[] } = {},
  ): Promise<MajorBanners> {
    await this.before?.('getMajorIncidents');
    return {
      items: this.visible().flatMap(
        seen => bannerOf(this.record(seen.number)!, seen, request.refs) ?? [],
      ),
    };
  }

  async linkToMajor(
    number: string,
    majorNumber: string,
  ): Promise<VisibleIncident> {
    await this.before?.('linkToMajor');
    await this.see(number);
    await this.see(majorNumber);
    const record = this.record(number)!;
    record.incident.linkedTo = majorNumber;
    this.record(majorNumber)!.incident.majorIncident?.linked.push(number);
    this.changed(record);
    return this.see(number);
  }

  async unlinkFromMajor(number: string): Promise<VisibleIncident> {
    await this.before?.('unlinkFromMajor');
    await this.see(number);
    const record = this.record(number)!;
    const major = this.record(record.incident.linkedTo ?? '')?.incident
      .majorIncident;
    if (major) major.linked = major.linked.filter(one => one !== number);
    delete record.incident.linkedTo;
    this.changed(record);
    return this.see(number);
  }

  async writeReview(
    number: string,
    review: MajorReviewRequest,
  ): Promise<VisibleIncident> {
    await this.before?.('writeReview');
    await this.see(number);
    const record = this.record(number)!;
    const { majorIncident } = record.incident;
    if (majorIncident) {
      majorIncident.review = {
        ...review,
        writtenBy: this.person.userRef,
        writtenAt: new Date().toISOString(),
      };
    }
    this.changed(record);
    return this.see(number);
  }

  /** What a move means for a major incident. */
  protected moved(
    record: FakeRecord,
    action: IncidentAction,
    reason: string | undefined,
  ): void {
    const now = Date.now();
    if (action === 'declareMajor') {
      declareMajor(record.incident, {
        by: this.person.userRef,
        reason: reason ?? '',
        now,
      });
    }
    if (action === 'resolve') {
      resolvedMajor(record, this.state.records, new Date(now).toISOString());
    }
  }

  /** What a word on the timeline means for a major incident. */
  protected said(record: FakeRecord, visibility: Visibility): void {
    const own = record.incident.requester === this.person.userRef;
    if (visibility === 'public' && !own) postedUpdate(record, Date.now());
  }
}
