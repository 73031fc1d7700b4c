import { mockServices } from '@backstage/backend-test-utils';
import type { OutgoingNotification } from './Outbox';
import {
  eventDeliverer,
  notificationDeliverer,
  signalDeliverer,
} from './deliverers';
import { streamOf, withoutRepeats } from './outboxMessages';

const message: OutgoingNotification = {
  kind: 'notification',
  recipients: ['user:default/emma.clark', 'group:default/payments-team'],
  exclude: ['user:default/li.na'],
  title: 'INC-000001 was assigned to you',
  description: 'Payments fail',
  link: '/service-desk/incidents/INC-000001',
  severity: 'high',
  topic: 'incident',
};

describe('notificationDeliverer', () => {
  it('sends under the key of the happening, in parts that the plugin can read', async () => {
    const send = jest.fn();
    const deliverer = notificationDeliverer({
      notifications: { send },
      about: 'incidents',
      logger: mockServices.logger.mock(),
    });
    await deliverer.deliver(message, { key: 'entry-1' });
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: message.recipients,
            excludeEntityRef: message.exclude,
          },
          payload: {
            title: message.title,
            description: message.description,
            link: message.link,
            severity: 'high',
            topic: 'incident',
            scope: 'entry-1',
          },
        },
      ],
    ]);

    send.mockClear();
    const recipients = Array.from(
      { length: 450 },
      (_, i) => `user:default/u${i}`,
    );
    await deliverer.deliver({ ...message, recipients }, { key: 'entry-2' });
    const sent = send.mock.calls.map(([{ recipients: to }]) => to.entityRef);
    expect(sent.map(refs => refs.length)).toEqual([200, 200, 50]);
    expect(sent.flat()).toEqual(recipients);
  });

  it('sends under a scope of its own where it has one', async () => {
    const send = jest.fn();
    const deliverer = notificationDeliverer({
      notifications: { send },
      about: 'articles',
      logger: mockServices.logger.mock(),
    });
    const scoped = { ...message, scope: 'article-feedback:KB-000001:raj' };
    await deliverer.deliver(scoped, { key: 'entry-1' });
    expect(send.mock.calls[0][0].payload.scope).toBe(scoped.scope);
  });

  it('tells people in the language they read, and groups in the first', async () => {
    const send = jest.fn();
    const options = {
      notifications: { send },
      about: 'incidents',
      logger: mockServices.logger.mock(),
    };
    const asked: string[][] = [];
    const deliverer = notificationDeliverer({
      ...options,
      languagesOf: async refs => {
        asked.push(refs);
        return new Map([
          ['user:default/zhang.wei', 'zh'],
          ['user:default/emma.clark', 'en'],
        ]);
      },
    });
    const recipients = ['user:default/zhang.wei', ...message.recipients];
    const translated = {
      ...message,
      recipients,
      translations: { zh: { title: 'INC-000001 已指派给您' } },
    };
    const told = () =>
      send.mock.calls.map(([{ recipients: to, payload }]) => [
        payload.title,
        payload.description,
        to.entityRef,
        to.excludeEntityRef,
      ]);
    await deliverer.deliver(translated, { key: '1' });
    expect(asked).toEqual([
      ['user:default/zhang.wei', 'user:default/emma.clark'],
    ]);
    expect(told()).toEqual([
      [
        'INC-000001 已指派给您',
        undefined,
        ['user:default/zhang.wei'],
        message.exclude,
      ],
      [message.title, message.description, message.recipients, message.exclude],
    ]);

    send.mockClear();
    const plain = notificationDeliverer(options);
    await plain.deliver(translated, { key: '2' });
    await deliverer.deliver({ ...message, recipients }, { key: '3' });
    const all = [message.title, message.description, recipients];
    expect(told().map(row => row.slice(0, 3))).toEqual([all, all]);
    expect(asked).toHaveLength(1);
  });

  it('does without the plugin, says so once, and tells what to try again', async () => {
    const send = jest.fn();
    const logger = mockServices.logger.mock();
    const deliverer = notificationDeliverer({
      notifications: { send },
      about: 'incidents',
      logger,
    });
    const fails = (status: number) =>
      send.mockRejectedValueOnce(
        new Error(
          `Failed to send notifications: Error: Request failed with status ${status}`,
        ),
      );
    fails(404);
    await deliverer.deliver(message, { key: '1' });
    fails(404);
    await deliverer.deliver(message, { key: '2' });
    expect(logger.warn).toHaveBeenCalledTimes(1);

    fails(413);
    await expect(
      deliverer.deliver(message, { key: '3' }),
    ).rejects.toMatchObject({
      name: 'UndeliverableError',
    });
    // What it answers when its database is away, too.
    fails(400);
    await expect(
      deliverer.deliver(message, { key: '4' }),
    ).rejects.toMatchObject({
      name: 'Error',
    });
  });
});

describe('signalDeliverer and eventDeliverer', () => {
  it('tell a number and nothing else, and the event as it is', async () => {
    const publish = jest.fn();
    await signalDeliverer({
      signals: { publish },
      channel: 'service-desk:incident',
    }).deliver(
      {
        kind: 'signal',
        recipients: ['group:default/service-desk'],
        number: 'INC-000001',
      },
      { key: '1' },
    );
    expect(publish).toHaveBeenLastCalledWith({
      channel: 'service-desk:incident',
      recipients: { type: 'user', entityRef: ['group:default/service-desk'] },
      message: { number: 'INC-000001' },
    });
    const events = mockServices.events.mock();
    const event = { id: 'e1', number: 'INC-000001' };
    await eventDeliverer({ events, topic: 'service-desk.incident' }).deliver(
      { kind: 'event', event },
      { key: 'e1' },
    );
    expect(events.publish).toHaveBeenCalledWith({
      topic: 'service-desk.incident',
      eventPayload: event,
    });
    const other = { id: 'e2', number: 'CMP-000001' };
    await eventDeliverer({ events, topic: 'service-desk.incident' }).deliver(
      { kind: 'event', topic: 'service-desk.complaint', event: other },
      { key: 'e2' },
    );
    expect(events.publish).toHaveBeenLastCalledWith({
      topic: 'service-desk.complaint',
      eventPayload: other,
    });
  });
});

describe('withoutRepeats', () => {
  it('tells nobody twice of one happening, and never those left out', () => {
    const toEmma = {
      ...message,
      recipients: ['user:default/emma.clark'],
      exclude: [],
    };
    const toTeam = {
      ...message,
      recipients: [
        'group:default/payments-team',
        'user:default/emma.clark',
        'user:default/li.na',
        'group:default/payments-team',
      ],
    };
    expect(withoutRepeats([toEmma, toTeam, toEmma])).toEqual([
      toEmma,
      {
        ...toTeam,
        recipients: ['group:default/payments-team'],
        exclude: ['user:default/li.na', 'user:default/emma.clark'],
      },
    ]);
  });
});

describe('streamOf', () => {
  it('keeps kinds apart, and incidents', () => {
    expect(streamOf(message, 'k')).toBe('notification:INC-000001');
    expect(
      streamOf({ kind: 'signal', recipients: [], number: 'INC-000002' }, 'k'),
    ).toBe('signal:INC-000002');
    expect(
      streamOf(
        { kind: 'call', name: 'count', number: 'KB-000001', args: {} },
        'k',
      ),
    ).toBe('call:KB-000001');
  });
});
