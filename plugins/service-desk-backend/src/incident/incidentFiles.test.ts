import { Readable } from 'node:stream';
import { fileIncidentSchema } from '@firstline/plugin-service-desk-common';
import {
  DatabaseAttachmentStore,
  DatabaseOutbox,
} from '@firstline/backend-kit';
import { DatabaseAttachmentRegister } from '../attachment/DatabaseAttachmentRegister';
import { DefaultAttachmentService } from '../attachment/DefaultAttachmentService';
import { createIncidentService } from '../createIncidentService';
import {
  companyCatalog,
  companyConfig,
  person,
} from '../__testUtils__/company';
import { deskTest, type TestDesk } from '../__testUtils__/deskTest';
import type { IncidentDesk } from './IncidentDesk';

/** The desk with the real files and the real outbox. */
function furnish({ knex, clock }: TestDesk) {
  const later: { incidents?: IncidentDesk } = {};
  const attachments = DefaultAttachmentService.create({
    database: knex,
    register: DatabaseAttachmentRegister.create({ database: knex }),
    store: DatabaseAttachmentStore.create({ database: knex }),
    clock,
    limitBytes: 1_000,
    viewOf: async (id, options) => later.incidents?.viewOf(id, options),
    viewOfComplaint: async () => undefined,
  });
  const incidents = createIncidentService({
    database: knex,
    config: companyConfig,
    clock,
    catalog: companyCatalog(),
    outbox: DatabaseOutbox.create({ database: knex }),
    attachments,
  });
  later.incidents = incidents;
  const upload = async (by: string) => {
    const { id } = await attachments.upload(
      { name: `of ${by}.txt`, content: Readable.from([Buffer.from(by)]) },
      { by: person(by) },
    );
    return id;
  };
  const file = async (by: string, attachmentIds: string[]) =>
    incidents.file(
      fileIncidentSchema.parse({ title: 'Payments fail', attachmentIds }),
      { by: person(by) },
    );
  return { incidents, attachments, upload, file };
}

describe('files and messages', () => {
  deskTest('hang where they belong, and leave with the write', async desk => {
    const { incidents, attachments, upload, file } = furnish(desk);
    const { knex } = desk;
    const photo = await upload('zhang.wei');
    const filed = await file('zhang.wei', [photo]);
    expect(filed.attachments).toMatchObject([{ id: photo }]);
    const { number } = filed;
    const rows = () => knex('outbox').pluck('id');
    const messages = (await rows()).length;
    expect(messages).toBeGreaterThan(0);

    const log = await upload('li.na');
    const entry = await incidents.addTimelineEntry(
      number,
      { text: 'See the log', visibility: 'internal', attachmentIds: [log] },
      { by: person('li.na') },
    );
    expect(entry.attachments).toMatchObject([{ id: log }]);
    expect((await rows()).length).toBeGreaterThan(messages);

    const idsFor = async (name: string) => {
      const by = person(name);
      const incident = await incidents.get(number, { by });
      const { items } = await incidents.timeline(number, {}, { by });
      return {
        incident:
          'attachments' in incident && incident.attachments.map(a => a.id),
        timeline: items.flatMap(item => item.attachments.map(a => a.id)),
      };
    };
    expect(await idsFor('li.na')).toMatchObject({ timeline: [log] });
    expect(await idsFor('zhang.wei')).toEqual({
      incident: [photo],
      timeline: [],
    });
    const zhang = { by: person('zhang.wei') };
    expect(await attachments.download(photo, zhang)).toMatchObject({
      info: { id: photo },
    });
    await expect(attachments.download(log, zhang)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  deskTest('leave nothing behind when a write is refused', async desk => {
    const { upload, file } = furnish(desk);
    const { knex } = desk;
    const others = await upload('emma.clark');
    await expect(file('zhang.wei', [others])).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringContaining('attachmentIds'),
    });
    for (const table of [
      'incidents',
      'incident_access',
      'incident_clocks',
      'assignments',
      'timeline_entries',
      'outbox',
    ]) {
      expect(await knex(table)).toEqual([]);
    }
    expect(await file('emma.clark', [others])).toMatchObject({
      number: 'INC-000001',
    });
  });

  deskTest('are one write with the record, also in a burst', async desk => {
    const { incidents } = furnish(desk);
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        incidents.file(
          fileIncidentSchema.parse({ title: `Report ${i}`, description: 'x' }),
          { by: person('zhang.wei') },
        ),
      ),
    );
    const entries: string[] = await desk.knex('timeline_entries').pluck('id');
    const keys: string[] = await desk.knex('outbox').distinct().pluck('key');
    expect(entries).toHaveLength(100);
    expect([...keys].sort()).toEqual([...entries].sort());
  });
});
