import { resolve } from 'node:path';
import { inTransaction, toDbTime } from '@firstline/backend-kit';
import { eachDatabase, ManualClock } from '@firstline/backend-kit/testUtils';
import type { AttachmentInfo } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { AttachmentLinks } from '../attachment/AttachmentLinks';
import { DatabaseIncidentStore } from '../incident/DatabaseIncidentStore';
import { anIncident } from '../__testUtils__/incidentRecords';
import { DatabaseTimelineStore } from './DatabaseTimelineStore';
import { DefaultTimelineService } from './DefaultTimelineService';
import type { NewTimelineEntry } from './TimelineService';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };
const requester = 'user:default/zhang.wei';
const engineer = 'user:default/wang.fang';

/** Says which entries it was asked for, and that each has a file named after it. */
class FilesByEntry implements AttachmentLinks {
  readonly asked: string[] = [];
  async link(): Promise<AttachmentInfo[]> {
    return [];
  }
  async ofIncidents() {
    return new Map<number, AttachmentInfo[]>();
  }
  async ofEntries(ids: string[]) {
    this.asked.push(...ids);
    return new Map(
      ids.map((id): [string, AttachmentInfo[]] => [
        id,
        [
          {
            id: `file-of-${id}`,
            name: 'screen.png',
            type: 'image/png',
            size: 1,
            uploadedBy: requester,
            uploadedAt: '2026-11-21T09:00:00.000Z',
            image: true,
          },
        ],
      ]),
    );
  }
}

async function timelineOf(knex: Knex) {
  const attachments = new FilesByEntry();
  const timeline = DefaultTimelineService.create({
    store: DatabaseTimelineStore.create({ knex }),
    attachments,
  });
  await inTransaction(knex, async transaction => {
    const store = DatabaseIncidentStore.create({ knex });
    await store.insert(anIncident({ id: 1 }), { transaction });
    await store.insert(anIncident({ id: 2 }), { transaction });
  });
  const clock = ManualClock.create('2026-11-21T09:00:00.000Z');
  const append = async (entry: NewTimelineEntry, incident = 1) => {
    const [appended] = await inTransaction(knex, transaction =>
      timeline.append(incident, [entry], {
        at: clock.advance({ minutes: 1 }),
        transaction,
      }),
    );
    return appended;
  };
  return { timeline, attachments, append, clock };
}

const story: NewTimelineEntry[] = [
  {
    kind: 'submitted',
    visibility: 'public',
    actor: requester,
    text: 'My card was charged twice',
    changes: [{ field: 'state', to: 'assigned' }],
  },
  {
    kind: 'escalated',
    visibility: 'public',
    actor: engineer,
    text: 'Handed to the payments team',
    reason: 'The desk is out of its depth',
    changes: [
      { field: 'team', from: 'group:default/a', to: 'group:default/b' },
    ],
  },
  {
    kind: 'comment',
    visibility: 'internal',
    actor: engineer,
    text: 'Zhang always says so',
  },
  {
    kind: 'resolved',
    visibility: 'public',
    actor: engineer,
    text: 'Before it was announced',
  },
  {
    kind: 'announced',
    visibility: 'public',
    actor: engineer,
    text: 'Some cards are charged twice; we are at it',
  },
  {
    kind: 'comment',
    visibility: 'public',
    actor: requester,
    text: 'My number is 555-0100',
  },
  {
    kind: 'resolved',
    visibility: 'public',
    actor: engineer,
    text: 'Refunded to Zhang',
    reason: 'A race in the retry',
    changes: [
      { field: 'state', from: 'in_progress', to: 'resolved' },
      { field: 'resolvedBy', to: engineer },
    ],
  },
  {
    kind: 'closed',
    visibility: 'public',
    actor: requester,
    text: 'Thanks',
    changes: [{ field: 'state', from: 'resolved', to: 'closed' }],
  },
];

