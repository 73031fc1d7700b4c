import type { FuzzSender } from '@firstline/backend-kit/testUtils';
import { api, fang, payments, raj } from './assigning';
import type { RunningPlugin } from './startPlugin';

const text = 'text/plain';
const ref = (name: string) => `user:default/${name}`;

/** What only some may read, by what it stands in. */
const hush = {
  incident: 'hush-incident',
  note: 'hush-note',
  file: 'hush-file',
  complaint: 'hush-complaint',
  finding: 'hush-finding',
  /** For engineers, in the knowledge base beside the desk. */
  article: 'Make the pool larger',
};

/** A config in which something hangs on each of its parts. */
export const fuzzedDesk = {
  calendars: {
    office: { timeZone: 'Asia/Shanghai', hours: { mon: ['09:00-18:00'] } },
  },
  assignment: { teams: { [payments]: { mode: 'assign' } } },
};

async function incidents({ as }: RunningPlugin): Promise<string[]> {
  const numbers: string[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { body } = await as('zhang.wei')('post', '/incidents', {
      title: `Payments fail ${i}`,
      description: 'x',
      ciRefs: [api],
    });
    numbers.push(body.number);
  }
  const act = (number: string, action: string, body?: object) =>
    as('li.na')('post', `/incidents/${number}/actions/${action}`, body);
  await act(numbers[0], 'declareMajor', { reason: 'All shops' });
  await act(numbers[1], 'accept');
  await act(numbers[2], 'assign', { assignee: fang });
  await act(numbers[3], 'declareMajor', { reason: 'All shops' });
  await act(numbers[3], 'accept');
  await act(numbers[3], 'resolve', {
    code: 'fixed',
    resolution: 'Failed over',
    workaround: false,
  });
  // What is over refuses most moves: there are conflicts in every run.
  for (const number of numbers.slice(4)) {
    await act(number, 'cancel', { reason: 'Not needed' });
  }
  for (const number of numbers) {
    await as('li.na')('post', `/incidents/${number}/timeline`, {
      text: `They pay us nothing, ${hush.note}`,
      visibility: 'internal',
    });
  }
  return numbers;
}

async function file({ as }: RunningPlugin): Promise<string> {
  const { body } = await as('zhang.wei')('post', '/attachments', hush.file, {
    'Content-Type': text,
    'X-Filename': `${hush.file}.txt`,
  });
  return body.id;
}

/** Of zhang.wei, and nobody's business in sales. */
async function hiddenIncident(running: RunningPlugin) {
  const attachment = await file(running);
  const { body } = await running.as('zhang.wei')('post', '/incidents', {
    title: `Salaries ${hush.incident}`,
    description: `See the ${hush.incident}`,
    attachmentIds: [attachment],
  });
  return { number: body.number as string, attachment };
}

/** About raj.patel and li.na; tom.baker has verified it. */
async function hiddenComplaint(running: RunningPlugin) {
  const { as } = running;
  const attachment = await file(running);
  const { body } = await as('zhang.wei')('post', '/complaints', {
    title: `They laughed, ${hush.complaint}`,
    description: `Both of them, ${hush.complaint}`,
    subjects: [raj, ref('li.na')],
    attachmentIds: [attachment],
  });
  await as('tom.baker')('post', `/complaints/${body.number}/actions/verify`, {
    finding: `So it was, ${hush.finding}`,
  });
  return { number: body.number as string, attachment };
}

/** Two that are handled, of emma.clark. */
async function complaints({ as }: RunningPlugin): Promise<string[]> {
  const numbers: string[] = [];
  for (const title of ['Late', 'Rude']) {
    const filed = await as('emma.clark')('post', '/complaints', {
      title,
      description: 'x',
    });
    numbers.push(filed.body.number);
  }
  await as('tom.baker')('post', `/complaints/${numbers[0]}/actions/verify`, {
    finding: 'So it was',
  });
  return numbers;
}

/**
 * Fills a desk, and says who sends requests to it: numbers of what somebody may not see are
 * among what they send, so that nobody who may see it shows it around.
 */
export async function fuzzSenders(
  running: RunningPlugin,
): Promise<FuzzSender[]> {
  const { as, asService, asNobody } = running;
  const numbers = await incidents(running);
  const cases = await complaints(running);
  const salaries = await hiddenIncident(running);
  const laughed = await hiddenComplaint(running);
  const users = [fang, raj, ref('li.na'), ref('zhang.wei'), ref('nobody')];
  const common = {
    'complaints.number': cases,
    number: numbers,
    majorNumber: numbers,
    incidentNumber: numbers,
    numbers: [numbers, numbers.slice(0, 1)],
    userRef: users,
    assignee: users,
    requester: users,
    owner: [payments, ...users],
    system: ['system:default/payments'],
    email: ['ann@example.com'],
    subjects: [[fang], []],
    team: [payments, 'group:default/service-desk'],
    refs: [[api], ['component:default/hidden']],
    ciRefs: [[api], []],
    category: ['network', 'network/vpn'],
    calendar: ['office'],
    timeZone: ['Asia/Shanghai', 'Europe/Berlin'],
    desiredResolutionAt: ['2099-01-01T00:00:00Z'],
    nextAttemptAt: ['2099-01-01T00:00:00Z'],
    dueAt: ['2099-01-01T00:00:00Z'],
    until: ['2099-01-01T00:00:00Z'],
    cursor: [''],
    token: ['none', 'eyJhbGciOiJub25lIn0.e30.', 'a.b.c'],
    month: ['2026-10'],
    articleNumber: ['KB-000001', 'KB-000003', 'KB-999999'],
    attachmentIds: [[]],
  };
  const of = (name: string, hidden: string[], more: object = {}) => ({
    name,
    send: as(name),
    examples: { ...common, ...more },
    hidden,
  });
  const ofComplaint = [hush.complaint, hush.finding, hush.file];
  const knowsNoComplaint = {
    'complaints.number': [...cases, laughed.number],
    'attachments.id': [laughed.attachment],
    number: [...numbers, laughed.number],
  };
  return [
    of('zhang.wei', [hush.note, hush.finding, hush.article]),
    of('emma.clark', Object.values(hush), {
      ...knowsNoComplaint,
      number: [...numbers, salaries.number, salaries.number],
      incidentNumber: [...numbers, salaries.number],
      majorNumber: [...numbers, salaries.number],
      attachmentIds: [[salaries.attachment], [laughed.attachment]],
      'attachments.id': [salaries.attachment, laughed.attachment],
    }),
    of('li.na', ofComplaint.slice(0, 2), knowsNoComplaint),
    of('wang.fang', ofComplaint, knowsNoComplaint),
    of('raj.patel', ofComplaint, knowsNoComplaint),
    of('maria.silva', ofComplaint.slice(0, 2), knowsNoComplaint),
    of('he.qiang', []),
    { ...of('a plugin', []), send: asService },
    {
      ...of('nobody', Object.values(hush)),
      send: asNobody,
      onlyServedBy: ['readRatingLink', 'rateByLink', 'getHealth', 'unserved'],
    },
  ];
}
