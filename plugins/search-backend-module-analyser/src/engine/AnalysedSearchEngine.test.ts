import { documentOf, eachEngine } from '../__testUtils__/eachEngine';

const articles = [
  documentOf(
    '如何重置密码',
    '忘记密码时，点击登录页上的链接，按邮件里的步骤重置。',
  ),
  documentOf(
    '数据库连接池耗尽',
    '应用报错 ORA-12516，节点上的连接数超过上限。',
  ),
  documentOf('打印机卡纸', '打开后盖，取出卡住的纸，重启打印机。'),
  documentOf(
    'VPN 客户端无法连接',
    '检查网络，确认端口 1194 没有被防火墙拦截。',
  ),
  documentOf('消息队列积压', '消费者节点太少，扩容后积压会慢慢消失。'),
  documentOf(
    'Connection refused by the payments API',
    'connect ECONNREFUSED 10.2.3.4:8443 in PaymentGatewayClient; restart the pods.',
  ),
  documentOf(
    'Windows Update fails with 0x80070005',
    'Access is denied. Run it as an administrator. See C:\\Windows\\WindowsUpdate.log.',
  ),
  documentOf(
    'Printers in the office',
    'How to add an office printer to a laptop.',
  ),
];

const onTop: [query: string, title: string][] = [
  ['重置密码', '如何重置密码'],
  ['密码', '如何重置密码'],
  ['怎么重置密码？', '如何重置密码'],
  ['数据库连接池耗尽', '数据库连接池耗尽'],
  ['连接池', '数据库连接池耗尽'],
  ['节点 连接', '数据库连接池耗尽'],
  ['打印机', '打印机卡纸'],
  ['卡纸了怎么办', '打印机卡纸'],
  ['积压', '消息队列积压'],
  ['端口', 'VPN 客户端无法连接'],
  ['ＶＰＮ　客户端', 'VPN 客户端无法连接'],
  ['vpn', 'VPN 客户端无法连接'],
  ['ORA-12516', '数据库连接池耗尽'],
  ['econnrefused', 'Connection refused by the payments API'],
  ['10.2.3.4', 'Connection refused by the payments API'],
  ['payment gateway', 'Connection refused by the payments API'],
  ['0x80070005', 'Windows Update fails with 0x80070005'],
  ['windowsupdate.log', 'Windows Update fails with 0x80070005'],
  ['office printers', 'Printers in the office'],
  ['reset password', '如何重置密码'],
  ['message queue', '消息队列积压'],
];