describe('DefaultTimelineService', () => {
  eachDatabase(
    'shows each reader what is theirs',
    async ({ knex }) => {
      const { timeline, attachments, append, clock } = await timelineOf(knex);
      const appended = [];
      for (const entry of story) appended.push(await append(entry));
      await append(story[0], 2);
      const { length } = story;

      const internal = await timeline.read(1, { internal: true, limit: 50 });
      expect(internal.total).toBe(length);
      expect(internal.next).toBeUndefined();
      expect(
        internal.items.map(({ attachments: files, ...rest }) => rest),
      ).toEqual(appended.map(({ attachments: files, ...rest }) => rest));
      expect(internal.items[1]).toEqual({
        id: appended[1].id,
        kind: 'escalated',
        visibility: 'public',
        actor: engineer,
        at: '2026-11-21T09:02:00.000Z',
        text: 'Handed to the payments team',
        reason: 'The desk is out of its depth',
        changes: story[1].changes,
        attachments: [
          expect.objectContaining({ id: `file-of-${appended[1].id}` }),
        ],
      });

      attachments.asked.length = 0;
      const open = await timeline.read(1, { internal: false, limit: 50 });
      expect(open.total).toBe(length - 1);
      expect(open.items.map(item => item.kind)).toEqual([
        'submitted',
        'escalated',
        'resolved',
        'announced',
        'comment',
        'resolved',
        'closed',
      ]);
      const openText = JSON.stringify(open);
      expect(openText).toContain('Handed to the payments team');
      expect(openText).not.toContain('out of its depth');
      expect(openText).not.toContain('A race in the retry');
      expect(openText).not.toContain('Zhang always says so');
      // Not even asked for: the files of an internal entry.
      expect(attachments.asked).toHaveLength(length - 1);
      expect(attachments.asked).not.toContain(appended[2].id);

      attachments.asked.length = 0;
      const announced = await timeline.read(1, {
        internal: false,
        announcedOnly: true,
        limit: 50,
      });
      expect(announced).toEqual({
        total: 3,
        next: undefined,
        items: [
          {
            id: appended[4].id,
            kind: 'announced',
            visibility: 'public',
            actor: engineer,
            at: '2026-11-21T09:05:00.000Z',
            text: 'Some cards are charged twice; we are at it',
            changes: [],
            attachments: [],
          },
          {
            id: appended[6].id,
            kind: 'resolved',
            visibility: 'public',
            actor: 'firstline',
            at: '2026-11-21T09:07:00.000Z',
            changes: [{ field: 'state', from: 'in_progress', to: 'resolved' }],
            attachments: [],
          },
          {
            id: appended[7].id,
            kind: 'closed',
            visibility: 'public',
            actor: 'firstline',
            at: toDbTime(clock.now().minus({ minutes: 1 })),
            changes: [{ field: 'state', from: 'resolved', to: 'closed' }],
            attachments: [],
          },
        ],
      });
      expect(attachments.asked).toEqual([]);
      // Asked for both, the narrower one holds.
      expect(
        await timeline.read(1, {
          internal: true,
          announcedOnly: true,
          limit: 50,
        }),
      ).toEqual(announced);

      // Nothing was ever announced of the other one.
      expect(
        await timeline.read(2, {
          internal: false,
          announcedOnly: true,
          limit: 50,
        }),
      ).toEqual({ items: [], next: undefined, total: 0 });
    },
    options,
  );

  eachDatabase(
    'pages, also while entries are added, and leaves nothing of a failed write',
    async ({ knex }) => {
      const { timeline, append, clock } = await timelineOf(knex);
      const comment = (text: string): NewTimelineEntry => ({
        kind: 'comment',
        visibility: 'public',
        actor: requester,
        text,
      });
      for (const text of ['a', 'b', 'c', 'd', 'e']) await append(comment(text));
      await expect(
        inTransaction(knex, async transaction => {
          await timeline.append(1, [comment('lost')], {
            at: clock.now(),
            transaction,
          });
          throw new Error('The write failed');
        }),
      ).rejects.toThrow('The write failed');

      const read = (after?: string) =>
        timeline.read(1, { internal: false, after, limit: 2 });
      const first = await read();
      await append(comment('f'));
      const second = await read(first.next);
      const third = await read(second.next);
      expect(third.next).toBeUndefined();
      expect(
        [first, second, third].flatMap(page => page.items.map(i => i.text)),
      ).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      expect([first.total, third.total]).toEqual([5, 6]);

      for (const place of ['x', '-1', '1.5', '99999999999', '']) {
        await expect(read(place)).rejects.toThrow(/^cursor: /);
      }
    },
    options,
  );
});
