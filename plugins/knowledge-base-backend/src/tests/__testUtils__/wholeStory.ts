import type { RunningPlugin } from '@firstline/backend-kit/testUtils';
import { good, item } from './articles';

const wang = encodeURIComponent('user:default/a1');
const days = 'from=2024-01-01T00:00:00Z&to=2024-02-01T00:00:00Z';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Told = (
  ...request: Parameters<ReturnType<RunningPlugin['as']>>
) => Promise<{ number: string; id: string; [field: string]: unknown }>;

/** What screens and other plugins read all day, by who reads it. */
const reads: Record<string, string[]> = {
  'zhang.wei': [
    '/me',
    '/settings',
    '/overview',
    '/articles?sort=-publishedAt&kind=how-to',
    `/articles?ciRef=${item}`,
    '/articles?number=KB-000007,KB-000700',
    '/articles?category=category-3&language=en',
    '/articles/KB-000007',
    '/search?q=w7',
    '/search?q=w7%20w8%20w9%20kind:how-to%20tag:t17',
    `/search?q=w77&ciRef=${item}&language=zh`,
    '/search?q=%22article%20w7%22',
    '/search?q=w97l',
    '/search?q=nothing%20has%20this',
    `/suggest?text=w7%20w8&ciRef=${item}`,
  ],
  'raj.patel': [
    '/overview',
    '/articles?involving=me',
    '/articles?state=draft',
    '/articles?state=published,retired&sort=title',
    `/articles?author=${wang}`,
    '/articles?owner=group:default/t1&sort=reviewDate',
    '/articles?stale=true&audience=engineers',
    '/search?q=w5%20is:stale',
  ],
  'wang.fang': ['/articles?reviewableBy=me', '/articles?tag=t17'],
  'maria.silva': [
    '/overview',
    '/articles?reviewableBy=me&sort=reviewDate',
    '/missed-searches',
    '/missed-searches?limit=2',
  ],
};

/** People, and what was refused to them that ought not to be. */
function peopleOf({ as, asService }: RunningPlugin) {
  const refused: string[] = [];
  const telling =
    (name: string, send: RunningPlugin['asService']): Told =>
    async (method, path, ...rest) => {
      const { status, body } = await send(method, path, ...rest);
      if (status >= 400) {
        refused.push(
          `${name} ${method} ${path}: ${status} ${body?.error?.message}`,
        );
      }
      return body;
    };
  return {
    by: (name: string) => telling(name, as(name)),
    desk: telling('the desk', asService),
    refused,
  };
}

/** An article from its first draft to its end, read, voted on and used in between. */
async function articleStory(running: RunningPlugin): Promise<string[]> {
  const { by, desk, refused } = peopleOf(running);
  const [raj, wangFang, zhang] = ['raj.patel', 'wang.fang', 'zhang.wei'].map(
    by,
  );
  const { id: file } = await raj('post', '/attachments', png, {
    'Content-Type': 'image/png',
    'X-Filename': 'pool.png',
  });
  const text = { ...good, body: `![a pool](attachment:${file})`, tags: ['t1'] };
  const { number } = await raj('post', '/articles', text, {
    'Idempotency-Key': 'story-1',
  });
  const path = `/articles/${number}`;
  const act = (who: Told, action: string, body: object = {}) =>
    who('post', `${path}/actions/${action}`, body);
  await act(raj, 'submit', { note: 'Seen twice' });
  await act(wangFang, 'reject', { reason: 'Which pool?' });
  await raj('put', path, { ...text, symptoms: 'It is slow' }, await etag(raj));
  await act(raj, 'submit');
  await act(wangFang, 'approve');
  await zhang('get', path);
  await zhang('get', `/attachments/${file}`);
  await zhang('put', `${path}/feedback`, { helpful: false, comment: 'Where?' });
  await zhang('put', `${path}/feedback`, { helpful: true });
  await raj('get', `${path}/feedback`);
  await desk(
    'post',
    `${path}/uses`,
    { incidentNumber: 'INC-000007' },
    { 'Idempotency-Key': 'INC-000007' },
  );
  await raj('put', path, { ...text, cause: 'A full pool' }, await etag(raj));
  await act(raj, 'submit');
  await act(wangFang, 'publish');
  await raj('get', `${path}/revisions`);
  await raj('get', `${path}/revisions/1`);
  await act(wangFang, 'renew', { reviewDate: '2098-01-01' });
  await act(wangFang, 'retire', { reason: 'Replaced' });
  await act(wangFang, 'restore', { revision: 1 });
  return refused;

  async function etag(who: Told): Promise<Record<string, string>> {
    const { version } = await who('get', path);
    return { 'If-Match': `"${version}"` };
  }
}

/** What managers and other plugins do, and then what the clock does. */
async function deskStory(running: RunningPlugin): Promise<string[]> {
  const { by, desk, refused } = peopleOf(running);
  const maria = by('maria.silva');
  const line = (title: string) => JSON.stringify({ ...good, title });
  await maria(
    'post',
    '/articles/import',
    [line('One'), line('Two')].join('\n'),
    { 'Content-Type': 'application/x-ndjson' },
  );
  await maria('get', '/articles/export?tag=t17');
  await by('zhang.wei')('get', '/search?q=fax%20machine');
  const { items } = (await maria('get', '/missed-searches')) as unknown as {
    items: { id: string }[];
  };
  await maria('delete', `/missed-searches/${items[0].id}`);
  await desk('get', `/activity?${days}`);
  await desk('get', `/contributions?${days}`);
  for (const [id, run] of running.tasks) {
    await Promise.resolve(run()).catch(error =>
      refused.push(`${id}: ${error}`),
    );
  }
  return refused;
}

/** Everybody looks at everything. */
async function readingStory(running: RunningPlugin): Promise<string[]> {
  const { by, refused } = peopleOf(running);
  for (const [name, paths] of Object.entries(reads)) {
    for (const read of paths) await by(name)('get', read);
  }
  return refused;
}

/** What comes first of all that is there. */
async function unnarrowedStory(running: RunningPlugin): Promise<string[]> {
  const { by, refused } = peopleOf(running);
  await by('zhang.wei')('get', '/search');
  await by('zhang.wei')('get', '/articles');
  await by('raj.patel')('get', '/articles?sort=helpful');
  await by('raj.patel')('get', `/search?kind=how-to&ciRef=${item}`);
  return refused;
}

/** What people do in a day; each says which requests were not as they ought to be. */
export const stories: Record<
  string,
  (running: RunningPlugin) => Promise<string[]>
> = {
  'all that is looked at': readingStory,
  'all there is, in order': unnarrowedStory,
  'the life of an article': articleStory,
  'work beside articles, and what the clock does': deskStory,
};
