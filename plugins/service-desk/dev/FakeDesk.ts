import {
  type AttachmentInfo,
  type DeskPerson,
  type VisibleIncident,
  isOpen,
} from '@firstline/plugin-service-desk-common';
import { refusal } from '@firstline/frontend-kit/testUtils';
import type { z } from 'zod';
import { fromDataUrl, toDataUrl } from './dataUrls';
import { type FakeRecord, type FakeState, newId } from './fakeState';
import { viewOf } from './fakeViews';
import { sampleSettings } from './settings';

/** Who looks at a fake desk, and what happens around each call. */
export interface FakeDeskOptions {
  person: DeskPerson;
  state: FakeState;
  /** Awaited before each call, to delay or fail it. */
  before?: (method: string) => Promise<void>;
  /** Told the number of each incident that changed. */
  onChange?: (number: string) => void;
}

/** What every part of the fake desk needs: its records, who sees them, and its files. */
export abstract class FakeDesk {
  state: FakeState;
  protected readonly person: DeskPerson;
  protected readonly before?: (method: string) => Promise<void>;
  protected readonly onChange?: (number: string) => void;

  protected constructor(options: FakeDeskOptions) {
    this.person = options.person;
    this.state = options.state;
    this.before = options.before;
    this.onChange = options.onChange;
  }

  async uploadAttachment(file: { name: string; content: Blob; type?: string }) {
    await this.before?.('uploadAttachment');
    if (file.content.size > sampleSettings.attachmentLimitBytes) {
      throw await refusal(413, 'The file is too large');
    }
    const info: AttachmentInfo = {
      id: newId(),
      name: file.name,
      type: file.type || file.content.type || 'application/octet-stream',
      size: file.content.size,
      uploadedBy: this.person.userRef,
      uploadedAt: new Date().toISOString(),
      image: /^image\/(png|jpeg|gif|webp)$/.test(file.content.type),
    };
    const dataUrl = await toDataUrl(file.content);
    this.state.attachments[info.id] = { info, dataUrl };
    return info;
  }

  async getAttachment(id: string) {
    await this.before?.('getAttachment');
    const kept = this.state.attachments[id];
    if (!kept) throw await refusal(404, 'No such attachment');
    return fromDataUrl(kept.dataUrl, kept.info.type);
  }

  protected record(number: string): FakeRecord | undefined {
    return this.state.records.find(r => r.incident.number === number);
  }

  protected async see(number: string): Promise<VisibleIncident> {
    const record = this.record(number);
    const seen = record && viewOf(this.person, record);
    if (!seen) throw await refusal(404, `No incident ${number}`);
    return seen;
  }

  protected visible(): VisibleIncident[] {
    return this.state.records
      .map(record => viewOf(this.person, record))
      .filter(item => item !== undefined);
  }

  protected involves(item: VisibleIncident): boolean {
    const me = this.person.userRef;
    return (
      item.viewer.following ||
      (item.view !== 'announced' &&
        (item.requester === me || item.participants.includes(me)))
    );
  }

  protected helps(item: VisibleIncident): boolean {
    return (
      item.view === 'internal' && !!item.helpers?.includes(this.person.userRef)
    );
  }

  protected isAnnounced(item: VisibleIncident): boolean {
    return item.announcement !== undefined && isOpen(item.state);
  }

  protected attachments(ids: string[] = []): AttachmentInfo[] {
    return ids.flatMap(id => this.state.attachments[id]?.info ?? []);
  }

  protected async parse<T extends z.ZodType>(
    schema: T,
    input: unknown,
  ): Promise<z.output<T>> {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    throw await refusal(
      400,
      result.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }

  protected changed(record: FakeRecord): void {
    this.onChange?.(record.incident.number);
  }
}
