import { articleTest } from '../__testUtils__/articleTest';
import { groups, items } from '../__testUtils__/company';

describe('what others hear', () => {
  articleTest('of each happening', async base => {
    const { write, act, change, sent } = base;
    const heard = () =>
      sent.splice(0).flatMap(({ key, messages }) => {
        const event = messages.find(message => message.kind === 'event');
        expect(event).toMatchObject({ event: { id: key } });
        expect(messages.filter(one => one.kind === 'signal')).toHaveLength(1);
        return messages.flatMap(message =>
          message.kind === 'notification'
            ? [[event?.event.kind, message.recipients, message.exclude]]
            : [],
        );
      });
    const author = 'user:default/raj.patel';
    const { number } = await write();
    await change('raj.patel', number, { title: 'Payments hang' });
    expect(heard()).toEqual([]);
    await act('raj.patel', number, 'submit', {});
    // The author is in the group that reviews, and hears nothing of it.
    expect(heard()).toEqual([['submitted', [groups.payments], [author]]]);
    await act('maria.silva', number, 'reject', { reason: 'Secret words' });
    expect(heard()).toEqual([
      ['rejected', [author], ['user:default/maria.silva']],
    ]);
    await act('raj.patel', number, 'submit', {});
    heard();
    await act('wang.fang', number, 'approve', {});
    expect(heard()).toEqual([
      ['published', [author], ['user:default/wang.fang']],
    ]);
    await act('maria.silva', number, 'publish', {});
    expect(sent).toEqual([]);
    await act('wang.fang', number, 'retire', {});
    expect(heard()).toEqual([
      ['retired', [author, groups.payments], ['user:default/wang.fang']],
    ]);
  });

  articleTest(
    'in the language of the article, without its words',
    async base => {
      const { write, act, sent } = base;
      const { number } = await write({
        title: '支付超时',
        language: 'zh',
        ciRefs: [items.orphan],
      });
      sent.length = 0;
      await act('raj.patel', number, 'submit', { note: 'Words of mine' });
      // Nobody owns the item: the knowledge managers review.
      expect(sent[0].messages[0]).toMatchObject({
        recipients: [groups.managers],
        title: `${number} · 支付超时`,
        description: '等待您审核',
        topic: 'article-review',
      });
      expect(JSON.stringify(sent)).not.toContain('Words of mine');
      expect(JSON.stringify(sent)).not.toContain('connection pool');
    },
  );
});
