import type {
  TimelineEntry,
  TimelineEntryKind,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import type { OutgoingNotification } from '@firstline/backend-kit';
import type { IncidentMessage } from './IncidentOutbox';
import { anIncident } from '../__testUtils__/anIncident';
import { companyConfig, groups } from '../__testUtils__/company';
import { announcementsOf, type Happening } from './incidentAnnouncements';
import type { IncidentRecord } from './IncidentRecord';

const zhang = 'user:default/zhang.wei';
const emma = 'user:default/emma.clark';
const wang = 'user:default/wang.fang';
const tom = 'user:default/tom.baker';
const sun = 'user:default/sun.hao';

const record = anIncident(
  { assignee: wang, firstContactOwner: tom, priority: 'P2' },
  [
    { relation: 'participant', principal: emma },
    { relation: 'follower', principal: sun },
    { relation: 'ciOwner', principal: groups.dba },
  ],
);
const helped: IncidentRecord = {
  ...record,
  access: [...record.access, { relation: 'helper', principal: sun }],
};
const announced: IncidentRecord = {
  ...record,
  announcement: { title: 'Slow', note: 'On it', at: record.createdAt },
};

function entry(
  kind: TimelineEntryKind,
  visibility: Visibility = 'public',
): TimelineEntry {
  return {
    id: 'entry-1',
    kind,
    visibility,
    actor: wang,
    at: '2026-11-23T08:30:00.000Z',
    text: 'Text of a person',
    reason: 'Shop talk',
    changes: [],
    attachments: [],
  };
}

function announce(changes: Partial<Happening>): IncidentMessage[] {
  return announcementsOf({
    before: record,
    record,
    entry: entry('comment'),
    headline: true,
    actor: wang,
    config: companyConfig,
    ...changes,
  });
}

const notifications = (messages: IncidentMessage[]) =>
  messages.filter(
    (message): message is OutgoingNotification =>
      message.kind === 'notification',
  );
const heard = (changes: Partial<Happening>) =>
  notifications(announce(changes))
    .flatMap(({ recipients }) => recipients)
    .sort();

const unassigned = { ...record, assignee: undefined };

describe('who hears of it', () => {
  it.each<[string, Partial<Happening>, string[]]>([
    ['a comment of the assignee', {}, [tom, zhang, emma]],
    ['a comment of the requester', { actor: zhang }, [wang, tom, emma]],
    ['an internal note', { entry: entry('comment', 'internal') }, [tom]],
    [
      'an internal note of the desk',
      { entry: entry('comment', 'internal'), actor: tom },
      [wang],
    ],
    [
      'filing',
      {
        before: undefined,
        entry: entry('assigned'),
        actor: zhang,
        record: { ...unassigned, firstContactOwner: undefined },
      },
      [groups.payments, emma],
    ],
    [
      'filing for somebody',
      {
        before: undefined,
        entry: entry('assigned'),
        actor: tom,
        record: unassigned,
      },
      [groups.payments, zhang, emma],
    ],
    [
      'an assignment to a team',
      { entry: entry('assigned'), actor: tom, record: unassigned },
      [groups.payments, zhang, emma],
    ],
    [
      'an assignment to a person',
      { entry: entry('assigned'), actor: tom },
      [wang, zhang, emma],
    ],
    ['acceptance', { entry: entry('accepted') }, [tom, zhang, emma]],
    [
      'escalation',
      { entry: entry('escalated'), record: unassigned },
      [groups.payments, tom, zhang, emma],
    ],
    [
      'escalation to managers',
      {
        entry: entry('escalatedToManagement', 'internal'),
        alsoTell: [groups.incidentManagers],
      },
      [groups.incidentManagers],
    ],
    [
      'a return',
      { entry: entry('returned'), record: unassigned },
      [groups.payments, tom, zhang, emma],
    ],
    ['holding', { entry: entry('held') }, [zhang, emma]],
    [
      'resuming by the clock',
      { entry: entry('resumed'), actor: 'firstline' },
      [wang, zhang, emma],
    ],
    ['resolving', { entry: entry('resolved') }, [tom, zhang, emma]],
    [
      'confirming',
      { entry: entry('confirmed'), actor: zhang },
      [wang, tom, emma],
    ],
    ['following up', { entry: entry('followedUp'), actor: tom }, []],
    [
      'closing',
      { entry: entry('closed'), actor: 'firstline' },
      [wang, tom, zhang, emma],
    ],
    [
      'reopening',
      { entry: entry('reopened'), actor: zhang },
      [wang, tom, emma],
    ],
    [
      'cancelling',
      { entry: entry('cancelled'), actor: zhang },
      [wang, tom, emma],
    ],
    [
      'classifying anew',
      { entry: entry('reclassified'), actor: tom },
      [wang, zhang, emma],
    ],
    [
      'a major incident',
      {
        entry: entry('declaredMajor'),
        actor: tom,
        alsoTell: [groups.incidentManagers],
      },
      [groups.incidentManagers, wang, zhang, emma],
    ],
    [
      'an announcement',
      { entry: entry('announced'), actor: tom, record: announced },
      [wang, zhang, emma, sun],
    ],
    [
      'resolving an announced one',
      { entry: entry('resolved'), record: announced },
      [tom, zhang, emma, sun],
    ],
    [
      'a comment on an announced one',
      { record: announced },
      [tom, zhang, emma],
    ],
    [
      'a new helper',
      {
        entry: {
          ...entry('helperAdded', 'internal'),
          changes: [{ field: 'helper', to: sun }],
        },
        actor: wang,
        record: helped,
      },
      [sun],
    ],
    [
      'an internal note',
      { entry: entry('comment', 'internal'), record: helped },
      [tom, sun],
    ],
    [
      'a new participant',
      {
        entry: {
          ...entry('participantAdded'),
          changes: [{ field: 'participant', to: emma }],
        },
        actor: zhang,
      },
      [emma],
    ],
  ])('%s', (_, changes, people) => {
    expect(heard(changes)).toEqual([...people].sort());
  });

  it('tells nobody twice, and nobody what they did', () => {
    const both = { ...record, requester: wang, firstContactOwner: wang };
    for (const kind of ['comment', 'resolved', 'reopened'] as const) {
      expect(heard({ record: both, entry: entry(kind) })).toEqual([emma]);
      expect(heard({ record: both, entry: entry(kind), actor: tom })).toEqual(
        [wang, emma].sort(),
      );
    }
    const [toTeam, toOthers] = notifications(
      announce({ entry: entry('escalated'), record: unassigned }),
    );
    // Members of the team who are named beside it hear of it once.
    expect(toTeam).toMatchObject({
      recipients: [groups.payments, tom],
      exclude: expect.arrayContaining([wang, zhang, emma]),
    });
    expect(toOthers.exclude).toEqual(expect.arrayContaining([wang, tom]));
    expect(toOthers.exclude).not.toContain(zhang);
  });

  it('keeps the requester out of internal ones, though they manage or work there', () => {
    const messages = announce({
      entry: entry('escalatedToManagement', 'internal'),
      alsoTell: [groups.incidentManagers],
      record: { ...record, requester: 'user:default/maria.silva' },
    });
    expect(notifications(messages)).toEqual([
      expect.objectContaining({
        recipients: [groups.incidentManagers],
        exclude: expect.arrayContaining(['user:default/maria.silva']),
      }),
    ]);
  });

  it('writes to no plugin and no worker', () => {
    expect(
      heard({
        record: { ...record, firstContactOwner: 'plugin:monitoring' },
        entry: entry('resolved'),
      }),
    ).toEqual([zhang, emma].sort());
  });
});

describe('what they hear', () => {
  it('is the title, what happened and a link; nothing anybody wrote', () => {
    const [toTom] = notifications(announce({ entry: entry('resolved') }));
    expect(toTom).toEqual({
      kind: 'notification',
      recipients: [tom],
      exclude: expect.arrayContaining([wang, zhang, emma]),
      title: 'INC-000007 · Payments fail',
      description: 'Resolved: to be confirmed with the requester',
      link: '/service-desk/incidents/INC-000007',
      severity: 'high',
      topic: 'incident-work',
      translations: {
        zh: {
          title: 'INC-000007 · Payments fail',
          description: '已解决，待用户确认',
        },
      },
    });
    for (const kind of ['comment', 'held', 'reopened', 'escalated'] as const) {
      const text = JSON.stringify(announce({ entry: entry(kind) }));
      expect(text).not.toContain('Text of a person');
      expect(text).not.toContain('Shop talk');
    }
  });

  it.each([
    ['resolved', 'en', 'Resolved: please confirm that it works again'],
    ['resolved', 'zh', '已解决，请确认是否恢复正常'],
    ['accepted', 'en', 'Accepted: somebody is working on it'],
    ['accepted', 'zh', '已受理，正在处理'],
  ] as const)('the requester hears of %s in %s', (kind, language, text) => {
    const message = notifications(
      announce({
        entry: entry(kind),
        config: { ...companyConfig, notificationLanguage: language },
      }),
    ).find(({ recipients }) => recipients.includes(zhang));
    expect(message).toMatchObject({ description: text, severity: 'normal' });
  });

  it('is asked of the requester when it waits for them', () => {
    const waiting = { ...record, waitingFor: 'requester' as const };
    const text = (r: IncidentRecord) =>
      notifications(announce({ entry: entry('held'), record: r }))[0]
        .description;
    expect(text(waiting)).toBe('Waits for an answer from the requester');
    expect(text({ ...record, waitingFor: 'vendor' })).toBe('On hold');
  });

  it('has only announced words for followers', () => {
    const toSun = notifications(
      announce({ entry: entry('resolved'), record: announced }),
    ).find(({ recipients }) => recipients.includes(sun));
    expect(toSun).toMatchObject({
      title: 'INC-000007 · Slow',
      description: 'Resolved',
      topic: 'incident-announcement',
    });
  });
});

describe('signals and events', () => {
  const signal = (changes: Partial<Happening>) => {
    const found = announce(changes).find(({ kind }) => kind === 'signal');
    return found?.kind === 'signal' ? found.recipients : undefined;
  };
  const { desk, incidentManagers, deskManagers, payments, dba } = groups;

  it('reach everybody who sees the entry', () => {
    expect(signal({})?.sort()).toEqual(
      [
        desk,
        incidentManagers,
        deskManagers,
        payments,
        dba,
        wang,
        tom,
        zhang,
        emma,
      ].sort(),
    );
    expect(signal({ record: announced })).toContain(sun);
  });

  it('tell neither requester nor participants of an internal entry', () => {
    const seeing = signal({ entry: entry('comment', 'internal') });
    expect(seeing).toEqual(expect.arrayContaining([desk, payments, dba, wang]));
    expect(seeing).not.toContain(zhang);
    expect(seeing).not.toContain(emma);
  });

  it('reach the team that lost it as well as the one that has it', () => {
    const moved = { ...anIncident({ assignedTeam: dba }), id: 7 };
    expect(signal({ record: moved })).toEqual(
      expect.arrayContaining([payments, dba]),
    );
  });

  it('hold no text; an entry that is no headline is an event alone', () => {
    const messages = announce({ headline: false });
    expect(messages).toEqual([
      {
        kind: 'event',
        event: {
          id: 'entry-1',
          number: 'INC-000007',
          version: 3,
          kind: 'comment',
          visibility: 'public',
          state: 'assigned',
          priority: 'P2',
          channel: 'portal',
          tier: 2,
          assignedTeam: payments,
          assignee: wang,
          ciRefs: ['component:default/payments-api'],
          actor: wang,
          at: '2026-11-23T08:30:00.000Z',
        },
      },
    ]);
  });
});
