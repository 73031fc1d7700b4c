import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { defaultCategories } from '@firstline/backend-kit';
import { readKnowledgeConfig } from './readKnowledgeConfig';

const read = (knowledgeBase?: JsonObject, serviceDesk?: JsonObject) =>
  readKnowledgeConfig(
    new ConfigReader({
      ...(knowledgeBase && { knowledgeBase }),
      ...(serviceDesk && { serviceDesk }),
    }),
  );

describe('readKnowledgeConfig', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      managers: [],
      engineers: [],
      categories: defaultCategories,
      reviewDays: 180,
      attachmentLimitBytes: 10_485_760,
      permissionMemoSeconds: 3,
      requestLimits: {
        filings: { person: 60, service: 6_000 },
        searches: { person: 300, service: 6_000 },
      },
      sqliteSynchronous: 'FULL',
    });
  });

  it('reads what is given', () => {
    expect(
      read({
        groups: {
          managers: ['group:default/Knowledge'],
          engineers: ['group:default/partners'],
        },
        categories: [{ id: 'network', title: 'Network' }],
        reviewDays: 90,
        attachments: { limit: '2MB' },
        permissionMemo: false,
        requestLimits: false,
        sqlite: { synchronous: 'NORMAL' },
        demo: { articles: true },
      }),
    ).toEqual({
      managers: ['group:default/knowledge'],
      engineers: ['group:default/partners'],
      categories: [
        { id: 'network', title: 'Network', titles: {}, children: [] },
      ],
      reviewDays: 90,
      attachmentLimitBytes: 2_097_152,
      permissionMemoSeconds: 0,
      requestLimits: undefined,
      sqliteSynchronous: 'NORMAL',
    });
  });

  it('takes over from the desk who works on incidents, and its categories', () => {
    const desk = {
      groups: {
        desk: 'group:default/service-desk',
        incidentManagers: 'group:default/im',
      },
      tiers: {
        3: { team: 'group:default/core' },
        4: { team: 'group:default/core' },
      },
      categories: [{ id: 'printing', title: 'Printing' }],
      autoClose: '3d',
    };
    expect(
      read({ groups: { engineers: ['group:default/partners'] } }, desk),
    ).toMatchObject({
      managers: [],
      engineers: [
        'group:default/partners',
        'group:default/service-desk',
        'group:default/im',
        'group:default/core',
      ],
      categories: [{ id: 'printing' }],
    });
    const own = { categories: [{ id: 'own', title: 'Own' }] };
    expect(read(own, desk).categories).toMatchObject([{ id: 'own' }]);
  });

  it.each<[JsonObject, string]>([
    [{ groups: { managers: 'group:default/a' } }, 'knowledgeBase.groups.man'],
    [{ groups: { managers: ['a'] } }, 'knowledgeBase.groups.managers.0: must'],
    [{ groups: { manager: [] } }, 'knowledgeBase.groups: '],
    [{ reviewDays: 0 }, 'knowledgeBase.reviewDays: must be at least 1 day'],
    [{ reviewDays: 1.5 }, 'knowledgeBase.reviewDays: must be a whole number'],
    [{ reviewDays: '90' }, 'knowledgeBase.reviewDays: '],
    [{ attachments: { limit: 'big' } }, 'knowledgeBase.attachments.limit: mu'],
    [{ permissionMemo: '1h' }, 'knowledgeBase.permissionMemo: must be at most'],
    [
      { requestLimits: { filings: { person: 0 } } },
      'knowledgeBase.requestLimits.filings.person: must be at least 1',
    ],
    [{ requestLimits: true }, 'knowledgeBase.requestLimits'],
    [{ sqlite: { synchronous: 'OFF' } }, 'knowledgeBase.sqlite.synchronous: '],
    [{ categories: [] }, 'knowledgeBase.categories: must not be empty'],
  ])('refuses %j and names the key', (section, message) => {
    expect(() => read(section)).toThrow(message);
    expect(() => read(section)).toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