describe('AnalysedSearchEngine', () => {
  eachEngine('finds in both languages, and by codes', async t => {
    await t.index(articles);
    const found = await Promise.all(
      onTop.map(async ([query]) => [query, (await t.titles(query))[0]]),
    );
    expect(found).toEqual(onTop);
  });

  eachEngine('finds nothing for what no document has', async t => {
    await t.index(articles);
    expect(await t.titles('咖啡')).toEqual([]);
    expect(await t.titles('frobnicate')).toEqual([]);
    expect(await t.titles('？！ "%_\' * (')).toEqual([]);
    expect(await t.titles("a' OR 1=1; drop table *~^:")).toEqual([]);
  });

  eachEngine('finds the words that an unfinished one may become', async t => {
    await t.index(articles);
    expect(await t.titles('admin')).toEqual([
      'Windows Update fails with 0x80070005',
    ]);
    expect(await t.titles('admin ')).toEqual([]);
    expect(await t.titles('卡')).toEqual(['打印机卡纸']);
  });

  eachEngine('shows where it found what', async t => {
    await t.index(articles);
    const { results } = await t.engine.query({ term: '重置密码' }, {});
    const { preTag, postTag, fields } = results[0].highlight!;
    const shown = (field: string) =>
      fields[field].replaceAll(preTag, '[').replaceAll(postTag, ']');
    expect(shown('title')).toBe('如何[重置密码]');
    expect(shown('text')).toBe(
      '忘记[密码]时，点击登录页上的链接，按邮件里的步骤[重置]。',
    );
    expect(results[0].rank).toBe(1);
  });

  eachEngine('pages through all that it found, each once', async t => {
    const many = Array.from({ length: 60 }, (_, i) =>
      documentOf(`Disk ${i}`, 'disk full'),
    );
    await t.index(many);
    const seen: string[] = [];
    let pageCursor: string | undefined;
    for (let page = 0; page < 3; page++) {
      const reply = await t.engine.query({ term: 'disk', pageCursor }, {});
      expect(reply.numberOfResults).toBe(60);
      expect(!!reply.previousPageCursor).toBe(page > 0);
      seen.push(...reply.results.map(({ document }) => document.title));
      pageCursor = reply.nextPageCursor;
    }
    expect(pageCursor).toBeUndefined();
    expect(new Set(seen).size).toBe(60);
    await expect(
      t.engine.query({ term: 'disk', pageCursor: 'bm8=' }, {}),
    ).rejects.toThrow('Invalid page cursor');
  });

  eachEngine('keeps to types and filters', async t => {
    await t.index(
      [
        documentOf('disk one', '', { kind: 'Component', tags: ['a', 'b'] }),
        documentOf('disk two', '', { kind: 'API', tags: ['b'] }),
      ],
      'entity',
    );
    await t.index([documentOf('disk three')], 'article');
    const titles = async (...asked: Parameters<typeof t.titles>) =>
      (await t.titles(...asked)).sort();
    expect(await titles('disk')).toHaveLength(3);
    expect(await titles('disk', { types: ['article'] })).toEqual([
      'disk three',
    ]);
    expect(await titles('disk', { types: ['none'] })).toEqual([]);
    expect(await titles('disk', { filters: { kind: 'API' } })).toEqual([
      'disk two',
    ]);
    expect(await titles('', { filters: { kind: ['API', 'X'] } })).toEqual([
      'disk two',
    ]);
    expect(await titles('disk', { filters: { tags: 'a' } })).toEqual([
      'disk one',
    ]);
    expect(await titles('disk', { filters: { "kind' --": 'a' } })).toEqual([]);
  });

  eachEngine('has every document for an empty query', async t => {
    await t.index(articles);
    expect(await t.titles('  ')).toHaveLength(articles.length);
  });

  eachEngine('replaces what a type had, and nothing by nothing', async t => {
    await t.index([documentOf('Old disk'), documentOf('Kept disk')]);
    await t.index([documentOf('Other disk')], 'other');
    await t.index([documentOf('Kept disk'), documentOf('New disk')]);
    expect((await t.titles('disk')).sort()).toEqual([
      'Kept disk',
      'New disk',
      'Other disk',
    ]);
    await t.index([]);
    expect(await t.titles('disk')).toHaveLength(3);
  });

  eachEngine('takes texts that no database stores', async t => {
    await t.index([documentOf('Broken\0 disk \ud83d', 'half \udca9')]);
    expect(await t.titles('disk\0 \ud83d')).toHaveLength(1);
    for (const odd of ['\0', '\ud83d', '{"a":1}']) {
      expect(await t.titles('disk', { filters: { kind: odd } })).toEqual([]);
      expect(await t.titles('disk', { filters: { [odd]: 'x' } })).toEqual([]);
    }
  });

  eachEngine('keeps what it has when a collator fails half-way', async t => {
    await t.index([documentOf('Old disk')]);
    const indexer = await t.engine.getIndexer('article');
    await new Promise<void>(resolve => {
      indexer.on('close', resolve);
      indexer.on('error', () => {});
      indexer.write(documentOf('New disk'), () =>
        indexer.destroy(new Error('the collator failed')),
      );
    });
    expect(await t.titles('disk')).toEqual(['Old disk']);
    await t.index([documentOf('New disk')]);
    expect(await t.titles('disk')).toEqual(['New disk']);
  });
});
