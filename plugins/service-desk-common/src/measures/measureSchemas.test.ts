import { sameType } from '@firstline/common-kit';
import {
  type dashboardReplySchema,
  type measureRecordReplySchema,
  type measuresReplySchema,
} from './measureReplySchemas';
import type { MeasureRecord } from './measureRecords';
import type { Dashboard, Measures } from './measures';
import { measuresQuerySchema } from './measureSchemas';

const period = { from: '2026-10-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };

describe('schemas of measures', () => {
  it('are the types of the API', () => {
    expect([
      sameType<typeof measuresReplySchema, Measures>(true),
      sameType<typeof dashboardReplySchema, Dashboard>(true),
      sameType<typeof measureRecordReplySchema, MeasureRecord>(true),
    ]).not.toContain(false);
  });

  it('take a period with filters', () => {
    const query = {
      ...period,
      by: 'month',
      timeZone: 'Asia/Shanghai',
      team: 'group:default/DBA',
      category: 'network/vpn',
      priority: 'P1',
    };
    expect(measuresQuerySchema.parse(query)).toEqual({
      ...query,
      team: 'group:default/dba',
    });
  });

  it.each([
    { from: '2026-10-01', to: '2026-10-01' },
    { from: '2026-10-01', to: period.to },
    { from: '2016-10-25', to: '2026-10-31' },
  ])('take whole days: %p', days => {
    expect(measuresQuerySchema.parse(days)).toEqual(days);
  });

  it.each([
    ['no period', { from: undefined }],
    ['an empty one', { to: period.from }],
    ['one that runs backwards', { to: '2026-09-30T23:59:59Z' }],
    ['one of more than ten years', { to: '2036-11-01T00:00:00Z' }],
    ['days that run backwards', { from: '2026-10-02', to: '2026-10-01' }],
    ['days of no calendar', { from: '0000-01-01', to: '0001-01-01' }],
    ['the end of time', { from: '9999-12-31', to: '9999-12-31' }],
    ['a day there is not', { to: '2026-11-31' }],
    ['a moment without offset', { from: '2026-10-01T00:00:00' }],
    ['a zone there is not', { timeZone: 'Mars/Olympus' }],
    ['an offset for a zone', { timeZone: '+08:00' }],
    ['a breakdown there is not', { by: 'reporter' }],
    ['a user as owner', { owner: 'user:default/li.na' }],
    ['a group as person', { person: 'group:default/dba' }],
    ['what it does not know', { state: 'new' }],
  ])('refuse %s', (_what, part) => {
    const query = { ...period, ...part };
    expect(measuresQuerySchema.safeParse(query).success).toBe(false);
  });
});
