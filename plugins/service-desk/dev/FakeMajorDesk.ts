import type {
  Incident,
  MajorBanners,
  MajorReviewRequest,
  VisibleIncident,
  Watch,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import { watchLists } from '@firstline/plugin-service-desk-common';
import { FakeAgentsDesk } from './FakeAgentsDesk';

/** The part of the fake desk that watches, and that knows major incidents. */
export abstract class FakeMajorDesk extends FakeAgentsDesk {
  async getWatch(): Promise<Watch> {
    await this.before?.('getWatch');
    const empty = () => ({ items: [] as Incident[], totalItems: 0 });
    return Object.fromEntries(
      watchLists.map(list => [list, empty()]),
    ) as Record<WatchList, ReturnType<typeof empty>>;
  }

  async getMajorIncidents(
    _request: { refs?: string[] } = {},
  ): Promise<MajorBanners> {
    await this.before?.('getMajorIncidents');
    return { items: [] };
  }

  async linkToMajor(
    number: string,
    majorNumber: string,
  ): Promise<VisibleIncident> {
    await this.before?.('linkToMajor');
    await this.see(number);
    const record = this.record(number)!;
    record.incident.linkedTo = majorNumber;
    this.changed(record);
    return this.see(number);
  }

  async unlinkFromMajor(number: string): Promise<VisibleIncident> {
    await this.before?.('unlinkFromMajor');
    await this.see(number);
    const record = this.record(number)!;
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
}
