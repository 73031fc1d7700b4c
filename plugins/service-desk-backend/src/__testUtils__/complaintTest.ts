import {
  complaintActionSchemas,
  fileComplaintSchema,
  type Complaint,
  type ComplaintAction,
  type ComplaintActionBodies,
  type ComplaintActionRequests,
  type FileComplaintRequest,
} from '@firstline/plugin-service-desk-common';
import type { OutgoingNotification } from '@firstline/backend-kit';
import type { ComplaintAttachments } from '../attachment/AttachmentLinks';
import type { ComplaintMessage } from '../complaint/complaintAnnouncements';
import type { ComplaintDesk } from '../complaint/ComplaintDesk';
import type { ComplaintCounts } from '../complaint/ComplaintCounts';
import type { WriteComplaint } from '../complaint/ComplaintService';
import { createComplaints } from '../createComplaints';
import type { Caller } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import { companyCatalog, companyConfig, person } from './company';
import { deskTest, type TestDesk } from './deskTest';

/** A desk that hears complaints, with people who speak as a client would. */
export interface ComplaintTestDesk extends TestDesk {
  complaints: ComplaintDesk;
  counts: ComplaintCounts;
  /** What complaints have sent to the outbox. */
  told: ComplaintMessage[];
  /** Who was notified, by what it said, since this was asked last. */
  heard(): Record<string, string[]>;
  /** Warnings in the log. */
  warned: string[];
  complain(
    by: string | Caller,
    request?: Partial<FileComplaintRequest>,
    options?: Partial<WriteComplaint<Caller>>,
  ): Promise<Complaint>;
  move<A extends ComplaintAction>(
    by: string | Caller,
    number: string,
    action: A,
    body: ComplaintActionRequests[A],
    options?: Partial<WriteComplaint<Caller>>,
  ): Promise<Complaint>;
  /** What somebody gets of a complaint; undefined for a 404. */
  seenBy(by: string | Caller, number: string): Promise<Complaint | undefined>;
}

const noFiles: ComplaintAttachments = {
  link: async () => [],
  ofComplaints: async () => new Map(),
  ofEntries: async () => new Map(),
};

/** Registers a test that runs on both databases with the real stores. */
export function complaintTest(
  name: string,
  run: (desk: ComplaintTestDesk) => Promise<void>,
  options: { config?: Partial<DeskConfig> } = {},
): void {
  deskTest(
    name,
    async desk => run(withComplaints(desk, options.config)),
    options,
  );
}

function withComplaints(
  desk: TestDesk,
  config: Partial<DeskConfig> = {},
): ComplaintTestDesk {
  const told: ComplaintMessage[] = [];
  const warned: string[] = [];
  let read = 0;
  const caller = (by: string | Caller) =>
    typeof by === 'string' ? person(by) : by;
  const { complaints, complaintCounts: counts } = createComplaints({
    database: desk.knex,
    config: { ...companyConfig, ...config },
    clock: desk.clock,
    catalog: companyCatalog(desk.lost),
    incidents: desk.incidents,
    attachments: noFiles,
    outbox: {
      async add(happenings) {
        told.push(...happenings.flatMap(({ messages }) => messages));
      },
      poke() {},
    },
    logger: { warn: (text: string) => warned.push(text) } as never,
  });
  return {
    ...desk,
    complaints,
    counts,
    told,
    warned,
    heard() {
      const fresh = told
        .slice(read)
        .filter(
          (message): message is OutgoingNotification =>
            message.kind === 'notification',
        );
      read = told.length;
      return Object.fromEntries(
        fresh.map(({ title, description, recipients }) => [
          `${title.split(' · ').at(-1)}: ${description}`,
          recipients.map(ref => ref.split('/')[1]).sort(),
        ]),
      );
    },
    complain: (by, request = {}, options = {}) =>
      complaints.file(
        fileComplaintSchema.parse({
          title: 'Nobody calls back',
          description: 'I was promised a call, three times',
          ...request,
        }),
        { ...options, by: caller(by) },
      ),
    move: <A extends ComplaintAction>(
      by: string | Caller,
      number: string,
      action: A,
      body: ComplaintActionRequests[A],
      options: Partial<WriteComplaint<Caller>> = {},
    ) =>
      complaints.act(
        number,
        action,
        complaintActionSchemas[action].parse(body) as ComplaintActionBodies[A],
        { ...options, by: caller(by) },
      ),
    async seenBy(by, number) {
      try {
        return await complaints.get(number, { by: caller(by) });
      } catch (error) {
        if (error instanceof Error && error.name === 'NotFoundError') {
          return undefined;
        }
        throw error;
      }
    },
  };
}
