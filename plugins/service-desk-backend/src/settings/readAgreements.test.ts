import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { DateTime } from 'luxon';
import {
  isWorkingTime,
  workingTimeBetween,
} from '../service-level/businessCalendar';
import { china20262027 } from './chinaHolidays';
import { toDeskSettings } from './deskSettings';
import { readDeskConfig } from './readDeskConfig';

const read = (serviceDesk: JsonObject) =>
  readDeskConfig(new ConfigReader({ serviceDesk }));
const office = { timeZone: 'Asia/Shanghai', hours: { mon: ['09:00-18:00'] } };
const calendars = { office };

const given = {
  calendars: {
    shanghai: {
      timeZone: 'Asia/Shanghai',
      hours: Object.fromEntries(
        ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [
          day,
          ['09:00-12:00', '13:30-18:00'],
        ]),
      ),
      include: 'china-2026-2027',
      holidays: ['2026-12-31', '2026-02-28'],
      workdays: ['2027-01-03'],
    },
  },
  targets: { P1: { response: '5m' } },
  serviceLevels: {
    gold: {
      title: 'Gold',
      targets: { P1: { resolution: '2h' } },
      owners: ['group:default/Payments-Team'],
      systems: ['system:default/payments'],
    },
    office: {
      title: 'Working hours',
      titles: { zh: '工作时间' },
      calendar: 'shanghai',
      default: true,
    },
  },
  operationalLevels: { '2': { accept: '15m', handOver: '4h' } },
  contracts: {
    acme: {
      title: 'Acme',
      calendar: 'shanghai',
      resolve: '2d',
      contact: { name: 'Service line', phone: '+86 21 5555 0100' },
      reference: 'C-4711',
      until: '2027-12-31',
    },
  },
};

