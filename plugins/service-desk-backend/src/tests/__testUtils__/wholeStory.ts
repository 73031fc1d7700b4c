import { watchLists } from '@firstline/plugin-service-desk-common';
import { payments, raj } from './assigning';
import type { RunningPlugin } from './startPlugin';

const item = 'component:default/payments-api';
const days = 'from=2025-01-01T00:00:00Z&to=2025-02-28T00:00:00Z';
const na = encodeURIComponent('user:default/li.na');
const fang = encodeURIComponent('user:default/wang.fang');

type Told = (
  ...request: Parameters<ReturnType<RunningPlugin['as']>>
) => Promise<{ number: string; id: string; [field: string]: unknown }>;

/** What screens read all day, by who reads it. */
const reads: Record<string, string[]> = {
  'zhang.wei': [
    '/me',
    '/incidents',
    '/incidents?q=payments',
    '/incidents?involving=me&sort=-updatedAt',
    '/incidents?announced=true',
    `/incidents/suggestions?text=Payments%20fail&ciRef=${item}`,
    '/me/counts',
    '/complaints',
    '/complaints/work',
    '/major-incidents',
    `/ci-summaries?refs=${item}`,
  ],
  'wang.fang': [
    '/incidents',
    '/incidents?sort=priority',
    '/incidents?sort=dueAt',
    '/incidents?articleNumber=KB-000001',
    '/incidents?helping=me',
    '/me/work-orders',
    `/incidents?ciRef=${item}&sort=-updatedAt`,
    '/me/counts',
    `/dispatch?team=${payments}`,
    `/agents/${fang}`,
    '/complaints/measures',
    `/measures?${days}&team=${payments}`,
  ],
  'li.na': [
    '/me',
    '/settings',
    '/me/counts',
    '/incidents',
    '/incidents?state=resolved&sort=-updatedAt',
    '/incidents?breached=true&sort=dueAt',
    '/incidents?channel=portal&tier=2&priority=P1',
    '/incidents?createdAfter=2025-02-01T00:00:00Z&category=category-3',
    '/incidents?requester=user:default/r5',
    '/incidents?number=INC-000007,INC-000700',
    '/agents',
    '/assignment/rules',
    '/follow-ups',
    '/follow-ups?limit=1',
    '/follow-ups/script',
    '/complaints?sort=dueAt',
    '/complaints?q=calls',
    '/complaints/measures',
    `/measures?${days}&by=category&system=system:default/payments`,
    `/measures/dashboard?${days}`,
    ...['received', 'backlog', 'reopened', 'pingPong', 'rated', 'repeated'].map(
      kind => `/measures/records?${days}&kind=${kind}`,
    ),
    '/reports',
    '/daily-records?from=2025-01-01&to=2025-01-31',
  ],
  'he.qiang': [
    '/complaints',
    '/complaints?subject=user:default/wang.fang',
    ...watchLists.map(list => `/watch?list=${list}`),
    `/measures?${days}&by=person`,
    `/measures?${days}&ci=${item}`,
    '/assessments?from=2025-01-01&to=2025-01-31',
    `/daily-records?from=2025-01-01&to=2025-01-31&person=user:default/li.na`,
  ],
};

const file = {
  title: 'Payments fail',
  description: 'Each payment ends with an error',
  ciRefs: [item],
};

/** People, and what was refused to them that ought not to be. */
function peopleOf({ as }: RunningPlugin) {
  const refused: string[] = [];
  const by =
    (name: string): Told =>
    async (method, path, ...rest) => {
      const { status, body } = await as(name)(method, path, ...rest);
      if (status >= 400) {
        refused.push(
          `${name} ${method} ${path}: ${status} ${body?.error?.message}`,
        );
      }
      return body;
    };
  return { by, refused };
}

