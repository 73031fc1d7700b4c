import { loggedInto } from '@firstline/backend-kit/testUtils';
import { act, draft } from './__testUtils__/articles';
import { pluginTest } from './__testUtils__/startPlugin';

const lines: string[] = [];
/** In everything that people write, carry, send or look for: no log has it. */
const HUSH = 'hush-hush';
const text = (what: string) => `${what} ${HUSH}`;

describe('the log', () => {
  pluginTest(
    'has nothing of what people write, carry or look for, whatever goes wrong (73, 74)',
    async ({ as, asNobody, knex, audited, tasks }) => {
      lines.length = 0;
      const [raj, zhang] = [as('raj.patel'), as('zhang.wei')];
      const { body: file } = await raj('post', '/attachments', text('bytes'), {
        'Content-Type': 'text/plain',
        'X-Filename': `${HUSH}.txt`,
        'Idempotency-Key': HUSH,
      });
      const number = await draft(raj, {
        title: text('Title'),
        resolution: text('Resolution'),
        body: `![](attachment:${file.id})`,
        tags: [HUSH],
      });
      await act(raj, number, 'submit', { note: text('Please look') });
      await act(as('wang.fang'), number, 'approve', { note: text('Good') });
      const replies = [
        await zhang('put', `/articles/${number}/feedback`, {
          helpful: false,
          comment: text('No'),
        }),
        await zhang('get', `/search?q=${HUSH}`),
        await zhang('get', `/search?q=${HUSH}never`),
        await zhang('post', '/suggest', { text: text('Stack') }),
        await zhang('post', '/articles', { title: HUSH, [HUSH]: HUSH }),
        await raj('post', '/articles', `{"title": "${HUSH}`, {
          'Content-Type': 'application/json',
        }),
        await as('maria.silva')('post', '/articles/import', `{"${HUSH}`, {
          'Content-Type': 'application/x-ndjson',
        }),
        await asNobody('get', '/articles', undefined, {
          Authorization: `Bearer ${HUSH}`,
        }),
      ];
      expect(replies.map(({ status }) => status)).toEqual([
        200, 200, 200, 200, 400, 400, 200, 401,
      ]);
      for (const run of tasks.values()) await run();
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);

      // Unexpected: a write that the database refuses, with all its values in hand.
      const before = lines.length;
      await knex.schema.renameTable('article_revisions', 'away');
      const broken = await raj('post', '/articles', {
        title: HUSH,
        kind: 'how-to',
        body: HUSH,
      });
      await knex.schema.renameTable('away', 'article_revisions');
      expect([broken.status, broken.text.includes(HUSH)]).toEqual([500, false]);
      const logged = lines.slice(before).filter(line => /^error/.test(line));
      expect(logged.join()).toMatch(/article_revisions/);
      expect(lines.filter(line => line.includes(HUSH))).toEqual([]);
      expect(JSON.stringify(audited)).not.toContain(HUSH);
      // What is not logged is stored.
      expect((await zhang('get', `/articles/${number}`)).text).toContain(HUSH);
    },
    { features: [loggedInto(lines)] },
  );
});
