import { DateTime } from 'luxon';
import { BusinessCalendar } from '../service-level/businessCalendar';
import type { Agreements } from '../service-level/serviceLevels';
import { satisfactionSchema } from '../settings/satisfactionConfig';
import { nextAttempt } from './nextAttempt';
import { isSampled, shareOf } from './sampleSurvey';

const facts = {
  priority: 'P2',
  category: 'network/vpn',
  channel: 'phone',
  team: 'group:default/dba-team',
} as const;
const read = (surveys: object[]) =>
  satisfactionSchema.parse({ surveys }).surveys;

describe('sampling', () => {
  it.each([
    ['nobody says', [], 1],
    ['a rule for all', [{ share: 0.25 }], 0.25],
    ['its priority', [{ if: { priority: 'P2' }, share: 0 }], 0],
    ['one of some', [{ if: { priority: ['P1', 'P2'] }, share: 0.1 }], 0.1],
    ['another priority', [{ if: { priority: 'P1' }, share: 0 }], 1],
    ['its category', [{ if: { category: 'network/vpn' }, share: 0 }], 0],
    ['one above it', [{ if: { category: 'network' }, share: 0 }], 0],
    ['one of like name', [{ if: { category: 'net' }, share: 0 }], 1],
    ['its channel', [{ if: { channel: 'phone' }, share: 0 }], 0],
    ['its team', [{ if: { team: 'group:default/dba-team' }, share: 0 }], 0],
    ['all of it', [{ if: { priority: 'P2', channel: 'portal' }, share: 0 }], 1],
    ['the first', [{ if: { priority: 'P2' }, share: 0.5 }, { share: 0 }], 0.5],
  ])('goes by %s', (_, rules, share) => {
    expect(shareOf(read(rules), facts)).toBe(share);
  });

  it.each([
    [0, 0, false],
    [0.5, 0.49, true],
    [0.5, 0.5, false],
    [1, 0.999999, true],
  ])('of a share of %d with a draw of %d: %s', (share, draw, sampled) => {
    expect(isSampled(share, draw)).toBe(sampled);
  });

  it('needs no category and no team', () => {
    const { category: _, team: __, ...bare } = facts;
    expect(shareOf(read([{ if: { category: 'a' }, share: 0 }]), bare)).toBe(1);
    expect(
      shareOf(read([{ if: { team: 'group:default/x' }, share: 0 }]), bare),
    ).toBe(1);
  });
});

describe('the config', () => {
  it.each([
    [{ surveys: [{ share: 1.1 }] }, 'share from 0 to 1'],
    [{ surveys: [{ if: { priorty: 'P1' }, share: 1 }] }, 'priorty'],
    [{ surveys: [{ if: { priority: [] }, share: 1 }] }, 'empty'],
    [{ linkSecret: 'short' }, '32 characters'],
    [{ callScript: { english: 'Hello' } }, 'language code'],
    [{ reminders: ['soon'] }, 'duration'],
  ])('%j is refused: %s', (section, problem) => {
    const { error } = satisfactionSchema.safeParse(section);
    expect(JSON.stringify(error?.issues)).toContain(problem);
  });

  it('has defaults, and puts reminders in order', () => {
    expect(satisfactionSchema.parse(undefined)).toMatchObject({
      surveys: [],
      remindersSeconds: [86_400, 259_200],
      followUpAfterSeconds: 86_400,
      linkExpirySeconds: 14 * 86_400,
    });
    const { remindersSeconds, callScript } = satisfactionSchema.parse({
      reminders: ['P3D', 'PT1H'],
      callScript: { zh: '您好' },
    });
    expect(remindersSeconds).toEqual([3_600, 259_200]);
    expect(callScript.zh).toBe('您好');
    expect(callScript.en).toContain('Say who you are');
  });
});

describe('the next attempt', () => {
  const calendar = BusinessCalendar.create({
    timeZone: 'Asia/Shanghai',
    hours: Object.fromEntries(
      ['1', '2', '3', '4', '5'].map(day => [day, ['09:00-18:00']]),
    ),
    holidays: ['2026-11-25'],
    workdays: [],
  });
  const agreements = (of?: BusinessCalendar) =>
    ({
      levels: [{ isDefault: true, calendar: of }],
    } as unknown as Agreements);

  it.each([
    ['the same time tomorrow', '2026-11-23T10:30', '2026-11-24T10:30'],
    ['over a holiday', '2026-11-24T10:30', '2026-11-26T09:00'],
    ['over a weekend', '2026-11-27T16:00', '2026-11-30T09:00'],
    ['after a late call', '2026-11-23T20:00', '2026-11-26T09:00'],
  ])('is %s', (_, from, to) => {
    const zone = { zone: 'Asia/Shanghai' };
    const next = nextAttempt(
      DateTime.fromISO(from, zone),
      agreements(calendar),
    );
    expect(next.setZone('Asia/Shanghai').toFormat("yyyy-MM-dd'T'HH:mm")).toBe(
      to,
    );
  });

  it('is tomorrow where every hour counts', () => {
    const now = DateTime.fromISO('2026-11-28T10:00Z', { zone: 'utc' });
    expect(nextAttempt(now, agreements()).toISO()).toBe(
      '2026-11-29T10:00:00.000Z',
    );
  });
});
