import { momentSchema } from '@firstline/common-kit';
import { incidentActions } from './incidentLifecycle';
import { incidentQuerySchema } from './incidentQuery';
import {
  addHelperSchema,
  addParticipantSchema,
  addTimelineEntrySchema,
  fileIncidentSchema,
  incidentActionSchemas,
  ratingSchema,
} from './incidentSchemas';

const report = { title: 'VPN drops', description: 'Every ten minutes' };

/** Paths of the fields a schema refuses. */
function refusedFields(
  schema: {
    safeParse(value: unknown): {
      success: boolean;
      error?: { issues: { path: PropertyKey[]; keys?: string[] }[] };
    };
  },
  value: unknown,
): string[] {
  const { error } = schema.safeParse(value);
  return (error?.issues ?? []).flatMap(
    issue => issue.keys ?? [issue.path.join('.')],
  );
}

describe('fileIncidentSchema', () => {
  it('takes a full report', () => {
    expect(
      fileIncidentSchema.parse({
        ...report,
        title: ' VPN drops ',
        ciRefs: ['Component:Default/VPN', 'component:default/vpn'],
        category: 'network/vpn',
        impact: 'high',
        urgency: 'low',
        channel: 'walk-in',
        reporter: {
          userRef: 'user:default/zhang.wei',
          name: '张伟',
          phone: '+86 10 1234',
          email: 'zhang@example.com',
          organization: ' ',
        },
        occurredAt: '2026-11-21T09:30:00+08:00',
        attachmentIds: ['3f0c1f0e-6f0a-4a7e-9c39-0d8a52a4a9f1'],
      }),
    ).toEqual({
      ...report,
      ciRefs: ['component:default/vpn'],
      category: 'network/vpn',
      impact: 'high',
      urgency: 'low',
      channel: 'walk-in',
      reporter: {
        userRef: 'user:default/zhang.wei',
        name: '张伟',
        phone: '+86 10 1234',
        email: 'zhang@example.com',
      },
      occurredAt: '2026-11-21T09:30:00+08:00',
      attachmentIds: ['3f0c1f0e-6f0a-4a7e-9c39-0d8a52a4a9f1'],
    });
  });

  it('needs a description or an attachment', () => {
    expect(refusedFields(fileIncidentSchema, { title: 'VPN drops' })).toEqual([
      'description',
    ]);
    expect(
      refusedFields(fileIncidentSchema, {
        title: 'VPN drops',
        description: ' ',
      }),
    ).toEqual(['description']);
    expect(
      refusedFields(fileIncidentSchema, {
        title: 'VPN drops',
        attachmentIds: ['3f0c1f0e-6f0a-4a7e-9c39-0d8a52a4a9f1'],
      }),
    ).toEqual([]);
  });

  it.each([
    'id',
    'number',
    'version',
    'state',
    'status',
    'priority',
    'tier',
    'requester',
    'filedBy',
    'author',
    'assignee',
    'assignedTeam',
    'clocks',
    'createdAt',
    'major',
  ])('refuses %s, which the server owns', field => {
    expect(
      refusedFields(fileIncidentSchema, { ...report, [field]: 'x' }),
    ).toEqual([field]);
  });

  it.each([
    ['title', { $ne: 1 }],
    ['title', ['a']],
    ['title', null],
    ['title', 7],
    ['title', ''],
    ['title', '\u200b\u2060'],
    ['title', 'a'.repeat(201)],
    ['title', 'a\u0000b'],
    ['title', '\ud800'],
    ['title', 'two\nlines'],
    ['title', 'two\u0085lines'],
    ['title', '\u0301\u0302'],
    ['title', '\u2800'],
    ['title', '\u{e0041}\u{e007f}'],
    ['description', 'a'.repeat(20_001)],
    ['description', 'a\u0000b'],
    ['impact', 'huge'],
    ['urgency', 3e9],
    ['channel', 'pigeon'],
    ['category', "network' or 1=1"],
    ['location', 'a\nb'],
    ['occurredAt', 'yesterday'],
    ['occurredAt', '2026-11-21'],
    ['occurredAt', '2026-11-21T09:30:00'],
    ['occurredAt', '+275760-09-13T00:00:00Z'],
    ['occurredAt', '2026-02-30T00:00:00Z'],
    ['desiredResolutionAt', '9999-12-31T23:59:59-14:00'],
    ['desiredResolutionAt', '0000-01-01T00:00:00+14:00'],
    ['attachmentIds', Array(21).fill('3f0c1f0e-6f0a-4a7e-9c39-0d8a52a4a9f1')],
    ['ciRefs', Array.from({ length: 21 }, (_, i) => `component:default/c${i}`)],
  ])('refuses %s: %j', (field, value) => {
    expect(
      refusedFields(fileIncidentSchema, { ...report, [field]: value }),
    ).toEqual([field]);
  });

  it('names the place in a list or an inner object', () => {
    expect(
      refusedFields(fileIncidentSchema, {
        ...report,
        ciRefs: ['component:default/a', 'nonsense', 'user:default/li.na'],
        attachmentIds: ['../../etc/passwd'],
        reporter: { email: 'a@a@a@', phone: '1'.repeat(51) },
      }),
    ).toEqual([
      'ciRefs.1',
      'ciRefs.2',
      'reporter.phone',
      'reporter.email',
      'attachmentIds.0',
    ]);
    expect(
      refusedFields(fileIncidentSchema, {
        ...report,
        reporter: { admin: true },
      }),
    ).toEqual(['admin']);
  });
});

