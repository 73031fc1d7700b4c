// What became of acknowledged writes and of what people were to be told of them.

const id = number => Number(number.split('-')[1]);
const CHUNK = 200;

/** Rows of some ids, in parts that SQLite takes. */
async function rowsOf(table, column, ids, columns) {
  const rows = [];
  for (let from = 0; from < ids.length; from += CHUNK) {
    rows.push(
      ...(await table()
        .whereIn(column, ids.slice(from, from + CHUNK))
        .select(columns)),
    );
  }
  return rows;
}

async function lostVersions(knex, table, versions) {
  const rows = await rowsOf(
    () => knex(table),
    'id',
    [...versions.keys()].map(id),
    ['id', 'version'],
  );
  const found = new Map(rows.map(row => [row.id, row.version]));
  return [...versions].filter(
    ([number, version]) => (found.get(id(number)) ?? 0) < version,
  ).length;
}

/** How many acknowledged writes of a ledger are not there. */
export async function lostWrites(portal, ledger) {
  const desk = portal.base.open('service-desk');
  const base = portal.base.open('knowledge-base');
  try {
    const comments = await rowsOf(
      () => desk('timeline_entries'),
      'id',
      [...ledger.comments],
      ['id'],
    );
    const ratings = await rowsOf(
      () => desk('ratings').where({ round: 1 }),
      'incident_id',
      [...ledger.ratings.keys()].map(id),
      ['incident_id', 'overall'],
    );
    const rated = new Map(
      ratings.map(({ incident_id, overall }) => [incident_id, overall]),
    );
    return {
      incidents: await lostVersions(desk, 'incidents', ledger.incidents),
      complaints: await lostVersions(desk, 'complaints', ledger.complaints),
      articles: await lostVersions(base, 'articles', ledger.articles),
      comments: ledger.comments.size - comments.length,
      ratings: [...ledger.ratings].filter(
        ([number, overall]) => rated.get(id(number)) !== overall,
      ).length,
    };
  } finally {
    await desk.destroy();
    await base.destroy();
  }
}

const countOf = async query => Number((await query.count({ n: '*' }))[0].n);

async function outboxOf(knex) {
  return {
    all: await countOf(knex('outbox')),
    waiting: await countOf(knex('outbox').whereNull('delivered_at')),
    parked: await countOf(knex('outbox').whereNotNull('parked_at')),
    scopes: (
      await knex('outbox')
        .where({ kind: 'notification' })
        .select('key', 'payload')
    ).map(({ key, payload }) => JSON.parse(payload).scope ?? key),
  };
}

/** Waits until the outboxes are empty: longer than a worker waits for what a dead one had claimed. */
export async function whenDelivered(portal, { seconds = 240 } = {}) {
  const desk = portal.base.open('service-desk');
  const base = portal.base.open('knowledge-base');
  try {
    const until = Date.now() + seconds * 1_000;
    for (;;) {
      const waiting =
        (await countOf(desk('outbox').whereNull('delivered_at'))) +
        (await countOf(base('outbox').whereNull('delivered_at')));
      if (waiting === 0 || Date.now() > until) break;
      await new Promise(resolve => setTimeout(resolve, 1_000));
    }
    return {
      'service-desk': await outboxOf(desk),
      'knowledge-base': await outboxOf(base),
    };
  } finally {
    await desk.destroy();
    await base.destroy();
  }
}

/** What people were shown: how many notifications there are, and how often one of them twice. */
export async function shownNotifications(portal) {
  const knex = portal.base.open('notifications');
  try {
    const rows = await knex('notification').select('user', 'scope', 'origin');
    const seen = new Map();
    for (const { user, scope, origin } of rows) {
      const key = `${user} ${origin} ${scope}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    return {
      all: rows.length,
      scopes: new Set(rows.map(({ scope }) => scope)),
      twice: [...seen.values()].filter(n => n > 1).length,
    };
  } finally {
    await knex.destroy();
  }
}
