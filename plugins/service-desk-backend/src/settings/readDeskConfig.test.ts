import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { defaultPriorityMatrix } from '@firstline/plugin-service-desk-common';
import { readDeskConfig } from './readDeskConfig';

const read = (serviceDesk?: JsonObject) =>
  readDeskConfig(new ConfigReader(serviceDesk ? { serviceDesk } : {}));

describe('readDeskConfig', () => {
  it('has a default for everything', () => {
    const config = read();
    expect(config).toMatchObject({
      groups: {},
      tiers: new Map(),
      priorityMatrix: defaultPriorityMatrix,
      defaultImpact: 'medium',
      defaultUrgency: 'medium',
      reopenWindowDays: 14,
      autoCloseDays: 5,
      attachmentLimitBytes: 10_485_760,
      notificationLanguage: 'en',
      permissionMemoSeconds: 3,
      requestLimits: {
        filings: { person: 60, service: 6_000 },
        searches: { person: 300, service: 6_000 },
      },
      sqliteSynchronous: 'FULL',
    });
    expect(config.agreements.levels).toHaveLength(1);
    expect(config.agreements.levels[0].targets).toEqual({
      P1: { responseSeconds: 600, resolutionSeconds: 14_400 },
      P2: { responseSeconds: 600, resolutionSeconds: 28_800 },
      P3: { responseSeconds: 600, resolutionSeconds: 259_200 },
      P4: { responseSeconds: 600, resolutionSeconds: 432_000 },
    });
    expect(config.categories.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'hardware',
        'network',
        'printing',
        'door-access',
        'other',
      ]),
    );
  });

  it('says how the desk is reached, and refuses what nobody can reach', () => {
    expect(read().contact).toBeUndefined();
    const contact = {
      phone: '+86 (21) 5555-0100',
      extension: '1000',
      email: 'it-help@northwind.example',
      website: 'https://it.northwind.example',
      hours: { en: 'Always', zh: '全天' },
    };
    expect(read({ contact }).contact).toEqual(contact);
    for (const [wrong, message] of [
      [{ phone: 'call us' }, /contact\.phone.*telephone number/],
      [{ website: 'file:///etc/passwd' }, /contact\.website.*web/],
      [{ email: 'it-help' }, /contact\.email.*e-mail/],
      [{ fax: '1' }, /contact.*fax/],
    ] as [JsonObject, RegExp][]) {
      expect(() => read({ contact: wrong })).toThrow(message);
    }
  });

  it('gives every default category a Chinese title and an id of its own', () => {
    const flat = read().categories.flatMap(category => [
      category,
      ...category.children,
    ]);
    expect(
      flat.filter(({ titles }) => !/\p{Script=Han}/u.test(titles.zh)),
    ).toEqual(
      // "VPN 与远程接入" has both scripts; nothing is without Chinese.
      [],
    );
    expect(new Set(flat.map(({ id }) => id)).size).toBe(flat.length);
  });

  it('reads what is given', () => {
    const config = read({
      groups: {
        desk: 'group:default/Service-Desk',
        incidentManagers: 'group:default/im',
        deskManagers: 'group:default/dm',
      },
      tiers: { '3': { team: 'group:default/core' } },
      categories: [
        {
          id: 'network',
          title: 'Network',
          titles: { zh: '网络' },
          children: [{ id: 'vpn', title: 'VPN' }],
        },
      ],
      defaults: { impact: 'low' },
      targets: { P1: { response: { minutes: 5 }, resolution: 'PT2H' } },
      reopenWindow: '36h',
      autoClose: { days: 2 },
      attachments: { limit: '2.5MB' },
      notifications: { language: 'zh' },
      permissionMemo: false,
      requestLimits: false,
      sqlite: { synchronous: 'NORMAL' },
      demo: { history: true },
    });
    expect(config.groups.desk).toBe('group:default/service-desk');
    expect(config.tiers).toEqual(
      new Map([[3, { team: 'group:default/core' }]]),
    );
    expect(config.categories).toEqual([
      {
        id: 'network',
        title: 'Network',
        titles: { zh: '网络' },
        children: [
          { id: 'network/vpn', title: 'VPN', titles: {}, children: [] },
        ],
      },
    ]);
    const { targets } = config.agreements.levels[0];
    expect(targets.P1).toEqual({
      responseSeconds: 300,
      resolutionSeconds: 7_200,
    });
    expect(targets.P2.responseSeconds).toBe(600);
    expect(config).toMatchObject({
      defaultImpact: 'low',
      defaultUrgency: 'medium',
      reopenWindowDays: 1.5,
      autoCloseDays: 2,
      attachmentLimitBytes: 2_621_440,
      notificationLanguage: 'zh',
      permissionMemoSeconds: 0,
      requestLimits: undefined,
      sqliteSynchronous: 'NORMAL',
    });
  });

  it.each<[JsonObject, string]>([
    [{ groups: { desk: 'service-desk' } }, 'serviceDesk.groups.desk: must be'],
    [{ groups: { desks: 'group:default/a' } }, 'serviceDesk.groups: '],
    [{ tiers: { '1': { team: 'group:default/a' } } }, 'serviceDesk.tiers'],
    [{ tiers: { '3': {} } }, 'serviceDesk.tiers.3.team: '],
    [
      { priorityMatrix: { high: { high: 'P1' } } },
      'serviceDesk.priorityMatrix: has no priority for impact/urgency low/low',
    ],
    [
      { priorityMatrix: { high: { high: 'P0' } } },
      'serviceDesk.priorityMatrix.high.high: ',
    ],
    [{ targets: { P5: {} } }, 'serviceDesk.targets: '],
    [
      { targets: { P1: { response: '10 parsecs' } } },
      'serviceDesk.targets.P1.response: must be a duration',
    ],
    [{ autoClose: { days: 0 } }, 'serviceDesk.autoClose: must be a duration'],
    [{ reopenWindow: { fortnights: 1 } }, 'serviceDesk.reopenWindow: must be'],
    [{ attachments: { limit: 'big' } }, 'serviceDesk.attachments.limit: must'],
    [{ attachments: { limit: '0MB' } }, 'serviceDesk.attachments.limit: must'],
    [{ permissionMemo: { seconds: 6 } }, 'serviceDesk.permissionMemo: must be'],
    [
      { requestLimits: { filings: { person: 0 } } },
      'serviceDesk.requestLimits.filings.person: must be at least 1',
    ],
    [{ requestLimits: true }, 'serviceDesk.requestLimits'],
    [{ sqlite: { synchronous: 'OFF' } }, 'serviceDesk.sqlite.synchronous: '],
    [{ categories: [] }, 'serviceDesk.categories: must not be empty'],
    [
      { categories: [{ id: 'A b', title: 'A' }] },
      'serviceDesk.categories.0.id: must be of lower-case letters',
    ],
    [
      {
        categories: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
      'serviceDesk.categories: "a" is there twice',
    ],
  ])('refuses %j and names the key', (section, message) => {
    expect(() => read(section)).toThrow(message);
    expect(() => read(section)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