describe('incidentActionSchemas', () => {
  it('has one for each action', () => {
    expect(Object.keys(incidentActionSchemas)).toEqual([...incidentActions]);
  });

  it.each([
    ['assign', { team: 'group:default/dba-team' }],
    ['assign', { assignee: 'user:default/li.na', reason: 'She knows' }],
    ['accept', {}],
    ['escalate', { kind: 'functional', reason: 'Needs a specialist' }],
    [
      'escalate',
      { kind: 'functional', team: 'group:default/dba-team', reason: 'SQL' },
    ],
    ['escalate', { kind: 'hierarchical', reason: 'Nobody answers' }],
    ['return', { reason: 'Not ours' }],
    ['hold', { waitingFor: 'vendor', note: 'Ticket 12 with them' }],
    ['resume', {}],
    [
      'resolve',
      {
        code: 'fixed',
        resolution: 'Restarted',
        workaround: false,
        articleNumber: 'KB-000001',
      },
    ],
    ['confirm', { satisfied: true, rating: { overall: 5 } }],
    ['confirm', { satisfied: false, reason: 'Still broken' }],
    ['followUp', { method: 'call', outcome: 'Works', close: true }],
    ['close', {}],
    ['reopen', { reason: 'Broken again' }],
    ['cancel', { reason: 'My mistake' }],
    ['reclassify', { impact: 'high', reason: 'All of finance' }],
    ['reclassify', { ciRefs: [], reason: 'None of these' }],
    ['announce', { title: 'Payments are slow', note: 'We are on it' }],
    ['declareMajor', { reason: 'All shops closed' }],
  ] as const)('%s takes %j', (action, body) => {
    expect(refusedFields(incidentActionSchemas[action], body)).toEqual([]);
    expect(
      refusedFields(incidentActionSchemas[action], { ...body, state: 'new' }),
    ).toEqual(['state']);
  });

  it.each([
    ['assign', {}, 'team'],
    ['assign', { team: 'user:default/li.na' }, 'team'],
    ['escalate', { reason: 'x' }, 'kind'],
    ['escalate', { kind: 'functional' }, 'reason'],
    ['escalate', { kind: 'functional', reason: '\u200b' }, 'reason'],
    [
      'escalate',
      { kind: 'hierarchical', team: 'group:default/a', reason: 'x' },
      'team',
    ],
    ['hold', { waitingFor: 'godot', note: 'x' }, 'waitingFor'],
    ['hold', { waitingFor: 'vendor' }, 'note'],
    ['hold', { waitingFor: 'vendor', note: 'x', until: 'soon' }, 'until'],
    ['resolve', { code: 'fixed', resolution: 'x' }, 'workaround'],
    ['resolve', { code: 'magic', resolution: 'x', workaround: false }, 'code'],
    ['confirm', { satisfied: 'yes' }, 'satisfied'],
    ['confirm', { satisfied: true, rating: { overall: 6 } }, 'rating.overall'],
    ['followUp', { method: 'pigeon', outcome: 'x' }, 'method'],
    ['reclassify', { reason: 'x' }, 'category'],
    ['announce', { title: 'x' }, 'note'],
    ['declareMajor', {}, 'reason'],
  ] as const)('%s refuses %j, naming %s', (action, body, field) => {
    expect(refusedFields(incidentActionSchemas[action], body)).toEqual([field]);
  });

  it.each([[3e9], [1.5], [0], [6], [Number.NaN], ['5'], [null]])(
    'a rating is not %p',
    overall => {
      expect(ratingSchema.safeParse({ overall }).success).toBe(false);
    },
  );
});

