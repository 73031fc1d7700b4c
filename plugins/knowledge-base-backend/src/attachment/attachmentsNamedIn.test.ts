import type { Article } from '@firstline/plugin-knowledge-base-common';
import type { Caller } from '../people/Caller';
import { attachmentsNamedIn, renameAttachments } from './attachmentsNamedIn';
import { revisionSight } from './revisionSight';

const [a, b] = ['a', 'b'].map(
  x => `${x.repeat(8)}-0000-4000-8000-000000000000`,
);

describe('attachmentsNamedIn', () => {
  it('finds each file once, where it is named first, however it is written', () => {
    expect(
      attachmentsNamedIn({
        body: `![shot](attachment:${a.toUpperCase()}) and [log](attachment:${b})`,
        symptoms: `![](attachment:${b})`,
        resolution: `attachment:nothing, myattachment:${a}x`,
      }),
    ).toEqual([
      { id: b, field: 'symptoms' },
      { id: a, field: 'body' },
    ]);
    expect(attachmentsNamedIn({})).toEqual([]);
  });

  it('gives them other names', () => {
    const text = {
      title: 'T',
      body: `![](attachment:${a}) [x](attachment:${b})`,
    };
    expect(renameAttachments(text, new Map([[a, b]]))).toEqual({
      title: 'T',
      body: `![](attachment:${b}) [x](attachment:${b})`,
    });
  });
});

describe('revisionSight', () => {
  const by = { ref: 'user:default/emma.clark' } as Caller;
  const refused = (name: string) => Object.assign(new Error('no'), { name });
  const sight = (listed: number[] | Error) =>
    revisionSight({
      get: async number => {
        if (number !== 'KB-000001') throw refused('NotFoundError');
        return { revision: 2 } as Article;
      },
      listRevisions: async () => {
        if (listed instanceof Error) throw listed;
        return listed.map(revision => ({ revision } as never));
      },
    });
  const place = (articleId: number, revision: number) => ({
    articleId,
    revision,
  });

  it('is of those who are shown the revision, or find it among the revisions', async () => {
    const reader = sight(refused('NotAllowedError'));
    expect(await reader([place(1, 2)], { by })).toBe(true);
    expect(await reader([place(1, 3)], { by })).toBe(false);
    expect(await reader([place(2, 2)], { by })).toBe(false);
    expect(await reader([place(2, 2), place(1, 2)], { by })).toBe(true);
    expect(await sight([1, 3])([place(1, 3)], { by })).toBe(true);
    expect(await sight([1])([place(1, 3)], { by })).toBe(false);
    await expect(
      sight(new Error('the database is away'))([place(1, 3)], { by }),
    ).rejects.toThrow('away');
  });
});