describe('readAgreements', () => {
  it('reads what is given, and completes it', () => {
    const { agreements } = read(given);
    const [gold, standard] = agreements.levels;
    expect(gold).toMatchObject({
      name: 'gold',
      isDefault: false,
      calendar: undefined,
      owners: ['group:default/payments-team'],
      systems: ['system:default/payments'],
    });
    expect(gold.targets.P1).toEqual({
      responseSeconds: 300,
      resolutionSeconds: 7_200,
    });
    expect(gold.targets.P2.responseSeconds).toBe(600);
    expect(standard).toMatchObject({
      name: 'office',
      titles: { zh: '工作时间' },
      isDefault: true,
    });
    expect(standard.calendar?.name).toBe('shanghai');
    expect(agreements.operationalLevels.get(2)).toEqual({
      acceptSeconds: 900,
      handOverSeconds: 14_400,
    });
    expect(agreements.contracts.get('acme')).toMatchObject({
      name: 'acme',
      title: 'Acme',
      resolveSeconds: 172_800,
      contact: { name: 'Service line', phone: '+86 21 5555 0100' },
      reference: 'C-4711',
      until: '2027-12-31',
    });
  });

  it('tells screens what was agreed', () => {
    const { serviceLevels, calendars: shown } = toDeskSettings(read(given));
    expect(serviceLevels.map(({ name, calendar }) => [name, calendar])).toEqual(
      [
        ['gold', undefined],
        ['office', 'shanghai'],
      ],
    );
    expect(shown).toMatchObject([
      { name: 'shanghai', title: 'shanghai', timeZone: 'Asia/Shanghai' },
    ]);
    expect(shown[0].hours['6']).toEqual([]);
    expect(shown[0].hours['1']).toEqual(['09:00-12:00', '13:30-18:00']);
  });

  it('has the holidays of China with the days that make up for them', () => {
    const calendar = read(given).agreements.calendars.get('shanghai');
    const works = (day: string) =>
      isWorkingTime(
        calendar,
        DateTime.fromISO(`${day}T10:00`, { zone: 'Asia/Shanghai' }),
      );
    const free = ['2026-01-01', '2026-02-17', '2026-10-07', '2027-02-08'];
    expect(free.filter(works)).toEqual([]);
    // Weekends that make up, one that the desk itself works, and days around holidays.
    const worked = ['2026-01-04', '2026-10-10', '2027-01-03', '2026-02-24'];
    expect(worked.filter(works)).toEqual(worked);
    // The desk is free on its own days, and on one that others make up on.
    expect(['2026-12-31', '2026-02-28'].filter(works)).toEqual([]);
  });

  it('has as many working days in 2026 as were announced', () => {
    const { agreements } = read({
      calendars: {
        cn: { ...given.calendars.shanghai, holidays: [], workdays: [] },
      },
    });
    const at = (text: string) =>
      DateTime.fromISO(text, { zone: 'Asia/Shanghai' });
    const hours =
      workingTimeBetween(
        agreements.calendars.get('cn'),
        at('2026-01-01'),
        at('2027-01-01'),
      ) / 3600;
    // 365 days, 104 of weekends, 33 of holidays of which 13 on weekends, 6 made up.
    const weekendHolidays = china20262027.holidays.filter(
      day => day.startsWith('2026') && at(day).weekday > 5,
    );
    expect(hours / 7.5).toBe(365 - 104 - (33 - weekendHolidays.length) + 6);
    expect(hours / 7.5).toBe(248);
  });

  it('keeps the default level that the targets describe', () => {
    const { levels } = read({
      ...given,
      serviceLevels: { gold: given.serviceLevels.gold },
    }).agreements;
    expect(levels.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['gold', false],
      ['default', true],
    ]);
    expect(levels[1].targets.P1.responseSeconds).toBe(300);
  });

  it.each<[JsonObject, string]>([
    [
      { calendars: { Office: office } },
      'serviceDesk.calendars.Office: must be a name',
    ],
    [
      { calendars: { a: { ...office, timeZone: 'CET/Nowhere' } } },
      'serviceDesk.calendars.a.timeZone: must be a time zone',
    ],
    [
      { calendars: { a: { ...office, hours: { mon: ['9-17'] } } } },
      'serviceDesk.calendars.a.hours.mon.0: must be a period such as 09:00-18:00',
    ],
    [
      {
        calendars: {
          a: { ...office, hours: { mon: ['09:00-12:00', '11:00-13:00'] } },
        },
      },
      'serviceDesk.calendars.a.hours.mon: has periods that overlap',
    ],
    [
      { calendars: { a: { ...office, hours: { mon: [] } } } },
      'serviceDesk.calendars.a.hours: has no working hours',
    ],
    [
      { calendars: { a: { ...office, holidays: ['2026-02-30'] } } },
      'serviceDesk.calendars.a.holidays.0: must be a day such as',
    ],
    [
      { calendars: { a: { ...office, include: 'mars-2026' } } },
      'serviceDesk.calendars.a.include: must be one of, or a list of: china-2026-2027',
    ],
    [
      { serviceLevels: { a: { title: 'A', calendar: 'office' } } },
      'serviceDesk.serviceLevels.a.calendar: names the calendar office, which serviceDesk.calendars does not have (there is: none)',
    ],
    [
      {
        serviceLevels: {
          a: { title: 'A', default: true },
          b: { title: 'B', default: true },
        },
      },
      'serviceDesk.serviceLevels: a and b are both the default',
    ],
    [
      {
        serviceLevels: {
          a: { title: 'A', owners: ['group:default/x'] },
          b: { title: 'B', owners: ['group:default/X'] },
        },
      },
      'serviceDesk.serviceLevels.b.owners: group:default/x has the level a already',
    ],
    [
      {
        serviceLevels: {
          a: { title: 'A', targets: { P1: { response: '5h' } } },
        },
      },
      'serviceDesk.serviceLevels.a.targets.P1: has less time to resolve than to respond',
    ],
    [
      {
        calendars,
        serviceLevels: {
          a: {
            title: 'A',
            calendar: 'office',
            targets: { P4: { resolution: { years: 2 } } },
          },
        },
      },
      'serviceDesk.serviceLevels.a.targets.P4.resolution: is longer than twenty years',
    ],
    [
      { operationalLevels: { '2': {} } },
      'serviceDesk.operationalLevels.2: must say at least one of accept',
    ],
    [
      { operationalLevels: { '0': { accept: '5m' } } },
      'must be a tier from 1 to 9',
    ],
    [
      { contracts: { acme: { title: 'Acme', accept: '5m', calendar: 'x' } } },
      'serviceDesk.contracts.acme.calendar: names the calendar x',
    ],
    [
      { contracts: { acme: { title: 'Acme' } } },
      'serviceDesk.contracts.acme: must say at least one of accept and resolve',
    ],
    [
      {
        contracts: {
          acme: {
            title: 'Acme',
            accept: '5m',
            contact: { url: 'ftp://acme.example.com' },
          },
        },
      },
      'serviceDesk.contracts.acme.contact.url: must be an http or https address',
    ],
  ])('refuses %j', (section, message) => {
    expect(() => read(section)).toThrow(message);
  });
});
