import {
  allowedArticleActions,
  type ArticleRelation,
  type ArticleStanding,
} from './articleLifecycle';

const pending = (state: 'draft' | 'in_review') => ({ revision: 2, state });
const standings: Record<string, ArticleStanding> = {
  draft: { state: 'draft', pending: pending('draft') },
  'in review': { state: 'in_review', pending: pending('in_review') },
  published: { state: 'published' },
  'published, next in work': {
    state: 'published',
    pending: pending('draft'),
  },
  'published, next in review': {
    state: 'published',
    pending: pending('in_review'),
  },
  retired: { state: 'retired' },
};
const people: Record<string, ArticleRelation> = {
  reader: { author: false, editor: false, reviewer: false },
  author: { author: true, editor: true, reviewer: false },
  reviewer: { author: false, editor: true, reviewer: true },
  'author who owns the item': { author: true, editor: true, reviewer: true },
};

const table: [standing: string, who: string, moves: string][] = [
  ...Object.keys(standings).map((standing): [string, string, string] => [
    standing,
    'reader',
    '',
  ]),
  ['draft', 'author', 'submit restore'],
  ['draft', 'reviewer', 'submit retire restore'],
  ['draft', 'author who owns the item', 'submit retire restore'],
  ['in review', 'author', ''],
  ['in review', 'reviewer', 'approve reject publish'],
  ['in review', 'author who owns the item', ''],
  ['published', 'author', 'restore'],
  ['published', 'reviewer', 'publish retire restore renew'],
  ['published, next in work', 'author', 'submit'],
  ['published, next in work', 'reviewer', 'submit retire renew'],
  ['published, next in review', 'author', ''],
  [
    'published, next in review',
    'reviewer',
    'approve reject publish retire renew',
  ],
  ['published, next in review', 'author who owns the item', 'retire renew'],
  ['retired', 'author', 'restore'],
  ['retired', 'reviewer', 'publish restore'],
];

describe('allowedArticleActions', () => {
  it.each(table)('%s, %s: %s', (standing, who, moves) => {
    expect(
      allowedArticleActions(standings[standing], people[who]).join(' '),
    ).toBe(moves);
  });
});
