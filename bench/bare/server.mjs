// The bare baseline: Express and knex on a SQLite file, the same kind of rows and lists,
// and nothing else: no auth, no permission, no audit, no search terms. It says what this
// machine can do at all, so that the portal's figures are a ratio and not a boast.
//
//   node bench/bare/server.mjs <database file> <rows to start with>
import express from 'express';
import knexModule from 'knex';

const [file, rows] = process.argv.slice(2);
const knex = knexModule({
  client: 'better-sqlite3',
  connection: { filename: file },
  useNullAsDefault: true,
  pool: { min: 1, max: 1 },
});
await knex.raw('PRAGMA journal_mode = WAL');
await knex.raw('PRAGMA synchronous = FULL');
await knex.schema.createTable('incidents', table => {
  table.increments('id');
  table.text('title');
  table.text('description');
  table.text('state');
  table.text('team');
  table.text('requester');
  table.text('created_at');
  table.index(['created_at', 'id']);
  table.index(['state', 'created_at', 'id']);
  table.index(['team', 'created_at', 'id']);
  table.index(['requester', 'created_at', 'id']);
});
await knex.schema.createTable('events', table => {
  table.increments('id');
  table.integer('incident_id').index();
  table.text('kind');
  table.text('at');
});

const row = title => ({
  title,
  description: 'Filed by the baseline',
  state: 'assigned',
  team: 'group:default/service-desk',
  requester: 'user:default/zhang.wei',
  created_at: new Date().toISOString(),
});
for (let done = 0; done < Number(rows); done += 100) {
  await knex.batchInsert(
    'incidents',
    Array.from({ length: 100 }, (_, i) => row(`Row ${done + i}`)),
  );
}

const app = express();
app.use(express.json());
app.post('/incidents', async (req, res) => {
  const id = await knex.transaction(async trx => {
    const [{ id: inserted }] = await trx('incidents')
      .insert(row(req.body.title))
      .returning('id');
    await trx('events').insert({
      incident_id: inserted,
      kind: 'submitted',
      at: new Date().toISOString(),
    });
    return inserted;
  });
  res.status(201).json(await knex('incidents').where({ id }).first());
});
app.get('/incidents', async (_req, res) => {
  const items = await knex('incidents')
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(50);
  res.json({ items });
});
app.get('/incidents/:id', async (req, res) => {
  res.json(await knex('incidents').where({ id: req.params.id }).first());
});
const server = app.listen(0, '127.0.0.1', () => {
  process.send?.({ port: server.address().port });
});