describe('incidentQuerySchema', () => {
  it('reads lists, flags and numbers', () => {
    expect(
      incidentQuerySchema.parse({
        state: 'new, assigned',
        tier: '1,2',
        unassigned: 'true',
        breached: 'false',
        limit: '200',
        sort: 'dueAt',
        createdAfter: '2026-11-01T00:00:00Z',
        createdBefore: '2026-11-02T00:00:00Z',
        q: `%_\\"'NEAR(`,
      }),
    ).toEqual({
      state: ['new', 'assigned'],
      tier: [1, 2],
      unassigned: true,
      breached: false,
      limit: 200,
      sort: 'dueAt',
      createdAfter: '2026-11-01T00:00:00Z',
      createdBefore: '2026-11-02T00:00:00Z',
      q: `%_\\"'NEAR(`,
    });
  });

  it.each([
    ['limit', '0'],
    ['limit', '-1'],
    ['limit', '1e9'],
    ['limit', 'abc'],
    ['limit', '1.5'],
    ['limit', '201'],
    ['sort', 'internalNotes'],
    ['sort', 'createdAt; drop table incidents'],
    ['state', 'gone'],
    ['state', ''],
    ['tier', '1e400'],
    ['priority', 'P9'],
    ['breached', '1'],
    ['involving', 'user:default/zhang.wei'],
    ['announced', 'false'],
    ['createdAfter', 'last week'],
    ['createdAfter', '+275761-01-01T00:00:00Z'],
    ['q', 'a'.repeat(201)],
    ['q', 'a\u0000'],
    ['cursor', 'a'.repeat(2_001)],
    ['assignee', Array(51).fill('user:default/a').join(',')],
  ])('refuses %s=%s', (name, value) => {
    const [refused] = refusedFields(incidentQuerySchema, { [name]: value });
    expect(refused.split('.')[0]).toBe(name);
  });

  it('refuses unknown parameters and an inverted range', () => {
    expect(refusedFields(incidentQuerySchema, { author: 'x' })).toEqual([
      'author',
    ]);
    expect(
      refusedFields(incidentQuerySchema, {
        createdAfter: '2026-11-02T00:00:00Z',
        createdBefore: '2026-11-01T23:59:59Z',
      }),
    ).toEqual(['createdAfter']);
  });
});

describe('other bodies', () => {
  it('are as strict', () => {
    expect(
      addTimelineEntrySchema.parse({ text: ' Hi ', visibility: 'public' }),
    ).toEqual({ text: 'Hi', visibility: 'public' });
    expect(
      refusedFields(addTimelineEntrySchema, { text: 'Hi', visibility: 'all' }),
    ).toEqual(['visibility']);
    expect(
      refusedFields(addTimelineEntrySchema, {
        text: 'Hi',
        visibility: 'public',
        actor: 'user:default/li.na',
      }),
    ).toEqual(['actor']);
    expect(
      refusedFields(addParticipantSchema, { userRef: 'group:default/finance' }),
    ).toEqual(['userRef']);
    expect(
      refusedFields(incidentActionSchemas.hold, {
        waitingFor: 'parts',
        vendor: 'acme',
        note: 'x',
      }),
    ).toEqual(['vendor']);
    expect(
      refusedFields(addHelperSchema, { userRef: 'user:default/a', team: 'x' }),
    ).toEqual(['team']);
  });

  it('keep prototypes as they are', () => {
    const body = JSON.parse(
      '{"title":"a","description":"b","__proto__":{"polluted":true},"constructor":{"x":1}}',
    );
    expect(fileIncidentSchema.safeParse(body).success).toBe(false);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('take moments with an offset and a year of four digits', () => {
    expect(
      momentSchema.safeParse('2026-11-21T09:30:00.123+08:00').success,
    ).toBe(true);
    expect(momentSchema.safeParse('12026-11-21T09:30:00Z').success).toBe(false);
  });
});
