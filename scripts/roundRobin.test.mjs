import assert from 'node:assert/strict';
import http from 'node:http';
import { test } from 'node:test';
import { replicasOf } from './lib/e2e.mjs';
import { startRoundRobin } from './lib/roundRobin.mjs';

const listen = server =>
  new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => resolve(server.address().port)),
  );

test('requests go to the replicas in turn, the clock to all, and one that is away is passed over', async t => {
  const got = { a: [], b: [] };
  const [a, b] = ['a', 'b'].map(name =>
    http.createServer((request, response) => {
      let body = '';
      request.on('data', chunk => (body += chunk));
      request.on('end', () => {
        got[name].push(`${request.method} ${request.url} ${body}`.trim());
        response.end(name);
      });
    }),
  );
  const gone = http.createServer();
  const ports = [await listen(a), await listen(b)];
  const away = await listen(gone);
  await new Promise(resolve => gone.close(resolve));
  const free = http.createServer();
  const port = await listen(free);
  await new Promise(resolve => free.close(resolve));
  const proxy = await startRoundRobin({ port, ports });
  t.after(async () => {
    await proxy.stop();
    a.closeAllConnections();
    b.closeAllConnections();
    a.close();
    b.close();
  });
  const ask = async (path, body) =>
    (
      await fetch(`http://localhost:${port}${path}`, {
        method: body ? 'POST' : 'GET',
        body,
      })
    ).text();

  const answers = [await ask('/1'), await ask('/2', 'words'), await ask('/3')];
  assert.deepEqual(answers, ['b', 'a', 'b']);
  assert.deepEqual(got, { a: ['POST /2 words'], b: ['GET /1', 'GET /3'] });

  assert.equal(await ask('/api/simulated-clock/advance', '{}'), 'a');
  const advance = 'POST /api/simulated-clock/advance {}';
  assert.deepEqual([got.a.at(-1), got.b.at(-1)], [advance, advance]);

  ports.splice(0, 1, away);
  assert.deepEqual(
    [await ask('/4', 'kept'), await ask('/5'), await ask('/6')],
    ['b', 'b', 'b'],
  );
  assert.equal(got.b.filter(line => line === 'POST /4 kept').length, 1);
});

test('--replicas is taken out of the arguments of the browser', () => {
  assert.deepEqual(replicasOf(['life']), { replicas: 1, rest: ['life'] });
  assert.deepEqual(replicasOf(['--replicas', '2', 'life']), {
    replicas: 2,
    rest: ['life'],
  });
  assert.throws(() => replicasOf(['--replicas', 'many']), /1 to 9/);
});
