import type { FuzzSender } from '@firstline/backend-kit/testUtils';
import { act, draft, good, item, publish } from './articles';
import type { RunningPlugin } from './startPlugin';

/** What only some may read, by what it stands in. */
const hush = {
  draft: 'hushdraft',
  engineers: 'hushengineers',
  retired: 'hushretired',
  file: 'hushfile',
};

const of = (word: string, audience: string) => ({
  title: `About ${word}`,
  resolution: `Pools and ${word}`,
  symptoms: `It says ${word}`,
  tags: [word],
  audience,
});

/** Articles in every state that everybody who may write them handles. */
async function handled(running: RunningPlugin): Promise<string[]> {
  const raj = running.as('raj.patel');
  const numbers = [
    await draft(raj),
    await draft(raj, { title: 'In review' }),
    await publish(running),
    await publish(running, { title: 'Changing' }),
    await publish(running, { title: 'Gone' }),
  ];
  await act(raj, numbers[1], 'submit');
  await raj('put', `/articles/${numbers[3]}`, { ...good, title: 'Changed' });
  await act(running.as('wang.fang'), numbers[4], 'retire');
  await running.as('zhang.wei')('put', `/articles/${numbers[2]}/feedback`, {
    helpful: false,
    comment: 'It did not help',
  });
  return numbers;
}

async function hiddenArticles(running: RunningPlugin) {
  const raj = running.as('raj.patel');
  const { body } = await raj('post', '/attachments', hush.file, {
    'Content-Type': 'text/plain',
    'X-Filename': `${hush.file}.txt`,
  });
  const numbers = {
    draft: await draft(raj, {
      ...of(hush.draft, 'everyone'),
      body: `See ![](attachment:${body.id})`,
    }),
    engineers: await publish(running, of(hush.engineers, 'engineers')),
    retired: await publish(running, of(hush.retired, 'everyone')),
  };
  await act(running.as('wang.fang'), numbers.retired, 'retire');
  return { ...numbers, file: String(body.id) };
}

/**
 * Fills a knowledge base, and says who sends requests to it: numbers of what somebody may not see
 * are among what they send, so that nobody who may see it shows it around.
 */
export async function fuzzSenders(
  running: RunningPlugin,
): Promise<FuzzSender[]> {
  const { as, asService, asNobody } = running;
  const numbers = await handled(running);
  const hidden = await hiddenArticles(running);
  const common = {
    number: numbers,
    revision: [1, 2, 99],
    id: ['00000000-0000-4000-8000-000000000000', 1],
    ciRef: [item],
    ciRefs: [[item], []],
    category: ['network', 'network/vpn'],
    author: ['user:default/raj.patel', 'user:default/nobody'],
    incidentNumber: ['INC-000001', 'INC-999999'],
    q: ['pool', 'payments', ...Object.values(hush), 'kind:known-fix pool'],
    text: ['payments time out', ...Object.values(hush)],
    tag: ['pool', ...Object.values(hush)],
    lines: [good, { ...good, title: 'Brought', tags: ['pool'] }],
    kind: ['known-fix', 'how-to', 'Known fix'],
    reviewDate: ['2099-01-01'],
    tags: [['pool'], []],
  };
  const sender = (name: string, secret: string[], more: object = {}) => ({
    name,
    send: as(name),
    examples: { ...common, ...more },
    hidden: secret,
  });
  // What somebody looks for comes back in the reply: it is no secret where it is asked for.
  const asked = (word: string) => [`About ${word}`, `Pools and ${word}`];
  const ofAll = Object.values(hush).flatMap(asked).concat(`${hush.file}.txt`);
  const ofDrafts = [hush.draft, hush.retired].flatMap(asked);
  const guesses = {
    number: [...numbers, hidden.draft, hidden.engineers, hidden.retired],
    'attachments.id': [hidden.file],
  };
  return [
    sender('zhang.wei', ofAll, guesses),
    sender('emma.clark', ofAll, guesses),
    sender('zhao.min', ofDrafts, {
      number: [...numbers, hidden.draft, hidden.retired],
      'attachments.id': [hidden.file],
    }),
    sender('li.na', ofDrafts, { number: [...numbers, hidden.draft] }),
    sender('raj.patel', []),
    sender('wang.fang', []),
    sender('maria.silva', []),
    { ...sender('a plugin', ofDrafts), send: asService },
    {
      ...sender('nobody', ofAll, guesses),
      send: asNobody,
      onlyServedBy: ['getHealth', 'unserved'],
    },
  ];
}
