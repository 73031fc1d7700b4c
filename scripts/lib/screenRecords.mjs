// What npm run screenshots looks for, and prepares, in the portal that it photographs.

import { Refusal } from './say.mjs';

/** Where the portal is. */
export const address = process.env.PLAYWRIGHT_URL ?? 'http://localhost:7007';

const chinese = /[\u4e00-\u9fff]/;

/** Asks a plugin as one of the demonstration's people; with a body it is put there. */
async function askAs(user, path, body) {
  const signIn = await fetch(`${address}/api/auth/persona/refresh`, {
    headers: { 'x-persona': `user:default/${user}` },
  });
  const { backstageIdentity } = await signIn.json();
  const reply = await fetch(`${address}/api/${path}`, {
    method: body ? 'PUT' : 'GET',
    headers: {
      authorization: `Bearer ${backstageIdentity.token}`,
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  });
  return reply.json();
}

const ask = (user, path) => askAs(user, `service-desk${path}`);

/** Gives an article a next revision, so that there are two to compare. */
export async function reviseArticle(number) {
  const path = `knowledge-base/articles/${number}`;
  const article = await askAs('raj.patel', path);
  if (article.pending) return;
  const { title, kind, symptoms, cause, resolution, body } = article;
  const { ciRefs, category, tags, language, audience } = article;
  await askAs('raj.patel', path, {
    ...{ title, kind, symptoms, cause, body },
    ...{ ciRefs, category, tags, language, audience },
    resolution: resolution
      .replace('limit 10', 'limit 20')
      .replace('within a minute', 'within two minutes'),
    note: 'Two minutes are enough, and ten lines were too few.',
  });
}

/** A major incident that people work on, and one that is over. */
async function findMajors() {
  const find = async state =>
    (await ask('maria.silva', `/incidents?major=true&state=${state}&limit=1`))
      .items[0].number;
  return { open: await find('in_progress'), over: await find('closed') };
}

/** The incident of the payments team about which most has been written, in each language. */
async function findIncidents() {
  const { items } = await ask(
    'wang.fang',
    '/incidents?state=in_progress,pending&assignedTeam=group:default/payments-team&limit=200',
  );
  const withLength = await Promise.all(
    items.map(async incident => {
      const timeline = await ask(
        'wang.fang',
        `/incidents/${incident.number}/timeline?limit=1`,
      );
      return { ...incident, length: timeline.totalItems };
    }),
  );
  const longest = fits =>
    withLength.filter(fits).sort((a, b) => b.length - a.length)[0] ??
    withLength[0];
  return {
    en: longest(({ title }) => !chinese.test(title)).number,
    zh: longest(({ title }) => chinese.test(title)).number,
  };
}

/** A complaint that was answered, and the month of the newest report. */
async function findVoice() {
  const { items } = await ask(
    'he.qiang',
    '/complaints?state=answered,closed&limit=1',
  );
  // The desk makes it within the first minutes after a start.
  const giveUpAt = Date.now() + 180_000;
  let report;
  while (!report && Date.now() < giveUpAt) {
    [report] = (await ask('maria.silva', '/reports')).items;
    if (!report) await new Promise(resolve => setTimeout(resolve, 2000));
  }
  if (!report) throw new Refusal('The portal has made no monthly report.');
  return { complaint: items[0].number, month: report.month };
}

/** The last day on which an engineer logged work: the demonstration's clock and the browser's may be in different days. */
async function findWorkday() {
  const day = distance =>
    new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);
  const { items } = await ask(
    'wang.fang',
    `/daily-records?person=user:default/wang.fang&from=${day(-30)}&to=${day(
      1,
    )}`,
  );
  return items[0].day;
}

/** The records that the pages show. */
export async function findRecords() {
  return {
    incidents: await findIncidents(),
    majors: await findMajors(),
    voice: await findVoice(),
    workday: await findWorkday(),
  };
}
