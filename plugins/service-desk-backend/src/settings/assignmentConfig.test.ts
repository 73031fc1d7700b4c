import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readDeskConfig } from './readDeskConfig';

const read = (assignment: JsonObject) =>
  readDeskConfig(
    new ConfigReader({
      serviceDesk: {
        categories: [
          {
            id: 'network',
            title: 'Network',
            children: [{ id: 'vpn', title: 'VPN' }],
          },
        ],
        calendars: {
          office: {
            timeZone: 'Asia/Shanghai',
            hours: { mon: ['09:00-18:00'] },
          },
        },
        contracts: { oracle: { title: 'Oracle', accept: '1h' } },
        assignment,
      },
    }),
  ).assignment;
const team = 'group:default/dba-team';

describe('serviceDesk.assignment', () => {
  it('has a default: no rules, everybody pulls', () => {
    expect(read({})).toEqual({
      rules: [],
      teams: new Map(),
      weights: { P1: 8, P2: 4, P3: 2, P4: 1 },
    });
  });

  it('reads one value or a list of them', () => {
    expect(
      read({
        rules: [
          {
            name: 'Databases',
            tier: 2,
            if: {
              category: 'network/vpn',
              ciKind: 'Resource',
              ciTag: ['postgres', 'mysql'],
              hours: 'outside office',
            },
            then: {
              team: 'Group:default/DBA-team',
              skills: 'postgres',
              vendor: 'oracle',
            },
          },
          { name: 'Rest', then: { tier: 2 } },
        ],
        teams: {
          [team]: {
            mode: 'assign',
            calendar: 'office',
            lead: 'user:default/zhao.min',
          },
        },
        weights: { P1: 10 },
      }),
    ).toEqual({
      rules: [
        {
          name: 'Databases',
          atTier: 2,
          conditions: [
            { field: 'category', values: ['network/vpn'] },
            { field: 'ciKind', values: ['resource'] },
            { field: 'ciTag', values: ['postgres', 'mysql'] },
            { field: 'hours', values: ['outside office'] },
          ],
          result: { team, skills: ['postgres'], vendor: 'oracle' },
        },
        { name: 'Rest', conditions: [], result: { tier: 2, skills: [] } },
      ],
      teams: new Map([
        [
          team,
          { mode: 'assign', calendar: 'office', lead: 'user:default/zhao.min' },
        ],
      ]),
      weights: { P1: 10, P2: 4, P3: 2, P4: 1 },
    });
  });

  it.each<[string, JsonObject, string]>([
    [
      'no result',
      { if: { priority: 'P1' }, then: {} },
      'rules.0.then: must say at least one of',
    ],
    [
      'a skill in capitals',
      { then: { skills: 'Postgres' } },
      'rules.0.then.skills',
    ],
    [
      'a person without a team',
      { then: { assignee: 'user:default/a' } },
      'assignee: needs the team as well',
    ],
    [
      'an unknown condition',
      { if: { weather: 'rain' }, then: { team } },
      'rules.0.if: Unrecognized key',
    ],
    [
      'no priority',
      { if: { priority: 'P9' }, then: { team } },
      'rules.0.if.priority',
    ],
    [
      'no hours',
      { if: { hours: 'office' }, then: { team } },
      'such as outside office',
    ],
    [
      'an unknown category',
      { if: { category: ['network', 'wifi'] }, then: { team } },
      'rule "A" names the category wifi, which does not exist',
    ],
    [
      'an unknown calendar',
      { if: { hours: 'inside shop' }, then: { team } },
      'rule "A" names the calendar shop; there is office under serviceDesk.calendars',
    ],
    [
      'a vendor without contract',
      { then: { vendor: 'acme' } },
      'rule "A" names the vendor acme, who has no contract',
    ],
  ])('refuses %s', (_, rule, message) => {
    expect(() => read({ rules: [{ name: 'A', ...rule }] })).toThrow(message);
  });

  it('refuses a calendar of a team that does not exist', () => {
    expect(() => read({ teams: { [team]: { calendar: 'shop' } } })).toThrow(
      `teams.${team}: names the calendar shop`,
    );
  });

  const two = (first: JsonObject, second: JsonObject) =>
    read({
      rules: [
        { name: 'First', then: { team }, ...first },
        { name: 'Second', then: { team }, ...second },
      ],
    });

  it.each<[string, JsonObject, JsonObject]>([
    ['everything', {}, { if: { priority: 'P1' } }],
    ['every tier', {}, { tier: 2 }],
    [
      'the category above',
      { if: { category: 'network' } },
      { if: { category: 'network/vpn' } },
    ],
    [
      'more of the same',
      { if: { priority: ['P1', 'P2'] } },
      { if: { priority: 'P2', channel: 'phone' } },
    ],
    [
      'the key of an annotation',
      { if: { ciAnnotation: 'a/b' } },
      { if: { ciAnnotation: 'a/b: c' } },
    ],
    [
      'the wider place',
      { if: { location: 'shanghai' } },
      { if: { location: 'Shanghai, floor 3' } },
    ],
  ])('refuses a rule after one that takes %s', (_, first, second) => {
    expect(() => two(first, second)).toThrow(
      'rule "Second" can never match: "First" stands before it',
    );
    expect(two(second, first).rules).toHaveLength(2);
  });

  it('takes rules that overlap, or stand at different tiers', () => {
    const overlapping = two(
      { if: { priority: ['P1', 'P2'] } },
      { if: { priority: ['P2', 'P3'] } },
    );
    expect(overlapping.rules).toHaveLength(2);
    expect(two({ tier: 1 }, { tier: 2 }).rules).toHaveLength(2);
    expect(two({ tier: 1 }, {}).rules).toHaveLength(2);
  });

  it('refuses two rules of one name', () => {
    expect(() => two({ tier: 1 }, { name: 'First', tier: 2 })).toThrow(
      'rule "First" is there twice',
    );
  });
});