/** An incident from its report to its reopening and end, a major one in between. */
async function incidentStory(running: RunningPlugin): Promise<string[]> {
  const { by, refused } = peopleOf(running);
  const zhang = by('zhang.wei');
  const li = by('li.na');
  const wang = by('wang.fang');
  const { id: log } = await zhang('post', '/attachments', 'a log', {
    'Content-Type': 'text/plain',
    'X-Filename': 'log.txt',
  });
  const { number } = await zhang(
    'post',
    '/incidents',
    { ...file, attachmentIds: log ? [log] : [] },
    { 'Idempotency-Key': 'story-1' },
  );
  const path = `/incidents/${number}`;
  const act = (who: Told, action: string, body: object = {}) =>
    who('post', `${path}/actions/${action}`, body);
  await act(li, 'accept');
  await act(li, 'reclassify', {
    impact: 'high',
    urgency: 'high',
    reason: 'All are hit',
  });
  await li('post', `${path}/timeline`, {
    text: 'Looking',
    visibility: 'public',
  });
  await li('post', `${path}/subscribe`);
  await li('post', `${path}/participants`, { userRef: raj });
  await act(li, 'hold', { waitingFor: 'requester', note: 'Which card?' });
  await act(li, 'resume');
  await act(li, 'escalate', { kind: 'functional', reason: 'A stack trace' });
  await act(wang, 'accept');
  await act(wang, 'return', { reason: 'Not ours' });
  await act(li, 'accept');
  await li('post', `${path}/helpers`, { userRef: 'user:default/sun.hao' });
  const { number: visit } = await li('post', `${path}/work-orders`, {
    form: 'on-site',
    task: 'Look at the terminals',
  });
  for (const list of ['/me/work-orders', `${path}/work-orders`]) {
    await li('get', list);
  }
  await li('post', `/work-orders/${visit}/actions/start`, {
    consent: { by: 'Zhang Wei', how: 'phone' },
  });
  await li('post', `/work-orders/${visit}/actions/finish`, {
    work: 'Started them again',
    signOff: { signedBy: 'Zhang Wei', leftInOrder: true },
  });
  await act(li, 'declareMajor', { reason: 'Nobody can pay' });
  await act(li, 'announce', { title: 'Payments are down', note: 'Wait' });
  const other = await zhang('post', '/incidents', file);
  await li('put', `/incidents/${other.number}/major`, { majorNumber: number });
  for (const part of ['', '/timeline', '/time', '/escalations', '/work']) {
    await li('get', `${path}${part}`);
  }
  const { today } = (await li('get', `${path}/work`)) as unknown as {
    today: string;
  };
  const work = { incidentNumber: number, day: today, seconds: 600 };
  const logged = await li('post', '/work', {
    ...work,
    activity: 'diagnosis',
    note: 'Read the logs',
  });
  await li('post', `/work/${logged.id}/withdraw`, { reason: 'Wrong one' });
  await li('post', '/work', { ...work, activity: 'diagnosis' });
  await li('get', `/daily-records/${na}/${today}`);
  await li('post', `/daily-records/${na}/${today}/complete`, {});
  await act(li, 'resolve', {
    code: 'fixed',
    resolution: 'Restarted',
    workaround: true,
  });
  await zhang('put', `${path}/rating`, { overall: 1, speed: 1 });
  const calls = (await li('get', '/follow-ups')) as unknown as {
    items: { id: string }[];
  };
  if (calls.items.length > 0) {
    await act(li, 'followUp', {
      method: 'call',
      result: 'reached',
      outcome: 'Angry',
    });
  }
  await act(zhang, 'reopen', { reason: 'Again' });
  await act(li, 'accept');
  await act(li, 'resolve', {
    code: 'fixed',
    resolution: 'Mended',
    workaround: false,
  });
  await act(zhang, 'confirm', { satisfied: true, rating: { overall: 5 } });
  await by('maria.silva')('put', `${path}/review`, {
    summary: 'Nobody could pay',
    cause: 'A full pool',
    improvements: 'A larger one',
  });
  return refused;
}

/** A complaint from end to end. */
async function complaintStory(running: RunningPlugin): Promise<string[]> {
  const { by, refused } = peopleOf(running);
  const zhang = by('zhang.wei');
  const he = by('he.qiang');
  const { number } = await zhang('post', '/incidents', file);
  const complaint = await zhang('post', '/complaints', {
    title: 'Nobody calls back',
    description: 'Three times',
    subjects: ['user:default/wang.fang'],
    incidentNumber: number,
  });
  const about = `/complaints/${complaint.number}`;
  const hear = (who: Told, action: string, body: object) =>
    who('post', `${about}/actions/${action}`, body);
  // Not one of those who worked on the incident.
  const tom = by('tom.baker');
  await tom('post', `${about}/timeline`, {
    text: 'I see',
    visibility: 'internal',
  });
  await hear(tom, 'verify', { finding: 'Yes' });
  await hear(he, 'decide', {
    outcome: 'upheld',
    decision: 'Yes',
    measures: [
      {
        text: 'Mend the rota',
        owner: 'user:default/zhao.min',
        dueAt: '2099-01-01T00:00:00Z',
      },
    ],
  });
  await hear(tom, 'answer', { text: 'Mended', method: 'call' });
  await hear(zhang, 'accept', { satisfied: true });
  await zhang('put', `${about}/rating`, { overall: 5 });
  await he('get', about);
  await he('get', `${about}/timeline`);
  return refused;
}

/** What agents and managers do besides, and then what the clock does. */
async function deskStory(running: RunningPlugin): Promise<string[]> {
  const { by, refused } = peopleOf(running);
  const zhang = by('zhang.wei');
  const li = by('li.na');
  const wang = by('wang.fang');
  const he = by('he.qiang');
  const other = await zhang('post', '/incidents', file);
  await wang('put', `/agents/${fang}`, { skills: ['postgres'] });
  await he('post', `/agents/${fang}/hand-over`, {
    numbers: [other.number],
    reason: 'Leave',
  });
  await li('post', '/assignment/preview', { ciRefs: [item] });
  await li('post', '/reports/monthly', { month: '2025-01' });
  await li('get', '/reports/monthly?month=2025-01');
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

/** What people do in a day; each says which requests were not as they ought to be. */
export const stories: Record<
  string,
  (running: RunningPlugin) => Promise<string[]>
> = {
  'the life of an incident': incidentStory,
  'the life of a complaint': complaintStory,
  'work beside incidents, and what the clock does': deskStory,
  'all that is looked at': readingStory,
};
